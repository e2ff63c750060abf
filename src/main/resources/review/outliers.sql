-- Values that lie far from those they are held against (离群值).
-- Grain: fiscal_year × measure × department × basis. PEERS: against the peer
-- group, itself included; OWN_PAST: against its own earlier years in the lake.
-- Units: value as the measure; robust_z a plain number, HALF_UP once, null
-- where it has more than twelve digits before the point.
-- Source: outlier_rules.csv; robust z = 0.6745 × (value − median) / MAD, after
-- Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993). Where the
-- MAD is 0 (more than half the values are the same): 0.7979 × (value −
-- median) / mean absolute deviation. Where that is 0 too, nothing spreads, and
-- nothing is an outlier.
with ranked as (
    select
        r.*,
        b.basis,
        if(b.basis = 'PEERS', r.peer_group, r.department_code) as sample
    from department_ranking as r
    cross join (select distinct basis from outlier_rules) as b
    where r.rank_in_city is not null
),

measured as (
    select
        r.*,
        s.n,
        s.median,
        s.mad,
        s.deviation_sum,
        s.mad <> 0 as is_by_mad,
        cast(r.value - s.median as decimal(20, 8)) as deviation,
        max_by(
            struct(o.threshold, o.mad_factor, o.mean_factor), o.from_count
        ) as rule
    from ranked as r
    inner join value_spreads as s
        on
            r.basis = s.basis
            and r.fiscal_year = s.fiscal_year
            and r.sample = s.sample
            and r.measure = s.measure
    inner join outlier_rules as o
        on r.basis = o.basis and s.n >= o.from_count
    where s.deviation_sum <> 0
    group by all
),

-- z as a fraction of two exact numbers
fractions as (
    select
        *,
        cast(
            if(
                is_by_mad,
                deviation * rule.mad_factor,
                deviation * rule.mean_factor * cast(n as decimal(6, 0))
            ) as decimal(28, 12)
        ) as numerator,
        cast(if(is_by_mad, mad, deviation_sum) as decimal(20, 8))
            as denominator
    from measured
),

-- the fraction in halves of a millionth, a half added: the whole part of it is
-- the quotient rounded half up
outlying as (
    select
        *,
        abs(numerator) * cast(2000000 as decimal(7, 0)) + denominator
            as raised,
        denominator * cast(2 as decimal(1, 0)) as doubled
    from fractions
    where abs(numerator) > rule.threshold * denominator
),

scored as (
    select
        *,
        try_cast(
            try_cast((raised - raised % doubled) / doubled as decimal(30, 0))
            * if(numerator < 0, -0.000001, 0.000001) as decimal(18, 6)
        ) as robust_z
    from outlying
),

worded as (
    select
        s.*,
        e.zh,
        e.en,
        map(
            '{value}', shown(s.value, s.measure),
            '{median}', shown(s.median, s.measure),
            '{mad}', shown(s.mad, s.measure),
            '{mean}', shown(s.deviation_sum / s.n, s.measure),
            '{n}', cast(s.n as string),
            '{z}', cast(cast(s.robust_z as decimal(18, 2)) as string),
            '{threshold}', shown(s.rule.threshold, '')
        ) as words
    from scored as s
    inner join explanations as e
        on concat('OUTLIER_', s.basis, if(s.is_by_mad, '', '_MEAN')) = e.code
)

select
    fiscal_year,
    department_code,
    department_name,
    peer_group,
    measure,
    basis,
    value,
    robust_z,
    aggregate(
        map_entries(words),
        concat(zh, ' / ', en),
        (text, word) -> replace(text, word.key, coalesce(word.value, '–'))
    ) as explanation,
    completeness
from worded
