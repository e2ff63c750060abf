-- The nine measured indicators (控制率).
-- Grain: fiscal_year x department x indicator.
-- Units: numerator and denominator as their figures; the rate is a fraction.
-- Source: indicators.csv, the rows of kind CONTROL.
select
    d.fiscal_year,
    d.department_code,
    d.department_name,
    r.indicator_code,
    r.numerator,
    r.denominator,
    r.rate,
    r.status,
    r.note,
    d.completeness
from rates as r
inner join rate_definitions as i
    on r.indicator_code = i.indicator_code and i.kind = 'CONTROL'
inner join departments as d
    on
        r.fiscal_year = d.fiscal_year
        and r.department_code = d.department_code
