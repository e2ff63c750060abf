-- An amount as it is printed: rounded half up to a multiple of the last
-- printed place (100 yuan for 万元 with two decimals). Exact, by remainder.
create or replace temporary function printed(
    amount decimal(28, 8), place decimal(18, 8)
)
returns decimal(28, 8)
return cast(
    cast(if(amount < 0, -1, 1) as decimal(1, 0)) * (
        abs(amount) - abs(amount) % place
        + if(abs(amount) % place >= place - abs(amount) % place, place, 0)
    ) as decimal(28, 8)
)
