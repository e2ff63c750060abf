-- Every figure of the contract, of every department and year with results.
-- Grain: figure one row a department, year and figure code.
-- Units: yuan; posts; square metres. amount 0.00: the ledger was delivered
-- without such lines; NULL: it was not delivered.
-- Source: definitions.md, "What is spent"; contract.md, section 4.

create table figure_definition as
select *
from (
    values
        ('initial_budget', 'budget_ledger', null),
        ('initial_basic_budget', 'budget_ledger', null),
        ('initial_project_budget', 'budget_ledger', null),
        ('adjustment_budget', 'budget_ledger', null),
        ('carried_in', 'budget_ledger', null),
        ('carried_out', 'budget_ledger', null),
        ('available_budget', 'budget_ledger', null),
        ('running_cost_budget', 'budget_ledger', null),
        ('three_public_budget', 'budget_ledger', null),
        ('overseas_travel_budget', 'budget_ledger', null),
        ('vehicle_purchase_budget', 'budget_ledger', null),
        ('vehicle_operation_budget', 'budget_ledger', null),
        ('official_reception_budget', 'budget_ledger', null),
        ('total_spending', 'general_ledger', null),
        ('basic_spending', 'general_ledger', 'total_spending'),
        ('project_spending', 'general_ledger', 'total_spending'),
        ('personnel_spending', 'general_ledger', 'basic_spending'),
        ('running_cost_spending', 'general_ledger', 'basic_spending'),
        ('three_public_spending', 'general_ledger', null),
        (
            'overseas_travel_spending', 'general_ledger',
            'three_public_spending'
        ),
        (
            'vehicle_purchase_spending', 'general_ledger',
            'three_public_spending'
        ),
        (
            'vehicle_operation_spending', 'general_ledger',
            'three_public_spending'
        ),
        (
            'official_reception_spending', 'general_ledger',
            'three_public_spending'
        ),
        ('meeting_spending', 'general_ledger', 'total_spending'),
        ('training_spending', 'general_ledger', 'total_spending'),
        ('december_spending', 'general_ledger', 'total_spending'),
        ('procurement_budget', 'procurement_ledger', null),
        ('procurement_spending', 'procurement_ledger', null),
        ('approved_posts', 'staffing_register', null),
        ('in_post', 'staffing_register', null),
        ('approved_area', 'construction_register', null),
        ('built_area', 'construction_register', null),
        ('approved_investment', 'construction_register', null),
        ('invested_amount', 'construction_register', null),
        ('total_assets', 'balance_sheet', null),
        ('total_liabilities', 'balance_sheet', null),
        ('net_assets', 'balance_sheet', null)
) as definitions(figure_code, ledger, share_base);

-- The three-public item of an economic code, NULL for any other code.
create macro three_public_item(economic_code) as
    case
        when left(economic_code, 5) = '30212' then 'OVERSEAS_TRAVEL'
        when left(economic_code, 5) in ('31013', '30913')
        then 'VEHICLE_PURCHASE'
        when left(economic_code, 5) = '30231' then 'VEHICLE_OPERATION'
        when left(economic_code, 5) = '30217' then 'OFFICIAL_RECEPTION'
    end;

-- What a budget line or a spending line counts for, once for every figure.
create view budget_count as
with line as (
    select
        *,
        case when is_fiscal then three_public_item(economic_code) end as item
    from budget_ledger_row
    where not is_rejected
)

select
    fiscal_year,
    department_code,
    amount,
    unnest(
        [
            case stage
                when 'INITIAL' then 'initial_budget'
                when 'ADJUSTMENT' then 'adjustment_budget'
                when 'CARRIED_IN' then 'carried_in'
                when 'CARRIED_OUT' then 'carried_out'
            end,
            case
                when stage in ('INITIAL', 'ADJUSTMENT', 'CARRIED_IN')
                then 'available_budget'
            end,
            case
                when stage = 'INITIAL' and expenditure_type = 'BASIC'
                then 'initial_basic_budget'
                when stage = 'INITIAL' and expenditure_type = 'PROJECT'
                then 'initial_project_budget'
            end,
            case
                when stage = 'INITIAL'
                    and expenditure_type = 'BASIC'
                    and economic_class_code in ('302', '310')
                then 'running_cost_budget'
            end,
            case
                when stage = 'INITIAL' and item is not null
                then 'three_public_budget'
            end,
            case when stage = 'INITIAL' then lower(item) || '_budget' end
        ]
    ) as figure_code
