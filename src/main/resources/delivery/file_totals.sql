-- What each file holds for each ledger and department, counted three times:
-- by what became of its rows, by the reader while it read (read_), and by the
-- canonical lines as they lie in the data files (line_amount).
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
),

lines as (
    select
        path,
        ledger,
        department_code,
        sum(line_amount) as line_amount
    from written_lines
    group by path, ledger, department_code
),

totals as (
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
from totals as t
left join lines as l
    on
        t.path = l.path
        and t.ledger = l.ledger
        and t.department_code <=> l.department_code
