-- How the oracle reads a cell and how it divides.
-- Grain: none. Units: amounts in yuan, rates as fractions.
-- Source: contract.md, section 2 (the standard layout) and the head of the
-- file (HALF_UP once, from exact amounts, nothing binary in between).

-- A cell without the blanks around it; a blank cell is no cell.
create macro cell(content) as nullif(trim(content), '');

-- Yuan and areas: plain digits, a point, at most two decimals; else NULL.
create macro as_amount(content) as
    case
        when regexp_full_match(content, '-?[0-9]{1,16}([.][0-9]{1,2})?')
        then cast(content as decimal(18, 2))
    end;

-- Judged and reported values: at most six decimals; else NULL.
create macro as_value(content) as
    case
        when regexp_full_match(content, '-?[0-9]{1,12}([.][0-9]{1,6})?')
        then cast(content as decimal(18, 6))
    end;

-- Posts, line numbers and occurrences; else NULL.
create macro as_count(content) as
    case
        when regexp_full_match(content, '-?[0-9]{1,9}')
        then cast(content as integer)
    end;

-- An ISO day that exists in the calendar; else NULL.
create macro as_day(content) as
    case
        when regexp_full_match(content, '[0-9]{4}-[0-9]{2}-[0-9]{2}')
        then try_cast(content as date)
    end;

-- true, false, 1 or 0 in any case; a blank is the default; else NULL.
create macro as_flag(content, preset) as
    case
        when content is null then preset
        when lower(content) in ('true', '1') then true
        when lower(content) in ('false', '0') then false
    end;

-- Whole fen of an amount in yuan.
create macro fen(amount) as
    cast(cast(amount as decimal(28, 2)) * 100 as hugeint);

-- Millionths of a fraction, rounded half up (away from zero) once. DuckDB
-- divides decimals as doubles, so this stays in whole numbers throughout.
create macro millionths(numerator, denominator) as
    sign(fen(numerator)) * sign(fen(denominator))
    * (
        (2000000::hugeint * abs(fen(numerator)) + abs(fen(denominator)))
        // (2 * abs(fen(denominator)))
    );

-- The fraction itself; NULL where a side is NULL or the denominator 0.
create macro rate(numerator, denominator) as
    case
        when denominator <> 0
        then cast(
            cast(millionths(numerator, denominator) as decimal(18, 0))
            * cast(0.000001 as decimal(7, 6))
            as decimal(18, 6)
        )
    end;

-- The value at the place (n - 1) × number / 4 of a sorted list, counted from
-- 0, in quarters of its unit: the two values about it, weighed.
create macro quarters(sorted, number) as
    sorted[(len(sorted) - 1) * number // 4 + 1]
    * (4 - (len(sorted) - 1) * number % 4)
    + coalesce(sorted[(len(sorted) - 1) * number // 4 + 2], 0)
    * ((len(sorted) - 1) * number % 4);

-- A number of parts of a millionth as a fraction, rounded half up once.
create macro from_parts(number, parts) as
    cast(
        cast(
            sign(number) * ((2 * abs(number) + parts) // (2 * parts))
            as decimal(18, 0)
        )
        * cast(0.000001 as decimal(7, 6))
        as decimal(18, 6)
    );
