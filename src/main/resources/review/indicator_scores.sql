-- indicator_scores: what each indicator of the rubric earned, and why.
-- Grain: fiscal year × department × indicator of the rubric.
-- Units: points with two decimals, HALF_UP once per indicator, never below 0.
-- Source: the rubric file (rubrics/hunan.yaml: 湖南省共性指标).
-- Exact throughout: a rate is never divided before it is compared; steps and
-- bands compare numerator × k with denominator × k. The casts keep every
-- product within 38 digits, where Spark would round it; a rubric has bounds
-- below 100,000 % and points below 10,000, an amount less than 17 digits.
-- One row an indicator, even where the register states it twice.
with assessed as (
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
        d.fiscal_year,
        d.department_code,
        d.department_name,
        d.completeness,
        r.rubric,
        r.indicator_code,
        r.full_points,
        r.rule,
        cast(r.target as decimal(9, 6)) as target,
        r.side,
        cast(r.step as decimal(9, 6)) as step,
        r.deduction,
        r.whole_steps,
        r.compare,
        r.not_applicable,
        s.value,
        s.full_value,
        s.is_contradictory,
        m.numerator as rate_numerator,
        m.denominator as rate_denominator,
        m.status = 'NOT_APPLICABLE' and m.note like 'unbudgeted%'
            as is_unbudgeted,
        case
            when r.rule like 'JUDGED%' and s.full_value > 0
                and s.value is not null and not s.is_contradictory
                then 'JUDGED'
            when r.rule like 'JUDGED%' then 'MISSING'
            when m.status = 'MEASURED' and m.numerator is not null
                and m.denominator <> 0 then 'MEASURED'
            when m.status = 'NOT_APPLICABLE' then 'NOT_APPLICABLE'
            else 'MISSING'
        end as basis
    from departments as d
    cross join rubric_indicators as r
    left join rates as m
        on d.fiscal_year = m.fiscal_year
        and d.department_code = m.department_code
        and r.indicator_code = m.indicator_code
    left join assessed as s
        on d.fiscal_year = s.fiscal_year
        and d.department_code = s.department_code
        and r.indicator_code = s.indicator_code
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

-- The percent as printed, in hundredths: rounded HALF_UP, once. The remainder
-- is taken off first, since div wraps silently beyond a BIGINT.
rounded as (
    select
        *,
        cast(
            if(exact_numerator < 0, -1, 1) * (
                20000 * abs(exact_numerator) + exact_denominator
                - (20000 * abs(exact_numerator) + exact_denominator)
                    % (2 * exact_denominator)
            ) / (2 * exact_denominator)
            as decimal(24, 0)
        ) as hundredths
    from fractions
),

-- What is compared: the exact fraction, or the printed percent (where it is
-- beyond 10 trillion percent, which no rubric tells apart, that much).
compared as (
    select
        *,
        cast(
            if(
                compare = 'PRINTED',
                greatest(least(hundredths, 1e15BD), -1e15BD),
                exact_numerator
            )
            as decimal(22, 6)
        ) as numerator,
        cast(
            if(compare = 'PRINTED', 10000, exact_denominator)
            as decimal(22, 6)
        ) as denominator
    from rounded
),

-- The band it lies in; the numerator, target and step of a rule by steps in the
-- denominator's unit.
banded as (
    select
        c.*,
        b.lower,
        b.lower_closed,
        b.upper,
        b.upper_closed,
        b.points as band_points,
        if(c.rule = 'STEPS', cast(c.numerator as decimal(18, 2)), null)
            as reached,
        c.target
            * if(c.rule = 'STEPS', cast(c.denominator as decimal(18, 2)), null)
            as aim,
        c.step
            * if(c.rule = 'STEPS', cast(c.denominator as decimal(18, 2)), null)
            as stride
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
    from banded
),

-- Whole steps: the remainder off, the quotient is exact.
counted as (
    select
        *,
        cast(
            (distance - distance % stride) / stride as decimal(26, 0)
        ) as steps
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
        end as decimal(9, 2)) as points,
        -- The wording of explanations.csv that fits.
        case
            when basis = 'MISSING' and is_contradictory then 'MISSING_TWICE'
            when basis = 'MISSING' and full_value <= 0
                then 'MISSING_FULL_VALUE'
            when basis = 'MISSING' and rule like 'JUDGED%' then 'MISSING_JUDGED'
            when basis = 'MISSING' then 'MISSING'
            when is_unbudgeted then 'UNBUDGETED'
            when basis = 'NOT_APPLICABLE'
                then concat('NOT_APPLICABLE_', not_applicable)
            when basis = 'JUDGED' and value > full_value
                then 'JUDGED_ABOVE_FULL'
            when basis = 'JUDGED' and value < 0 then 'JUDGED_BELOW_ZERO'
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
        end as code,
        -- The percent as it is, as printed, and the bounds it is held against.
        cast(100 * numerator / denominator as decimal(38, 12)) as percent,
        cast(hundredths * 0.01 as decimal(38, 12)) as printed,
        cast(filter(
            array(
                100 * lower,
                100 * upper,
                100 * target,
                100 * target + 100 * direction * steps * step,
                100 * target + 100 * direction * (steps + 1) * step
            ),
            bound -> bound is not null
        ) as array<decimal(38, 12)>) as bounds
    from counted
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
    from pointed
)

-- Each place of the wording is filled; numbers are without trailing zeros.
select
    s.fiscal_year,
    s.department_code,
    s.department_name,
    s.rubric,
    s.indicator_code,
    s.full_points,
    s.points,
    s.basis,
    aggregate(
        map_entries(transform_values(
            map(
                '{target}', cast(100 * s.target as decimal(38, 12)),
                '{count}', cast(s.steps as decimal(38, 12)),
                '{every}', cast(100 * s.step as decimal(38, 12)),
                '{deduction}', cast(s.deduction as decimal(38, 12)),
                '{lower}', cast(100 * s.lower as decimal(38, 12)),
                '{upper}', cast(100 * s.upper as decimal(38, 12)),
                '{value}', cast(s.value as decimal(38, 12)),
                '{full_value}', cast(s.full_value as decimal(38, 12)),
                '{points}', cast(s.points as decimal(38, 12)),
                '{full}', cast(s.full_points as decimal(38, 12)),
                '{rate}', s.rate
            ),
            (place, number) -> if(
                place = '{rate}',
                regexp_replace(
                    cast(number as string), '([.][0-9]{2}[0-9]*?)0+$', '$1'
                ),
                regexp_replace(cast(number as string), '[.]?0+$', '')
            )
        )),
        concat(e.zh, ' / ', e.en),
        (text, place) -> replace(text, place.key, coalesce(place.value, ''))
    ) as explanation,
    s.completeness
from shown as s
left join explanations as e
    on s.code = e.code
