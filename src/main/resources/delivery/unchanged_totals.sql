-- What was counted in files that have not changed since they were read, beside
-- what their lines, as the lake keeps them, add up to now: the equations of a
-- delivery hold for lines that come from the lake as well.
-- Grain: path x ledger x department (null where a row's cannot be told).
-- Units: source rows; amounts in yuan (the ledger's control column).
-- Source: files_read and ledger lines of the release before.
with lines as (
    select
        path,
        ledger,
        department_code,
        sum(line_amount) as line_amount
    from written_lines
    group by path, ledger, department_code
)

select
    t.path,
    t.ledger,
    t.fiscal_year,
    t.department_code,
    t.row_count,
    t.accepted_count,
    t.rejected_count,
    t.skipped_count,
    t.unreadable_count,
    t.read_count,
    t.control_amount,
    t.accepted_amount,
    t.rejected_amount,
    t.read_amount,
    coalesce(l.line_amount, 0) as line_amount,
    t.warning_count,
    t.first_warning_line,
    t.first_rejected_line
from unchanged_files_read as t
left join lines as l
    on
        t.path = l.path
        and t.ledger = l.ledger
        and t.department_code <=> l.department_code
