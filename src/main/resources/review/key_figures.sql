-- The key figures of a department beside those of the year before.
-- Grain: fiscal_year x department x figure, a row for every figure.
-- Units: as the column unit says; rates and shares are fractions.
-- Source: figures.csv.
select
    d.fiscal_year,
    d.department_code,
    d.department_name,
    f.figure_code,
    f.unit,
    a.amount,
    p.amount as prior_amount,
    a.amount - p.amount as change_amount,
    rate(a.amount - p.amount, p.amount) as change_rate,
    rate(a.amount, b.amount) as share,
    f.share_base,
    d.completeness
from figure_amounts as a
inner join departments as d
    on
        a.fiscal_year = d.fiscal_year
        and a.department_code = d.department_code
inner join figures as f
    on a.figure_code = f.figure_code
left join figure_amounts as p
    on
        a.fiscal_year = p.fiscal_year + 1
        and a.department_code = p.department_code
        and a.figure_code = p.figure_code
left join figure_amounts as b
    on
        a.fiscal_year = b.fiscal_year
        and a.department_code = b.department_code
        and f.share_base = b.figure_code
