-- How the rates lie in a peer group: quartiles and median absolute deviation.
-- Grain: year, peer group and measure, of the eight ranked control rates and
-- the three other ranked ones; points are not recomputed by the oracle.
-- Units: fractions, or yuan a person, with six decimals, HALF_UP once.
-- Source: contract.md, section 4, peer_statistics and the ranking measures.
-- All in whole numbers: millionths, their quarters, and quarters of those.

with peer as (
    select distinct
        cell(department_code) as department_code,
        cell(peer_group) as peer_group
    from read_csv(
        getvariable('extracts') || '/departments.csv',
        header = true, all_varchar = true,
        delim = ',', quote = '"', escape = '"', comment = '', skip = 0
    )
),

per_figure as (
    select *
    from (
        values
            ('three_public_per_person', 'three_public_spending', 'in_post'),
            ('running_cost_per_person', 'running_cost_spending', 'in_post'),
            ('december_share', 'december_spending', 'total_spending')
    ) as shares(measure, over_code, under_code)
),

measured as (
    select
        fiscal_year,
        department_code,
        indicator_code as measure,
        rate
    from control_rate
    where indicator_code not like 'building%'
    union all
    select
        above.fiscal_year,
        above.department_code,
        per_figure.measure,
        rate(above.amount, below.amount)
    from per_figure
    join figure as above
        on above.figure_code = per_figure.over_code
    join figure as below
        on below.figure_code = per_figure.under_code
        and below.fiscal_year = above.fiscal_year
        and below.department_code = above.department_code
),

grouped as (
    select
        measured.fiscal_year,
        peer.peer_group,
        measured.measure,
        coalesce(
            list_sort(
                list(cast(measured.rate::decimal(38, 6) * 1000000 as hugeint)) filter (
                    measured.rate is not null
                    and reviewed.completeness = 'COMPLETE'
                )
            ),
            []
        ) as sorted
    from measured
    join reviewed
        on reviewed.fiscal_year = measured.fiscal_year
        and reviewed.department_code = measured.department_code
    join peer
        on peer.department_code = measured.department_code
    group by measured.fiscal_year, peer.peer_group, measured.measure
),

centred as (
    select
        *,
        quarters(sorted, 1) as lower_quarters,
        quarters(sorted, 2) as median_quarters,
        quarters(sorted, 3) as upper_quarters
    from grouped
),

deviating as (
    select
        *,
        quarters(
            list_sort([abs(4 * v - median_quarters) for v in sorted]), 2
        ) as mad_sixteenths
    from centred
)

select
    fiscal_year,
    peer_group,
    measure,
    cast(len(sorted) as integer) as n,
    from_parts(lower_quarters, 4) as lower_quartile,
    from_parts(median_quarters, 4) as median,
    from_parts(upper_quarters, 4) as upper_quartile,
    from_parts(mad_sixteenths, 16) as mad
from deviating
order by fiscal_year, measure, peer_group;
