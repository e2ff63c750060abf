-- indicator_scores: what each indicator of the rubric earned, and why.
-- Grain: fiscal year × department × indicator of the rubric.
-- Units: points with two decimals, HALF_UP once per indicator, never below 0.
-- Source: the rubric file (rubrics/hunan.yaml: 湖南省共性指标).
-- Exact throughout: a rate is never divided before it is compared; steps and
-- bands compare numerator × k with denominator × k. The casts keep every
-- product within 38 digits, where Spark would round it; a rubric has bounds
-- below 100,000 % and points below 10,000, an amount less than 17 digits.
with asked as (
    select
        d.fiscal_year,
        d.department_code,
        d.department_name,
        d.completeness,
        r.rubric,
        r.indicator_code,
        r.full_points,
        r.rule,
        r.rule in ('JUDGED', 'JUDGED_BANDS') as is_judged,
        cast(r.target as decimal(9, 6)) as target,
        r.side,
        cast(r.step as decimal(9, 6)) as step,
        r.deduction,
        r.whole_steps,
        r.compare,
        r.not_applicable
    from departments as d
    cross join rubric_indicators as r
),

-- One row an indicator, even where the register states it twice.
assessed as (
    select
        fiscal_year,
        department_code,
        indicator_code,
        min(value) as value,
        min(full_value) as full_value,
        min(value) <> max(value)
            or min(full_value) <> max(full_value) as is_contradictory
    from assessment_register
    group by fiscal_year, department_code, indicator_code
),

found as (
    select
        a.*,
        s.value,
        s.full_value,
        s.is_contradictory,
        r.numerator as rate_numerator,
        r.denominator as rate_denominator,
        r.status = 'NOT_APPLICABLE'
            and coalesce(r.note, '') like 'unbudgeted%' as is_unbudgeted,
        case
            when a.is_judged and s.full_value > 0 and s.value is not null
                and not s.is_contradictory then 'JUDGED'
            when a.is_judged then 'MISSING'
            when r.status = 'MEASURED' and r.numerator is not null
                and r.denominator <> 0 then 'MEASURED'
            when r.status = 'NOT_APPLICABLE' then 'NOT_APPLICABLE'
            else 'MISSING'
        end as basis
    from asked as a
    left join rates as r
        on a.fiscal_year = r.fiscal_year
        and a.department_code = r.department_code
        and a.indicator_code = r.indicator_code
    left join assessed as s
        on a.fiscal_year = s.fiscal_year
        and a.department_code = s.department_code
        and a.indicator_code = s.indicator_code
),

-- What is scored: a fraction with a positive denominator, else null. A judged
-- value lies between 0 and its full value.
fractions as (
    select
        *,
        cast(case
            when basis = 'JUDGED' then greatest(least(value, full_value), 0)
            when basis = 'MEASURED' and rate_denominator < 0
                then -rate_numerator
            when basis = 'MEASURED' then rate_numerator
        end as decimal(22, 6)) as exact_numerator,
        cast(case
            when basis = 'JUDGED' then full_value
            when basis = 'MEASURED' then abs(rate_denominator)
        end as decimal(22, 6)) as exact_denominator
    from found
),

-- The percent as printed, in hundredths: rounded HALF_UP, once.
rounded as (
    select
        *,
        if(exact_numerator < 0, -1, 1) * (
            (20000 * abs(exact_numerator) + exact_denominator)
            div (2 * exact_denominator)
        ) as hundredths
    from fractions
),

-- What is compared: the exact fraction, or the printed percent.
compared as (
    select
        *,
        cast(
            if(compare = 'PRINTED', hundredths, exact_numerator)
            as decimal(22, 6)
        ) as numerator,
        cast(
            if(compare = 'PRINTED', 10000, exact_denominator)
            as decimal(22, 6)
        ) as denominator
    from rounded
),

banded as (
    select
        c.*,
        b.lower,
        b.lower_closed,
        b.upper,
        b.upper_closed,
        b.points as band_points
    from compared as c
    left join rubric_bands as b
        on c.indicator_code = b.indicator_code
        and (
            b.lower is null
            or c.numerator > cast(b.lower as decimal(9, 6)) * c.denominator
            or (
                b.lower_closed
                and c.numerator
                    = cast(b.lower as decimal(9, 6)) * c.denominator
            )
        )
        and (
            b.upper is null
            or c.numerator < cast(b.upper as decimal(9, 6)) * c.denominator
            or (
                b.upper_closed
                and c.numerator
                    = cast(b.upper as decimal(9, 6)) * c.denominator
            )
        )
        and c.numerator is not null
),

-- Numerator, target and step in the denominator's unit.
aimed as (
    select
        *,
        if(rule = 'STEPS', cast(numerator as decimal(18, 2)), null) as reached,
        target * if(rule = 'STEPS', cast(denominator as decimal(18, 2)), null)
            as aim,
        step * if(rule = 'STEPS', cast(denominator as decimal(18, 2)), null)
            as stride
    from banded
),

-- How far on the wrong side of the target.
distances as (
    select
        *,
        case
            when reached > aim and side in ('ABOVE', 'BOTH') then reached - aim
            when reached < aim and side in ('BELOW', 'BOTH') then aim - reached
            when reached is not null then 0
        end as distance,
        if(reached < aim, -1, 1) as direction
    from aimed
),

