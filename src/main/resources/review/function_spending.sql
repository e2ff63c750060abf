-- Actual spending by function (支出功能分类) beside the year before.
-- Grain: fiscal_year x department x functional item x expenditure type, every
-- combination with lines in this year or the year before; no total rows.
-- Amounts are null where this year's (prior: last year's) general ledger was
-- not delivered.
-- Units: yuan; rates and shares are fractions.
-- Source: the functional classification of the lake; items as delivered.
with coded as (
    select distinct function_code
    from spending_totals
),

classes as (
    select
        c.function_code,
        max_by(k.code, length(k.code)) as class_code,
        max_by(k.name, length(k.code)) as class_name
    from coded as c
    inner join classification as k
        on
            k.dimension = 'FUNCTION'
            and k.code = k.class_code
            and startswith(c.function_code, k.code)
    group by c.function_code
),

amounts as (
    select
        t.fiscal_year,
        t.department_code,
        t.function_code,
        t.expenditure_type,
        c.class_code,
        c.class_name,
        sum(t.actual_amount) as amount
    from spending_totals as t
    inner join classes as c
        on t.function_code = c.function_code
    group by
        t.fiscal_year,
        t.department_code,
        t.function_code,
        t.expenditure_type,
        c.class_code,
        c.class_name
),

-- this year's amounts as they are, and again as the next year's prior ones
both_years as (
    select
        fiscal_year,
        department_code,
        function_code,
        expenditure_type,
        class_code,
        class_name,
        amount,
        cast(null as decimal(28, 2)) as prior_amount
    from amounts
    union all
    select
        fiscal_year + 1,
        department_code,
        function_code,
        expenditure_type,
        class_code,
        class_name,
        null,
        amount
    from amounts
),

combined as (
    select
        fiscal_year,
        department_code,
        function_code,
        expenditure_type,
        class_code,
        class_name,
        coalesce(sum(amount), 0) as amount,
        coalesce(sum(prior_amount), 0) as prior_amount
    from both_years
    group by
        fiscal_year,
        department_code,
        function_code,
        expenditure_type,
        class_code,
        class_name
),

compared as (
    select
        d.fiscal_year,
        d.department_code,
        d.department_name,
        c.class_code,
        c.class_name,
        c.function_code,
        k.name as function_name,
        c.expenditure_type,
        if(
            array_contains(d.ledgers, 'general_ledger'), c.amount, null
        ) as amount,
        if(
            array_contains(p.ledgers, 'general_ledger'), c.prior_amount, null
        ) as prior_amount,
        sum(c.amount) over (
            partition by d.fiscal_year, d.department_code
        ) as total_amount,
        d.completeness
    from combined as c
    inner join departments as d
        on
            c.fiscal_year = d.fiscal_year
            and c.department_code = d.department_code
    left join departments as p
        on
            d.fiscal_year = p.fiscal_year + 1
            and d.department_code = p.department_code
    left join classification as k
        on k.dimension = 'FUNCTION' and c.function_code = k.code
)

select
    fiscal_year,
    department_code,
    department_name,
    class_code as function_class_code,
    class_name as function_class_name,
    function_code,
    function_name,
    expenditure_type,
    amount,
    rate(amount, total_amount) as share_of_total,
    prior_amount,
    amount - prior_amount as change_amount,
    rate(amount - prior_amount, prior_amount) as change_rate,
    completeness
from compared
