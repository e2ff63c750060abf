-- How the values lie that a department's value is held against, exactly.
-- Grain: basis × fiscal_year × sample × measure. PEERS: the departments of a
-- peer group (the sample) in that year; OWN_PAST: the earlier years of a
-- department (the sample) that is ranked in that year.
-- Only values that are ranked take part: those of complete departments.
-- Units: as the measure. Quartiles, median and mad are not rounded.
-- Source: department_ranking. mad is the median of the deviations from the
-- median (绝对中位差), deviation_sum their sum.
with compared as (
    select
        'PEERS' as basis,
        fiscal_year,
        peer_group as sample,
        measure,
        if(rank_in_city is null, null, value) as value
    from department_ranking
    union all
    select
        'OWN_PAST',
        r.fiscal_year,
        r.department_code,
        r.measure,
        p.value
    from department_ranking as r
    inner join department_ranking as p
        on
            r.department_code = p.department_code
            and r.measure = p.measure
            and r.fiscal_year > p.fiscal_year
    where r.rank_in_city is not null and p.rank_in_city is not null
),

sorted as (
    select
        basis,
        fiscal_year,
        sample,
        measure,
        array_sort(collect_list(cast(value as decimal(28, 8)))) as sorted_values
    from compared
    group by basis, fiscal_year, sample, measure
),

centred as (
    select
        *,
        quartile(sorted_values, 1) as lower_quartile,
        quartile(sorted_values, 2) as median,
        quartile(sorted_values, 3) as upper_quartile
    from sorted
),

deviating as (
    select
        *,
        array_sort(
            transform(
                sorted_values, v -> cast(abs(v - median) as decimal(28, 8))
            )
        ) as deviations
    from centred
)

select
    basis,
    fiscal_year,
    sample,
    measure,
    cast(size(sorted_values) as bigint) as n,
    lower_quartile,
    median,
    upper_quartile,
    quartile(deviations, 2) as mad,
    aggregate(
        deviations,
        cast(0 as decimal(28, 8)),
        (total, deviation) -> cast(total + deviation as decimal(28, 8))
    ) as deviation_sum
from deviating
