-- What departments' own reports print, in the units of the figures.
-- Grain: fiscal_year × department × figure code × occurrence (check_code is
-- unique; where one occurrence is delivered twice, the second ends in .2).
-- Units: value and place as the figure (yuan, persons, m²), rates as fractions;
-- place is the last printed one: 100 yuan for 万元 with two decimals. Both are
-- null where the code or the unit is none of ours, the value also where it is of
-- more than eighteen digits before the point.
-- Source: reported_figures; printed_units.csv.
-- is_contradictory: the figure has two values at this place; printed_values
-- are their texts.
with units as (
    select figure_code, substring_index(unit, ' / ', -1) as measured_in
    from figures
),

defined as (
    select figure_code, measured_in
    from units
    union all
    select
        t.indicator_code,
        if(
            count(distinct f.measured_in) = 1,
            'fraction',
            max(f.measured_in) filter (where t.side = 'NUMERATOR')
        )
    from formula_terms as t
    inner join units as f
        on t.figure_code = f.figure_code
    group by t.indicator_code
),

decimal_places as (
    select
        *,
        row_number() over (
            partition by fiscal_year, department_code, figure_code, occurrence
            order by path, line_number
        ) as repetition,
        -- as many as the text has, unless the value says more
        least(6, greatest(
            length(regexp_extract(
                translate(printed_text, '０１２３４５６７８９．', '0123456789.'),
                '[0-9][.]([0-9]+)',
                1
            )),
            length(regexp_extract(
                cast(value as string), '[.]([0-9]*[1-9])0*$', 1
            ))
        )) as decimals
    from reported_figures
),

converted as (
    select
        d.fiscal_year,
        d.department_code,
        r.figure_code,
        r.occurrence,
        concat_ws(
            '.',
            'printed',
            r.figure_code,
            cast(r.occurrence as string),
            if(r.repetition > 1, cast(r.repetition as string), null)
        ) as check_code,
        r.printed_text,
        q.measured_in,
        try_cast(r.value * u.factor as decimal(26, 8)) as value,
        cast(
            cast(concat('1e-', r.decimals) as decimal(7, 6)) * u.factor
            as decimal(18, 8)
        ) as place
    from decimal_places as r
    inner join departments as d
        on
            r.fiscal_year = d.fiscal_year
            and r.department_code = d.department_code
    left join defined as q
        on r.figure_code = q.figure_code
    left join printed_units as u
        on trim(r.unit) = u.unit and q.measured_in = u.measured_in
)

select
    fiscal_year,
    department_code,
    figure_code,
    occurrence,
    check_code,
    measured_in,
    value,
    place,
    min(value) over same_place <> max(value) over same_place
        as is_contradictory,
    array_join(array_sort(collect_set(printed_text) over same_place), '、')
        as printed_values
from converted
window same_place as (
    partition by fiscal_year, department_code, figure_code, place
)
