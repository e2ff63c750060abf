-- What a department's report prints against what else it prints: wholes
-- against their parts.
-- Grain: fiscal_year × department × check, a row where the whole is printed
-- and every part is, or is 0 by the ledgers.
-- Units: as the figures. reported is the whole printed, recomputed the sum of
-- the parts printed.
-- Source: checks.csv, the checks of the source REPORT.
-- A figure that is printed more than once counts as printed first with the most
-- decimals. What is printed stands for a half-open interval [v − ½, v + ½) of
-- its last place; but a 0 is taken for nothing at all.
-- AGREES: the sum prints as the whole does (or does not exceed it, where parts
-- lie within a whole). ROUNDING: values in the intervals can do so: the
-- difference is less than all the halves together. CONTRADICTS: else.
with first_printed as (
    select
        fiscal_year,
        department_code,
        figure_code,
        min_by(struct(value, place), struct(place, occurrence, check_code))
            as earliest
    from printed_figures
    where value is not null
    group by fiscal_year, department_code, figure_code
),

printed_once as (
    select
        fiscal_year,
        department_code,
        figure_code,
        earliest.value,
        earliest.place,
        cast(if(earliest.value = 0, 0, 0.5) * earliest.place as decimal(19, 9))
            as half
    from first_printed
),

sums as (
    select
        w.fiscal_year,
        w.department_code,
        c.check_code,
        c.kind,
        c.whole,
        w.value,
        w.place,
        cast(
            sum(cast(t.coefficient as decimal(1, 0)) * coalesce(p.value, 0))
            as decimal(28, 8)
        ) as total,
        w.half + coalesce(sum(p.half), 0) as slack
    from checks as c
    inner join check_terms as t
        on c.check_code = t.check_code
    inner join printed_once as w
        on c.whole = w.figure_code
    left join printed_once as p
        on
            w.fiscal_year = p.fiscal_year
            and w.department_code = p.department_code
            and t.figure_code = p.figure_code
    left join figure_amounts as a
        on
            w.fiscal_year = a.fiscal_year
            and w.department_code = a.department_code
            and t.figure_code = a.figure_code
    where c.source = 'REPORT'
    group by
        w.fiscal_year,
        w.department_code,
        c.check_code,
        c.kind,
        c.whole,
        w.value,
        w.place,
        w.half
    having
        count(p.value) > 0
        and every(p.value is not null or coalesce(a.known_amount, 1) = 0)
)

select
    s.fiscal_year,
    s.department_code,
    s.check_code,
    s.whole as figure_code,
    cast(s.value as decimal(28, 6)) as reported,
    cast(s.total as decimal(28, 6)) as recomputed,
    case
        when s.kind = 'WITHIN' and s.total <= s.value then 'AGREES'
        when s.kind = 'EQUAL' and printed(s.total, s.place) = s.value
            then 'AGREES'
        when abs(s.value - s.total) < s.slack then 'ROUNDING'
        else 'CONTRADICTS'
    end as verdict,
    concat(s.check_code, ': ', c.zh, ' / ', c.en) as note
from sums as s
inner join checks as c
    on s.check_code = c.check_code
