-- The department's figures beside last year's.
-- Grain: department, year and figure. Units: yuan, posts or square metres;
-- change_rate and share are fractions with six decimals.
-- Source: contract.md, section 4, key_figures. unit is left out: not compared.

with beside as (
    select
        reviewed.fiscal_year,
        reviewed.department_code,
        reviewed.department_name,
        figure.figure_code,
        figure.amount,
        prior.amount as prior_amount,
        base.amount as base_amount,
        figure.share_base,
        reviewed.completeness
    from reviewed
    join figure
        on figure.fiscal_year = reviewed.fiscal_year
        and figure.department_code = reviewed.department_code
    left join figure as prior
        on prior.fiscal_year = figure.fiscal_year - 1
        and prior.department_code = figure.department_code
        and prior.figure_code = figure.figure_code
    left join figure as base
        on base.fiscal_year = figure.fiscal_year
        and base.department_code = figure.department_code
        and base.figure_code = figure.share_base
)

select
    fiscal_year,
    department_code,
    department_name,
    figure_code,
    amount,
    prior_amount,
    cast(amount - prior_amount as decimal(28, 2)) as change_amount,
    rate(amount - prior_amount, prior_amount) as change_rate,
    rate(amount, base_amount) as share,
    share_base,
    completeness
from beside
order by fiscal_year, department_code, figure_code;
