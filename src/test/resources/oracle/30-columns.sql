-- The columns of the standard layout, and which files can be read by it.
-- Grain: ledger_column one row a ledger and column; readable_file one row a
-- manifest row whose file is there, holds bytes and has the columns needed.
-- Source: contract.md, section 2, table of ledgers ("?" = optional).

create table ledger_column as
with listed as (
    select *
    from (
        values
            (
                'general_ledger',
                'unit_code journal_id line_number effective_date'
                || ' account_code debit_amount credit_amount',
                'function_code economic_code expenditure_type'
                || ' project_code project_name parent_project_code'
                || ' fund_source description posted voided closing'
                || ' counter_unit_code'
            ),
            (
                'budget_ledger',
                'unit_code document_no effective_date stage'
                || ' expenditure_type fund_source amount',
                'function_code economic_code project_code project_name'
                || ' parent_project_code description'
            ),
            (
                'procurement_ledger',
                'unit_code item_no category budget_amount contract_amount',
                'effective_date method description'
            ),
            (
                'staffing_register',
                'unit_code approved_posts in_post',
                'retired'
            ),
            (
                'balance_sheet',
                'unit_code account_code opening_amount closing_amount',
                'account_name'
            ),
            (
                'construction_register',
                'unit_code project_code approved_area built_area'
                || ' approved_amount invested_amount',
                'project_name completed_on'
            ),
            (
                'assessment_register',
                'indicator_code value full_value',
                'evidence'
            ),
            (
                'reported_figures',
                'figure_code occurrence printed_text unit value',
                'excerpt'
            )
    ) as ledgers(ledger, required, optional)
),

needed as (
    select
        ledger,
        unnest(string_split(required, ' ')) as column_name,
        true as is_required
    from listed
),

allowed as (
    select
        ledger,
        unnest(string_split(optional, ' ')) as column_name,
        false as is_required
    from listed
)

select * from needed
union all
select * from allowed;

create view readable_file as
with needed as (
    select
        ledger,
        list(column_name) filter (is_required) as column_names
    from ledger_column
    group by ledger
)

select entry.*
from manifest_entry as entry
join file_fact as fact
    on fact.path = entry.path
join needed
    on needed.ledger = entry.ledger
where fact.byte_count > 0
    and list_has_all(string_split(fact.header, ','), needed.column_names);
