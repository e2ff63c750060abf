-- A measure's value as a sentence has it: a rate or a share in percent with
-- four decimals, else a number with two; without zeros at the end.
create or replace temporary function shown(
    value decimal(30, 10), measure string
)
returns string
return regexp_replace(
    if(
        measure rlike '_(rate|share)$',
        cast(cast(100 * value as decimal(24, 4)) as string),
        cast(cast(value as decimal(24, 2)) as string)
    ),
    '[.]?0+$',
    ''
) || if(measure rlike '_(rate|share)$', ' %', '')
