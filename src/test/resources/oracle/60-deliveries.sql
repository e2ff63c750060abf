-- Every delivery's fate: complete, incomplete or withheld.
-- Grain: department_year one row a department and year with a delivery;
-- ledger_delivered one row a department, year and ledger. Units: yuan.
-- Source: contract.md, section 2 (manifest) and section 3.

-- Each source row, whatever its ledger. control_amount NULL: unreadable, or
-- a ledger without a control column.
create view source_row as
select entry, department_code, is_rejected, debit_amount as control_amount
from general_ledger_row
union all
select entry, department_code, is_rejected, amount
from budget_ledger_row
union all
select entry, department_code, is_rejected, contract_amount
from procurement_ledger_row
union all
select entry, department_code, is_rejected, in_post
from staffing_register_row
union all
select entry, department_code, is_rejected, closing_amount
from balance_sheet_row
union all
select entry, department_code, is_rejected, invested_amount
from construction_register_row
union all
select entry, department_code, is_rejected, null
from judged_row
union all
-- Rows with too few or too many cells, which no ledger's table holds.
select
    file.entry,
    file.department_code,
    true,
    null
from broken_row
join placed_file as file
    on file.filename = broken_row.filename;

create table file_total as
select
    file.entry,
    count(source_row.entry) as row_count,
    coalesce(sum(source_row.control_amount), 0) as control_amount,
    count(source_row.entry) - count(source_row.control_amount)
        as unreadable_count,
    coalesce(bool_or(source_row.is_rejected), false) as has_rejected
from readable_file as file
left join source_row
    on source_row.entry = file.entry
group by file.entry;

-- A file that withholds whom it feeds.
create table file_fate as
select
    entry.entry,
    entry.ledger,
    entry.fiscal_year,
    entry.department_code,
    total.entry is null as is_unreadable,
    coalesce(
        total.entry is null
        or entry.declared_digest <> fact.digest
        or entry.declared_row_count <> total.row_count
        or (
            entry.ledger not in ('assessment_register', 'reported_figures')
            and total.unreadable_count = 0
            and entry.declared_amount <> total.control_amount
        ),
        false
    ) as is_faulty
from manifest_entry as entry
left join file_fact as fact
    on fact.path = entry.path
left join file_total as total
    on total.entry = entry.entry;

-- Whom a file feeds: the department the manifest names, else those of its
-- rows; a shared file that cannot be read is everybody's of that year.
create table fed_department as
with own as (
    select entry, department_code
    from file_fate
    where department_code is not null
),

shared as (
    select distinct
        fate.entry,
        source_row.department_code
    from file_fate as fate
    join source_row
        on source_row.entry = fate.entry
    where fate.department_code is null
        and source_row.department_code is not null
),

known as (
    select distinct
        fate.fiscal_year,
        fed.department_code
    from (select * from own union all select * from shared) as fed
    join file_fate as fate
        on fate.entry = fed.entry
),

lost as (
    select
        fate.entry,
        known.department_code
    from file_fate as fate
    join known
        on known.fiscal_year = fate.fiscal_year
    where fate.department_code is null
        and fate.is_unreadable
)

select * from own
union all
select * from shared
union all
select * from lost;

create table repeated_journal_line as
select distinct fiscal_year, department_code
from general_ledger_row
where not is_rejected
group by fiscal_year, department_code, unit_code, journal_id, line_number
having count(*) > 1;

create table department_year as
with rejected as (
    select distinct entry, department_code
    from source_row
    where is_rejected
),

fated as (
    select
        fate.fiscal_year,
        fed.department_code,
        bool_or(fate.is_faulty) as is_faulty,
        -- rows of a shared file of which nobody can tell whose they are are
        -- no department's
        bool_or(rejected.entry is not null) as has_rejected
    from fed_department as fed
    join file_fate as fate
        on fate.entry = fed.entry
    left join rejected
        on rejected.entry = fed.entry
        and rejected.department_code = fed.department_code
    group by fate.fiscal_year, fed.department_code
)

select
    fated.fiscal_year,
    fated.department_code,
    department.department_name,
    department.first_fiscal_year,
    case
        when fated.is_faulty
            or department.department_code is null
            or repeated.department_code is not null
        then 'WITHHELD'
        when fated.has_rejected then 'INCOMPLETE'
        else 'COMPLETE'
    end as completeness
from fated
left join department
    on department.department_code = fated.department_code
left join repeated_journal_line as repeated
    on repeated.fiscal_year = fated.fiscal_year
    and repeated.department_code = fated.department_code;

-- The department-years with results.
create view reviewed as
select *
from department_year
where completeness <> 'WITHHELD';

-- A city-wide file delivers its ledger for everybody.
create view ledger_delivered as
select distinct
    reviewed.fiscal_year,
    reviewed.department_code,
    entry.ledger
from reviewed
join manifest_entry as entry
    on entry.fiscal_year = reviewed.fiscal_year
    and coalesce(entry.department_code, reviewed.department_code)
        = reviewed.department_code;
