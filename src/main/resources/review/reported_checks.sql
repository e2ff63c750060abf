-- Every figure that a department's report prints against what its ledgers
-- give, and the rates that it does not print.
-- Grain: fiscal_year × department × check_code, a check an occurrence.
-- Units: reported and recomputed as the figure; rates are fractions.
-- Source: printed_figures, figure_amounts, rates.
-- CONTRADICTS: the report has two values at one precision; or what is below
-- does not hold.
-- AGREES: the exact value, rounded half up, prints the same.
-- ROUNDING: it does not, but computed from parts that are rounded as printed
-- first, it does: a figure by its definition in checks.csv, its parts rounded
-- to the figure's own place; a rate by indicators.csv, its figures rounded to
-- the finest place at which this report prints them, else to the usual one.
-- NOT_VERIFIABLE: there is nothing to compare with.
-- NOT_REPORTED: a measured control rate that the report does not print.
with known as (
    select
        fiscal_year,
        department_code,
        figure_code,
        known_amount as recomputed,
        known_amount as numerator,
        cast(null as decimal(28, 2)) as denominator
    from figure_amounts
    where known_amount is not null
    union all
    select
        fiscal_year,
        department_code,
        indicator_code,
        rate,
        numerator,
        denominator
    from rates
    where status = 'MEASURED'
),

parts as (
    select
        c.whole as figure_code,
        c.check_code as route,
        'NUMERATOR' as side,
        t.figure_code as part_code,
        t.coefficient,
        t.years_back,
        cast(null as decimal(28, 2)) as minimum
    from checks as c
    inner join check_terms as t
        on c.check_code = t.check_code
    where c.kind = 'EQUAL' and c.source = 'LEDGER'
    union all
    select
        t.indicator_code,
        'rate',
        t.side,
        t.figure_code,
        t.coefficient,
        t.years_back,
        i.numerator_minimum
    from formula_terms as t
    inner join rate_definitions as i
        on t.indicator_code = i.indicator_code
),

places as (
    select
        fiscal_year,
        department_code,
        figure_code,
        min(place) as place
    from printed_figures
    group by fiscal_year, department_code, figure_code
),

usual_places as (
    select
        measured_in,
        cast(concat('1e-', usual_decimals) as decimal(7, 6)) * factor as place
    from printed_units
    where usual_decimals is not null
),

rounded_parts as (
    select
        p.fiscal_year,
        p.department_code,
        p.check_code,
        p.value,
        p.place,
        t.route,
        t.side,
        t.minimum,
        cast(t.coefficient as decimal(1, 0)) * printed(
            a.known_amount,
            if(t.route = 'rate', coalesce(l.place, u.place), p.place)
        ) as amount
    from printed_figures as p
    inner join parts as t
        on p.figure_code = t.figure_code
    inner join figures as f
        on t.part_code = f.figure_code
    inner join usual_places as u
        on substring_index(f.unit, ' / ', -1) = u.measured_in
    left join figure_amounts as a
        on
            p.fiscal_year = a.fiscal_year + t.years_back
            and p.department_code = a.department_code
            and t.part_code = a.figure_code
    left join places as l
        on
            p.fiscal_year = l.fiscal_year
            and p.department_code = l.department_code
            and t.part_code = l.figure_code
    where p.value is not null
),

from_parts as (
    select
        fiscal_year,
        department_code,
        check_code,
        route,
        value,
        place,
        count(*) = count(amount) as is_known,
        greatest(
            sum(amount) filter (where side = 'NUMERATOR'), max(minimum)
        ) as numerator,
        sum(amount) filter (where side = 'DENOMINATOR') as denominator
    from rounded_parts
    group by
        fiscal_year, department_code, check_code, route, value, place
),

explained as (
    select distinct
        fiscal_year,
        department_code,
        check_code
    from from_parts
    where
        is_known
        and if(
            denominator is null,
            numerator = value,
            prints_rate(numerator, denominator, value, place)
        )
),

judged as (
    select
        p.fiscal_year,
        p.department_code,
        p.check_code,
        p.figure_code,
        p.value as reported,
        k.recomputed,
        case
            when p.is_contradictory then 'several_values'
            when p.measured_in is null then 'unknown_code'
            when p.value is null then 'unknown_unit'
            when k.recomputed is null then 'not_measured'
            when if(
                k.denominator is null,
                printed(k.numerator, p.place) = p.value,
                prints_rate(k.numerator, k.denominator, p.value, p.place)
            ) then 'agrees'
            when e.check_code is not null then 'rounded_parts'
            else 'differs'
        end as outcome,
        p.printed_values
    from printed_figures as p
    left join known as k
        on
            p.fiscal_year = k.fiscal_year
            and p.department_code = k.department_code
            and p.figure_code = k.figure_code
    left join explained as e
        on
            p.fiscal_year = e.fiscal_year
            and p.department_code = e.department_code
            and p.check_code = e.check_code
    union all
    select
        r.fiscal_year,
        r.department_code,
        concat('printed.', r.indicator_code),
        r.indicator_code,
        null,
        r.rate,
        'not_printed',
        null
    from rates as r
    inner join rate_definitions as i
        on r.indicator_code = i.indicator_code and i.kind = 'CONTROL'
    inner join departments as d
        on
            r.fiscal_year = d.fiscal_year
            and r.department_code = d.department_code
            and array_contains(d.ledgers, 'reported_figures')
    left anti join printed_figures as p
        on
            r.fiscal_year = p.fiscal_year
            and r.department_code = p.department_code
            and r.indicator_code = p.figure_code
    where r.status = 'MEASURED'
)

select
    j.fiscal_year,
    j.department_code,
    j.check_code,
    j.figure_code,
    cast(j.reported as decimal(28, 6)) as reported,
    cast(j.recomputed as decimal(28, 6)) as recomputed,
    case
        when j.outcome = 'agrees' then 'AGREES'
        when j.outcome = 'rounded_parts' then 'ROUNDING'
        when j.outcome in ('several_values', 'differs') then 'CONTRADICTS'
        when j.outcome = 'not_printed' then 'NOT_REPORTED'
        else 'NOT_VERIFIABLE'
    end as verdict,
    replace(
        concat(n.code, ': ', n.zh, ' / ', n.en),
        '{values}',
        coalesce(j.printed_values, '')
    ) as note
from judged as j
left join notes as n
    on j.outcome = n.code