counted as (
    select
        *,
        distance div stride as steps
    from distances
),

-- Hundredths of a point, HALF_UP: floor((2 × n + d) / (2 × d)).
pointed as (
    select
        *,
        cast(case
            when basis = 'MISSING' or is_unbudgeted then 0
            when basis = 'NOT_APPLICABLE' and not_applicable = 'FULL'
                then full_points
            when basis = 'NOT_APPLICABLE' then 0
            when rule = 'JUDGED' then 0.01 * (
                (200 * full_points * exact_numerator + exact_denominator)
                div (2 * exact_denominator)
            )
            when rule in ('BANDS', 'JUDGED_BANDS') then band_points
            when whole_steps then greatest(full_points - steps * deduction, 0)
            when deduction * distance >= full_points * stride then 0
            else 0.01 * (
                (
                    cast(200 * full_points + 1 as decimal(7, 0)) * stride
                    - cast(200 * deduction as decimal(7, 0)) * distance
                ) div (2 * stride)
            )
        end as decimal(9, 2)) as points
    from counted
),

-- Which wording of explanations.csv fits.
coded as (
    select
        *,
        case
            when basis = 'MISSING' and is_contradictory then 'MISSING_TWICE'
            when basis = 'MISSING' and full_value <= 0
                then 'MISSING_FULL_VALUE'
            when basis = 'MISSING' and is_judged then 'MISSING_JUDGED'
            when basis = 'MISSING' then 'MISSING'
            when is_unbudgeted then 'UNBUDGETED'
            when basis = 'NOT_APPLICABLE'
                then concat('NOT_APPLICABLE_', not_applicable)
            when is_judged and value > full_value then 'JUDGED_ABOVE_FULL'
            when is_judged and value < 0 then 'JUDGED_BELOW_ZERO'
            when rule = 'JUDGED' then 'JUDGED'
            when rule <> 'STEPS' then concat_ws(
                '_',
                'BANDS',
                if(lower is null, null, if(lower_closed, 'FROM', 'ABOVE')),
                if(upper is null, null, if(upper_closed, 'UP_TO', 'BELOW')),
                if(lower is null and upper is null, 'ANY', null)
            )
            when distance = 0 then concat('STEPS_NONE_', side)
            else concat(
                'STEPS_',
                case
                    when not whole_steps then 'SHARE'
                    when steps = 0 then 'PART'
                    when step <> 0.01 then 'TIMES'
                    when steps = 1 then 'ONE'
                    else 'POINTS'
                end,
                if(direction < 0, '_BELOW', '_ABOVE')
            )
        end as code
    from pointed
),

-- The percent with more and more decimals, and the bounds it is said to lie
-- between.
percents as (
    select
        *,
        cast(100 * numerator / denominator as decimal(38, 12)) as percent,
        cast(hundredths * 0.01 as decimal(38, 12)) as printed,
        filter(
            array(
                100 * lower,
                100 * upper,
                100 * target,
                100 * target + 100 * direction * steps * step,
                100 * target + 100 * direction * (steps + 1) * step
            ),
            bound -> bound is not null
        ) as bounds
    from coded
),

-- The fewest decimals, two at least, that leave it on its side of each bound.
shown as (
    select
        *,
        coalesce(
            try_element_at(
                filter(
                    array(
                        printed,
                        cast(round(percent, 4) as decimal(38, 12)),
                        cast(round(percent, 6) as decimal(38, 12)),
                        cast(round(percent, 8) as decimal(38, 12))
                    ),
                    rate -> forall(
                        bounds,
                        bound -> (rate < bound) = (percent < bound)
                            and (rate > bound) = (percent > bound)
                    )
                ),
                1
            ),
            percent
        ) as rate
    from percents
),

-- What fills the places of a wording; numbers without trailing zeros.
placed as (
    select
        *,
        map_concat(
            map('{rate}', regexp_replace(
                cast(rate as string), '([.][0-9]{2}[0-9]*?)0+$', '$1'
            )),
            transform_values(
                map(
                    '{target}', cast(100 * target as decimal(24, 6)),
                    '{count}', cast(steps as decimal(24, 6)),
                    '{every}', cast(100 * step as decimal(24, 6)),
                    '{deduction}', cast(deduction as decimal(24, 6)),
                    '{lower}', cast(100 * lower as decimal(24, 6)),
                    '{upper}', cast(100 * upper as decimal(24, 6)),
                    '{value}', cast(value as decimal(24, 6)),
                    '{full_value}', cast(full_value as decimal(24, 6)),
                    '{points}', cast(points as decimal(24, 6)),
                    '{full}', cast(full_points as decimal(24, 6))
                ),
                (place, number) -> regexp_replace(
                    cast(number as string), '[.]?0+$', ''
                )
            )
        ) as places
    from shown
)

select
    p.fiscal_year,
    p.department_code,
    p.department_name,
    p.rubric,
    p.indicator_code,
    p.full_points,
    p.points,
    p.basis,
    aggregate(
        map_entries(p.places),
        concat(e.zh, ' / ', e.en),
        (text, place) -> replace(text, place.key, coalesce(place.value, ''))
    ) as explanation,
    p.completeness
from placed as p
left join explanations as e
    on p.code = e.code
