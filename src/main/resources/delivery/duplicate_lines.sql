-- Journal lines delivered more than once; they withhold the department.
-- Grain: fiscal year x department.
-- Source: the contract's fate of a delivery (the same journal line twice).
with lines as (
    select
        fiscal_year,
        department_code,
        unit_code,
        journal_id,
        line_number,
        struct(path, source_line_number) as place
    from suspect_general_ledger
),

repeated as (
    select
        fiscal_year,
        department_code,
        unit_code,
        journal_id,
        line_number,
        min(place) as first_place,
        max(place) as last_place
    from lines
    group by
        fiscal_year, department_code, unit_code, journal_id, line_number
    having count(*) > 1
)

select
    fiscal_year,
    department_code,
    count(*) as repeated_count,
    min_by(journal_id, first_place) as journal_id,
    min_by(line_number, first_place) as line_number,
    min(first_place) as first_place,
    min_by(last_place, first_place) as last_place
from repeated
group by fiscal_year, department_code
