-- The general ledger's source rows, each judged by the rules of a row.
-- Grain: one row a source row. Units: yuan; amount = debit less credit.
-- Source: contract.md, section 2, "Rules of a row"; definitions.md, "What is
-- spent" and traps 1 to 5.

create table general_ledger_row as
with cells as (
    select
        filename,
        cell(unit_code) as unit_code,
        cell(journal_id) as journal_id,
        as_count(cell(line_number)) as line_number,
        as_day(cell(effective_date)) as effective_date,
        cell(account_code) as account_code,
        cell(function_code) as function_code,
        cell(economic_code) as economic_code,
        cell(expenditure_type) as expenditure_type,
        cell(fund_source) as fund_source,
        as_amount(cell(debit_amount)) as debit_amount,
        as_amount(cell(credit_amount)) as credit_amount,
        as_flag(cell(posted), true) as posted,
        as_flag(cell(voided), false) as voided,
        as_flag(cell(closing), false) as closing,
        cell(counter_unit_code) as counter_unit_code
    from raw_general_ledger
),

placed as (
    select
        cells.*,
        file.entry,
        file.fiscal_year,
        file.department_code as file_department,
        unit.department_code as unit_department,
        counter.department_code as counter_department,
        economic.class_code as economic_class_code,
        functional.class_code as function_class_code,
        left(cells.account_code, 4) in (
            '7101', '7201', '7301', '7401', '7501', '7601', '7701', '7901'
        ) as is_expenditure,
        cells.posted and not cells.voided and not cells.closing as counts
    from cells
    join readable_file as file
        on file.ledger = 'general_ledger'
        and getvariable('extracts') || '/' || file.path = cells.filename
    left join register as unit
        on unit.unit_code = cells.unit_code
    left join register as counter
        on counter.unit_code = cells.counter_unit_code
    left join known_class as economic
        on economic.kind = 'economic'
        and economic.class_code = left(cells.economic_code, 3)
    left join known_class as functional
        on functional.kind = 'functional'
        and functional.class_code = left(cells.function_code, 3)
)

select
    *,
    coalesce(file_department, unit_department) as department_code,
    debit_amount - credit_amount as amount,
    coalesce(
        unit_department is null
        or unit_department <> coalesce(file_department, unit_department)
        or journal_id is null
        or line_number is null
        or effective_date is null
        or year(effective_date) <> fiscal_year
        or account_code is null
        or debit_amount is null
        or credit_amount is null
        or (debit_amount <> 0) = (credit_amount <> 0)
        or posted is null
        or voided is null
        or closing is null
        or (economic_code is not null and economic_class_code is null)
        or (function_code is not null and function_class_code is null)
        or expenditure_type not in ('BASIC', 'PROJECT', 'OTHER')
        or fund_source not in (
            'GENERAL_PUBLIC', 'GOVERNMENT_FUND', 'STATE_CAPITAL',
            'SPECIAL_ACCOUNT', 'OTHER'
        )
        or (
            is_expenditure
            and counts
            and (
                function_code is null
                or economic_code is null
                or expenditure_type is null
                or fund_source is null
            )
        ),
        false
    ) as is_rejected
from placed;

-- Each row is judged; as text it would stay in memory once more.
drop table raw_general_ledger;

-- The lines that are spending: traps 1 to 3 and 5 taken out.
create view spending_line as
select
    fiscal_year,
    department_code,
    month(effective_date) as spending_month,
    expenditure_type,
    economic_code,
    economic_class_code,
    fund_source in (
        'GENERAL_PUBLIC', 'GOVERNMENT_FUND', 'STATE_CAPITAL'
    ) as is_fiscal,
    amount
from general_ledger_row
where not is_rejected
    and is_expenditure
    and counts
    and not (
        left(account_code, 4) in ('7401', '7501')
        and coalesce(counter_department = department_code, false)
    );
