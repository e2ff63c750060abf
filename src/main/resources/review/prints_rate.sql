-- Whether a rate, rounded half up to the last printed place, is the value
-- printed: numerator / denominator lies in [value - ½ place, value + ½ place),
-- mirrored below zero. Nothing is divided: numerator and value × denominator
-- are compared. The casts keep every product within 38 digits; a value that
-- does not fit, of ten digits before the point, is no rate of ours.
create or replace temporary function prints_rate(
    numerator decimal(28, 2),
    denominator decimal(28, 2),
    value decimal(28, 8),
    place decimal(18, 8)
)
returns boolean
return coalesce(
    denominator <> 0
    and (
        abs(
            cast(numerator as decimal(18, 2))
            * cast(if(denominator < 0, -1, 1) as decimal(1, 0))
            - try_cast(value as decimal(17, 8))
            * abs(cast(denominator as decimal(18, 2)))
        ) < try_cast(place * 0.5 as decimal(15, 9))
        * abs(cast(denominator as decimal(18, 2)))
        or (
            value <> 0
            and cast(numerator as decimal(18, 2))
            * cast(if(denominator < 0, -1, 1) as decimal(1, 0))
            = (
                try_cast(value as decimal(17, 8))
                - cast(if(value < 0, -1, 1) as decimal(1, 0))
                * try_cast(place * 0.5 as decimal(15, 9))
            ) * abs(cast(denominator as decimal(18, 2)))
        )
    ),
    false
)
