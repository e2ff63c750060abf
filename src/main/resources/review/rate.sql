-- A rate: numerator over denominator, rounded HALF_UP once to six decimals;
-- null where the denominator is zero or either is null. Both sides are cast
-- down first: a quotient of DECIMAL(28,2) keeps ten decimals only and would
-- then be rounded a second time.
create or replace temporary function rate(
    numerator decimal(28, 2), denominator decimal(28, 2)
)
returns decimal(18, 6)
return cast(
    round(
        try_divide(
            cast(numerator as decimal(18, 2)),
            cast(denominator as decimal(18, 2))
        ),
        6
    ) as decimal(18, 6)
)
