-- A quartile of sorted values by linear interpolation: the value at the place
-- (n - 1) × number / 4, counted from 0, and between two values as far along as
-- the place says. number: 1 lower quartile, 2 median, 3 upper quartile.
-- Exact: two values, weighed by whole quarters; Spark's own percentile
-- functions return doubles. Null where there is no value.
create or replace temporary function quartile(
    sorted array<decimal(28, 8)>, number int
)
returns decimal(30, 10)
return cast(
    0.25 * (
        get(sorted, cast((size(sorted) - 1) * number div 4 as int))
        * cast(4 - (size(sorted) - 1) * number % 4 as decimal(1, 0))
        + coalesce(
            get(sorted, cast((size(sorted) - 1) * number div 4 + 1 as int)), 0
        )
        * cast((size(sorted) - 1) * number % 4 as decimal(1, 0))
    ) as decimal(30, 10)
)
