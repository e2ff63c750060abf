-- Every rate of indicators.csv and of the rubric's own indicators.
-- Grain: fiscal_year x department x indicator.
-- Units: numerator and denominator as their figures; the rate is a fraction
-- (or the numerator's unit per person).
-- Source: the formulas' terms over figure_amounts; statuses as in the
-- definitions of the measured indicators.
with sides as (
    select
        d.fiscal_year,
        d.department_code,
        t.indicator_code,
        t.side,
        sum(t.coefficient * a.known_amount) as amount,
        count(*) = count(a.known_amount) as is_known,
        count(*) > count(a.amount) as lacks_ledger,
        max(t.years_back) as years_back,
        max(t.years_back) > 0
        and max(p.department_code) is null as lacks_prior
    from departments as d
    cross join formula_terms as t
    left join figure_amounts as a
        on
            d.fiscal_year = a.fiscal_year + t.years_back
            and d.department_code = a.department_code
            and t.figure_code = a.figure_code
    left join departments as p
        on
            d.fiscal_year = p.fiscal_year + 1
            and d.department_code = p.department_code
    group by d.fiscal_year, d.department_code, t.indicator_code, t.side
),

fractions as (
    select
        n.fiscal_year,
        n.department_code,
        n.indicator_code,
        if(
            n.is_known, greatest(n.amount, i.numerator_minimum), null
        ) as numerator,
        if(m.is_known, m.amount, null) as denominator,
        greatest(n.years_back, m.years_back) > 0 as uses_prior,
        n.lacks_prior or m.lacks_prior as lacks_prior,
        n.lacks_ledger or m.lacks_ledger as lacks_ledger
    from sides as n
    inner join sides as m
        on
            n.fiscal_year = m.fiscal_year
            and n.department_code = m.department_code
            and n.indicator_code = m.indicator_code
            and m.side = 'DENOMINATOR'
    inner join rate_definitions as i
        on n.indicator_code = i.indicator_code
    where n.side = 'NUMERATOR'
),

judged as (
    select
        f.fiscal_year,
        f.department_code,
        f.indicator_code,
        cast(
            if(d.is_first_year and f.uses_prior, null, f.numerator)
            as decimal(28, 2)
        ) as numerator,
        cast(
            if(d.is_first_year and f.uses_prior, null, f.denominator)
            as decimal(28, 2)
        ) as denominator,
        case
            when d.is_first_year and f.uses_prior then 'first_year'
            when f.lacks_prior then 'prior_not_delivered'
            when f.lacks_ledger then 'not_delivered'
            when f.numerator is null or f.denominator is null
                then 'no_economic_code'
            when f.denominator <> 0 then 'measured'
            when f.numerator > 0 then 'unbudgeted'
            else 'nothing_to_measure'
        end as outcome
    from fractions as f
    inner join departments as d
        on
            f.fiscal_year = d.fiscal_year
            and f.department_code = d.department_code
)

select
    j.fiscal_year,
    j.department_code,
    j.indicator_code,
    j.numerator,
    j.denominator,
    if(j.outcome = 'measured', rate(j.numerator, j.denominator), null) as rate,
    case
        when j.outcome = 'measured' then 'MEASURED'
        when j.outcome in ('first_year', 'unbudgeted', 'nothing_to_measure')
            then 'NOT_APPLICABLE'
        else 'MISSING'
    end as status,
    concat(n.code, ': ', n.zh, ' / ', n.en) as note
from judged as j
left join notes as n
    on j.outcome = n.code