from line;

create view spending_count as
with line as (
    select
        *,
        case when is_fiscal then three_public_item(economic_code) end as item
    from spending_line
)

select
    fiscal_year,
    department_code,
    amount,
    unnest(
        [
            'total_spending',
            case expenditure_type
                when 'BASIC' then 'basic_spending'
                when 'PROJECT' then 'project_spending'
            end,
            case
                when expenditure_type = 'BASIC'
                    and economic_class_code in ('301', '303')
                then 'personnel_spending'
                when expenditure_type = 'BASIC'
                    and economic_class_code in ('302', '310')
                then 'running_cost_spending'
            end,
            case when item is not null then 'three_public_spending' end,
            lower(item) || '_spending',
            case left(economic_code, 5)
                when '30215' then 'meeting_spending'
                when '30216' then 'training_spending'
            end,
            case when spending_month = 12 then 'december_spending' end
        ]
    ) as figure_code
from line;

-- An account is a leaf if no longer code of its unit and year begins with it.
create view balance_count as
with account as (
    select *
    from balance_sheet_row
    where not is_rejected
)

select
    fiscal_year,
    department_code,
    closing_amount as amount,
    case left(account_code, 1)
        when '1' then 'total_assets'
        when '2' then 'total_liabilities'
        when '3' then 'net_assets'
    end as figure_code
from account
where not exists (
    select *
    from account as longer
    where longer.fiscal_year = account.fiscal_year
        and longer.department_code = account.department_code
        and longer.unit_code = account.unit_code
        and length(longer.account_code) > length(account.account_code)
        and starts_with(longer.account_code, account.account_code)
);

create view register_count as
select
    fiscal_year,
    department_code,
    unnest([budget_amount, contract_amount]) as amount,
    unnest(['procurement_budget', 'procurement_spending']) as figure_code
from procurement_ledger_row
where not is_rejected

union all

select
    fiscal_year,
    department_code,
    unnest([approved_posts, in_post]),
    unnest(['approved_posts', 'in_post'])
from staffing_register_row
where not is_rejected

union all

select
    fiscal_year,
    department_code,
    unnest([approved_area, built_area, approved_amount, invested_amount]),
    unnest(
        [
            'approved_area', 'built_area',
            'approved_investment', 'invested_amount'
        ]
    )
from construction_register_row
where not is_rejected
    and year(completed_on) = fiscal_year;

create table figure as
with counted as (
    select fiscal_year, department_code, figure_code, amount
    from budget_count
    union all
    select fiscal_year, department_code, figure_code, amount
    from spending_count
    union all
    select fiscal_year, department_code, figure_code, amount
    from balance_count
    union all
    select fiscal_year, department_code, figure_code, amount
    from register_count
),

summed as (
    select
        fiscal_year,
        department_code,
        figure_code,
        sum(amount) as amount
    from counted
    where figure_code is not null
    group by fiscal_year, department_code, figure_code
)

select
    reviewed.fiscal_year,
    reviewed.department_code,
    definition.figure_code,
    definition.share_base,
    cast(
        case
            when delivered.ledger is not null then coalesce(summed.amount, 0)
        end
        as decimal(28, 2)
    ) as amount
from reviewed
cross join figure_definition as definition
left join ledger_delivered as delivered
    on delivered.fiscal_year = reviewed.fiscal_year
    and delivered.department_code = reviewed.department_code
    and delivered.ledger = definition.ledger
left join summed
    on summed.fiscal_year = reviewed.fiscal_year
    and summed.department_code = reviewed.department_code
    and summed.figure_code = definition.figure_code;
