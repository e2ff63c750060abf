-- The structure of actual spending (支出结构) beside the year before.
-- Grain: fiscal_year x department x expenditure type x economic class, every
-- combination with lines in this year or the year before; no total rows.
-- Amounts are null where this year's (prior: last year's) general ledger was
-- not delivered.
-- Units: yuan; rates and shares are fractions.
-- Source: the economic classification (支出经济分类) of the lake.
with coded as (
    select distinct economic_code
    from spending_totals
),

classes as (
    select
        c.economic_code,
        max_by(k.code, length(k.code)) as class_code,
        max_by(k.name, length(k.code)) as class_name
    from coded as c
    inner join classification as k
        on
            k.dimension = 'ECONOMIC'
            and k.code = k.class_code
            and startswith(c.economic_code, k.code)
    group by c.economic_code
),

amounts as (
    select
        t.fiscal_year,
        t.department_code,
        t.expenditure_type,
        c.class_code,
        c.class_name,
        sum(t.actual_amount) as amount
    from spending_totals as t
    inner join classes as c
        on t.economic_code = c.economic_code
    group by
        t.fiscal_year,
        t.department_code,
        t.expenditure_type,
        c.class_code,
        c.class_name
),

-- this year's amounts as they are, and again as the next year's prior ones
both_years as (
    select
        fiscal_year,
        department_code,
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
        expenditure_type,
        class_code,
        class_name,
        coalesce(sum(amount), 0) as amount,
        coalesce(sum(prior_amount), 0) as prior_amount
    from both_years
    group by
        fiscal_year,
        department_code,
        expenditure_type,
        class_code,
        class_name
),

compared as (
    select
        d.fiscal_year,
        d.department_code,
        d.department_name,
        c.expenditure_type,
        c.class_code,
        c.class_name,
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
)

select
    fiscal_year,
    department_code,
    department_name,
    expenditure_type,
    class_code as economic_class_code,
    class_name as economic_class_name,
    amount,
    rate(amount, total_amount) as share_of_total,
    prior_amount,
    amount - prior_amount as change_amount,
    rate(amount - prior_amount, prior_amount) as change_rate,
    completeness
from compared
