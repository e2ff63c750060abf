-- The source rows of the other ledgers, each judged by the rules of a row.
-- Grain: one row a source row, a table a ledger. Units: yuan, posts, square
-- metres. Source: contract.md, section 2.

create view placed_file as
select
    *,
    getvariable('extracts') || '/' || path as filename
from readable_file;

create table budget_ledger_row as
with cells as (
    select
        filename,
        cell(unit_code) as unit_code,
        cell(document_no) as document_no,
        as_day(cell(effective_date)) as effective_date,
        cell(stage) as stage,
        cell(expenditure_type) as expenditure_type,
        cell(function_code) as function_code,
        cell(economic_code) as economic_code,
        cell(fund_source) as fund_source,
        as_amount(cell(amount)) as amount
    from raw_budget_ledger
)

select
    cells.* exclude (filename),
    file.entry,
    file.fiscal_year,
    coalesce(file.department_code, unit.department_code) as department_code,
    economic.class_code as economic_class_code,
    cells.fund_source in (
        'GENERAL_PUBLIC', 'GOVERNMENT_FUND', 'STATE_CAPITAL'
    ) as is_fiscal,
    coalesce(
        unit.unit_code is null
        or unit.department_code <> file.department_code
        or document_no is null
        or effective_date is null
        or year(effective_date) <> file.fiscal_year
        or stage is null
        or stage not in (
            'INITIAL', 'ADJUSTMENT', 'CARRIED_IN', 'CARRIED_OUT'
        )
        or expenditure_type is null
        or expenditure_type not in ('BASIC', 'PROJECT', 'OTHER')
        or fund_source is null
        or fund_source not in (
            'GENERAL_PUBLIC', 'GOVERNMENT_FUND', 'STATE_CAPITAL',
            'SPECIAL_ACCOUNT', 'OTHER'
        )
        or amount is null
        or (amount < 0 and stage <> 'ADJUSTMENT')
        or (economic_code is not null and economic.class_code is null)
        or (function_code is not null and functional.class_code is null),
        false
    ) as is_rejected
from cells
join placed_file as file
    on file.ledger = 'budget_ledger'
    and file.filename = cells.filename
left join register as unit
    on unit.unit_code = cells.unit_code
left join known_class as economic
    on economic.kind = 'economic'
    and economic.class_code = left(cells.economic_code, 3)
left join known_class as functional
    on functional.kind = 'functional'
    and functional.class_code = left(cells.function_code, 3);

create table procurement_ledger_row as
with cells as (
    select
        filename,
        cell(unit_code) as unit_code,
        cell(item_no) as item_no,
        cell(effective_date) as printed_date,
        as_day(cell(effective_date)) as effective_date,
        cell(category) as category,
        as_amount(cell(budget_amount)) as budget_amount,
        as_amount(cell(contract_amount)) as contract_amount
    from raw_procurement_ledger
)

select
    cells.* exclude (filename),
    file.entry,
    file.fiscal_year,
    coalesce(file.department_code, unit.department_code) as department_code,
    coalesce(
        unit.unit_code is null
        or unit.department_code <> file.department_code
        or item_no is null
        or (printed_date is not null and effective_date is null)
        or year(effective_date) <> file.fiscal_year
        or category is null
        or category not in ('GOODS', 'WORKS', 'SERVICES')
        or budget_amount is null
        or contract_amount is null,
        false
    ) as is_rejected
from cells
join placed_file as file
    on file.ledger = 'procurement_ledger'
    and file.filename = cells.filename
left join register as unit
    on unit.unit_code = cells.unit_code;

create table staffing_register_row as
with cells as (
    select
        filename,
        cell(unit_code) as unit_code,
        as_count(cell(approved_posts)) as approved_posts,
        as_count(cell(in_post)) as in_post,
        cell(retired) as printed_retired
    from raw_staffing_register
)

select
    cells.* exclude (filename),
    file.entry,
    file.fiscal_year,
    coalesce(file.department_code, unit.department_code) as department_code,
    coalesce(
        unit.unit_code is null
        or unit.department_code <> file.department_code
        or approved_posts is null
        or in_post is null
        or (printed_retired is not null and as_count(printed_retired) is null),
        false
    ) as is_rejected
from cells
join placed_file as file
    on file.ledger = 'staffing_register'
    and file.filename = cells.filename
left join register as unit
    on unit.unit_code = cells.unit_code;

create table balance_sheet_row as
with cells as (
    select
        filename,
        cell(unit_code) as unit_code,
        cell(account_code) as account_code,
        as_amount(cell(opening_amount)) as opening_amount,
        as_amount(cell(closing_amount)) as closing_amount
    from raw_balance_sheet
)

select
    cells.* exclude (filename),
    file.entry,
    file.fiscal_year,
    coalesce(file.department_code, unit.department_code) as department_code,
    coalesce(
        unit.unit_code is null
        or unit.department_code <> file.department_code
        or account_code is null
        or opening_amount is null
        or closing_amount is null,
        false
    ) as is_rejected
from cells
join placed_file as file
    on file.ledger = 'balance_sheet'
    and file.filename = cells.filename
left join register as unit
    on unit.unit_code = cells.unit_code;

create table construction_register_row as
with cells as (
    select
        filename,
        cell(unit_code) as unit_code,
        cell(project_code) as project_code,
        cell(completed_on) as printed_date,
        as_day(cell(completed_on)) as completed_on,
        as_amount(cell(approved_area)) as approved_area,
        as_amount(cell(built_area)) as built_area,
        as_amount(cell(approved_amount)) as approved_amount,
        as_amount(cell(invested_amount)) as invested_amount
    from raw_construction_register
)

select
    cells.* exclude (filename),
    file.entry,
    file.fiscal_year,
    coalesce(file.department_code, unit.department_code) as department_code,
    coalesce(
        unit.unit_code is null
        or unit.department_code <> file.department_code
        or project_code is null
        or (printed_date is not null and completed_on is null)
        or approved_area is null
        or built_area is null
        or approved_amount is null
        or invested_amount is null,
        false
    ) as is_rejected
from cells
join placed_file as file
    on file.ledger = 'construction_register'
    and file.filename = cells.filename
left join register as unit
    on unit.unit_code = cells.unit_code;

-- Department level: the manifest names the department. No figure of ours
-- rests on these two, but a row rejected here makes a delivery incomplete.
create table judged_row as
select
    file.entry,
    file.department_code,
    coalesce(
        file.department_code is null
        or cell(indicator_code) is null
        or as_value(cell(value)) is null
        or as_value(cell(full_value)) is null,
        false
    ) as is_rejected
from raw_assessment_register as raw
join placed_file as file
    on file.ledger = 'assessment_register'
    and file.filename = raw.filename

union all

select
    file.entry,
    file.department_code,
    coalesce(
        file.department_code is null
        or cell(figure_code) is null
        or as_count(cell(occurrence)) is null
        or cell(printed_text) is null
        or cell(unit) is null
        or as_value(cell(value)) is null,
        false
    ) as is_rejected
from raw_reported_figures as raw
join placed_file as file
    on file.ledger = 'reported_figures'
    and file.filename = raw.filename;
