-- Actual spending by code of either classification beside the year before: what
-- spending_structure and function_spending print.
-- Grain: fiscal_year x department x expenditure type x dimension x code, every
-- combination with lines in this year or the year before; no total rows. The
-- code is the class in the dimension ECONOMIC, the item in FUNCTION.
-- Amounts are null where this year's (prior: last year's) general ledger was
-- not delivered.
-- Units: yuan; rates and shares are fractions.
-- Source: the economic and functional classifications (支出经济分类、支出功能分类)
-- of the lake; items as delivered.
with coded as (
    select
        t.fiscal_year,
        t.department_code,
        t.expenditure_type,
        c.dimension,
        c.code,
        t.actual_amount
    from spending_totals as t lateral view stack(
        2, 'ECONOMIC', t.economic_code, 'FUNCTION', t.function_code
    ) c as dimension, code
),

classes as (
    select
        c.dimension,
        c.code,
        max_by(k.code, length(k.code)) as class_code,
        max_by(k.name, length(k.code)) as class_name
    from (select distinct dimension, code from coded) as c
    inner join classification as k
        on
            c.dimension = k.dimension
            and k.code = k.class_code
            and startswith(c.code, k.code)
    group by c.dimension, c.code
),

amounts as (
    select
        t.fiscal_year,
        t.department_code,
        t.expenditure_type,
        t.dimension,
        if(t.dimension = 'ECONOMIC', c.class_code, t.code) as code,
        c.class_code,
        c.class_name,
        sum(t.actual_amount) as amount
    from coded as t
    inner join classes as c
        on t.dimension = c.dimension and t.code = c.code
    group by all
),

-- this year's amounts as they are, and again as the next year's prior ones
both_years as (
    select
        *,
        cast(null as decimal(28, 2)) as prior_amount
    from amounts
    union all
    select
        fiscal_year + 1,
        * except (fiscal_year, amount),
        null,
        amount
    from amounts
),

combined as (
    select
        * except (amount, prior_amount),
        coalesce(sum(amount), 0) as amount,
        coalesce(sum(prior_amount), 0) as prior_amount
    from both_years
    group by all
),

compared as (
    select
        d.fiscal_year,
        d.department_code,
        d.department_name,
        c.expenditure_type,
        c.dimension,
        c.class_code,
        c.class_name,
        c.code,
        if(
            array_contains(d.ledgers, 'general_ledger'), c.amount, null
        ) as amount,
        if(
            array_contains(p.ledgers, 'general_ledger'), c.prior_amount, null
        ) as prior_amount,
        sum(c.amount) over (
            partition by d.fiscal_year, d.department_code, c.dimension
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
    * except (amount, prior_amount, total_amount, completeness),
    amount,
    rate(amount, total_amount) as share_of_total,
    prior_amount,
    amount - prior_amount as change_amount,
    rate(amount - prior_amount, prior_amount) as change_rate,
    completeness
from compared
