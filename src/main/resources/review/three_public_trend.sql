-- The three public expenses (“三公”经费) by item beside the year before.
-- Grain: fiscal_year x department x item, always five rows with TOTAL.
-- Units: yuan of the fiscal appropriation (财政拨款); rates are fractions.
-- Source: the figures of figures.csv that name a trend item.
with items as (
    select
        a.fiscal_year,
        a.department_code,
        f.trend_item as item,
        max(a.amount) filter (
            where f.trend_measure = 'INITIAL'
        ) as initial_budget_amount,
        max(a.amount) filter (
            where f.trend_measure = 'AVAILABLE'
        ) as budget_amount,
        max(a.amount) filter (
            where f.trend_measure = 'ACTUAL'
        ) as actual_amount
    from figure_amounts as a
    inner join figures as f
        on a.figure_code = f.figure_code
    where f.trend_item is not null
    group by a.fiscal_year, a.department_code, f.trend_item
)

select
    d.fiscal_year,
    d.department_code,
    d.department_name,
    i.item,
    i.initial_budget_amount,
    i.budget_amount,
    i.actual_amount,
    p.initial_budget_amount as prior_initial_budget_amount,
    p.actual_amount as prior_actual_amount,
    rate(
        i.initial_budget_amount - p.initial_budget_amount,
        p.initial_budget_amount
    ) as budget_change_rate,
    rate(
        i.actual_amount - p.actual_amount, p.actual_amount
    ) as actual_change_rate,
    rate(i.actual_amount, i.initial_budget_amount) as control_rate,
    d.completeness
from items as i
inner join departments as d
    on
        i.fiscal_year = d.fiscal_year
        and i.department_code = d.department_code
left join items as p
    on
        i.fiscal_year = p.fiscal_year + 1
        and i.department_code = p.department_code
        and i.item = p.item
