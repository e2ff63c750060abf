-- What each file holds for each ledger and department, counted twice: by what
-- became of its rows, and by the reader while it read (read_).
-- Grain: path x ledger x department (null where a row's cannot be told).
-- Units: source rows; amounts in yuan (the ledger's control column).
-- Source: the equations of a delivery: rows = accepted + rejected + skipped,
-- control amount = accepted + rejected where readable.
with counted as (
    select
        path,
        ledger,
        fiscal_year,
        department_code,
        kind,
        source_rows,
        source_line,
        control_amount,
        warned,
        read_rows,
        read_amount,
        kind = 'REJECTED' and control_amount is null as is_unreadable
    from source_rows
    where kind <> 'FILE'
)

select
    path,
    ledger,
    fiscal_year,
    department_code,
    coalesce(sum(source_rows), 0) as row_count,
    sum(if(kind = 'ACCEPTED', source_rows, 0)) as accepted_count,
    sum(if(kind = 'REJECTED', source_rows, 0)) as rejected_count,
    sum(if(kind = 'SKIPPED', source_rows, 0)) as skipped_count,
    sum(if(is_unreadable, source_rows, 0)) as unreadable_count,
    coalesce(sum(read_rows), 0) as read_count,
    coalesce(sum(control_amount), 0) as control_amount,
    coalesce(
        sum(control_amount) filter (where kind = 'ACCEPTED'), 0
    ) as accepted_amount,
    coalesce(
        sum(control_amount) filter (where kind = 'REJECTED'), 0
    ) as rejected_amount,
    coalesce(sum(read_amount), 0) as read_amount,
    sum(if(warned, source_rows, 0)) as warning_count,
    min(source_line) filter (where warned) as first_warning_line,
    min(source_line) filter (where kind = 'REJECTED')
        as first_rejected_line
from counted
group by path, ledger, fiscal_year, department_code
