-- Quartiles, median and spread of every ranking measure in a peer group.
-- Grain: fiscal_year × peer_group × measure; n counts the departments ranked,
-- and where it is 0 the others are null.
-- Units: as the measure, HALF_UP once to six decimals.
-- Source: value_spreads (linear interpolation between values).
select
    fiscal_year,
    sample as peer_group,
    measure,
    n,
    cast(lower_quartile as decimal(18, 6)) as lower_quartile,
    cast(median as decimal(18, 6)) as median,
    cast(upper_quartile as decimal(18, 6)) as upper_quartile,
    cast(mad as decimal(18, 6)) as mad
from value_spreads
where basis = 'PEERS'
