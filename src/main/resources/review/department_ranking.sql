-- Departments ranked by every measure, in the city and in the peer group.
-- Grain: fiscal_year x measure x department. Ranks count complete departments
-- with a value; ties share a rank; the others keep their row without ranks.
-- Units: points, fractions, or yuan per person, as the measure.
-- Source: indicators.csv (direction) and the totals of department_summary.
with measures as (
    select
        fiscal_year,
        department_code,
        'total_points' as measure,
        'HIGHER' as direction,
        cast(total_points as decimal(18, 6)) as value
    from department_summary
    union all
    select
        fiscal_year,
        department_code,
        'points_share',
        'HIGHER',
        points_share
    from department_summary
    union all
    select
        r.fiscal_year,
        r.department_code,
        r.indicator_code,
        i.direction,
        r.rate
    from rates as r
    inner join rate_definitions as i
        on r.indicator_code = i.indicator_code
    where i.direction is not null
),

keyed as (
    select
        d.fiscal_year,
        d.department_code,
        d.department_name,
        d.peer_group,
        m.measure,
        m.direction,
        m.value,
        m.value is not null and d.completeness = 'COMPLETE' as is_ranked,
        case m.direction
            when 'HIGHER' then -m.value
            when 'LOWER' then m.value
            else abs(m.value - 1)
        end as rank_key,
        d.completeness
    from measures as m
    inner join departments as d
        on
            m.fiscal_year = d.fiscal_year
            and m.department_code = d.department_code
),

ranked as (
    select
        *,
        rank() over (
            partition by fiscal_year, measure, is_ranked
            order by rank_key
        ) as city_rank,
        rank() over (
            partition by fiscal_year, measure, peer_group, is_ranked
            order by rank_key
        ) as group_rank,
        count_if(is_ranked) over (
            partition by fiscal_year, measure, peer_group
        ) as group_size
    from keyed
)

select
    fiscal_year,
    department_code,
    department_name,
    peer_group,
    measure,
    direction,
    value,
    if(is_ranked, city_rank, null) as rank_in_city,
    if(is_ranked, group_rank, null) as rank_in_group,
    group_size,
    if(is_ranked, rate(group_size - group_rank, group_size - 1), null)
        as percentile,
    completeness
from ranked
