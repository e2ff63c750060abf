-- Three public expenses, budgeted and spent, beside last year's.
-- Grain: department, year and item (four items and TOTAL, always five rows).
-- Units: yuan; rates are fractions with six decimals. Fiscal appropriation
-- only, basic and project together, budgets included.
-- Source: contract.md, section 4, three_public_trend; definitions.md, "What
-- is spent".

with item as (
    select *
    from (
        values
            ('OVERSEAS_TRAVEL', 'overseas_travel'),
            ('VEHICLE_PURCHASE', 'vehicle_purchase'),
            ('VEHICLE_OPERATION', 'vehicle_operation'),
            ('OFFICIAL_RECEPTION', 'official_reception'),
            ('TOTAL', 'three_public')
    ) as items(item, stem)
),

-- The whole year's budget: initial, adjusted and carried in.
year_budget_line as (
    select
        fiscal_year,
        department_code,
        unnest([three_public_item(economic_code), 'TOTAL']) as item,
        amount
    from budget_ledger_row
    where not is_rejected
        and is_fiscal
        and three_public_item(economic_code) is not null
        and stage in ('INITIAL', 'ADJUSTMENT', 'CARRIED_IN')
),

year_budget as (
    select
        fiscal_year,
        department_code,
        item,
        sum(amount) as amount
    from year_budget_line
    group by fiscal_year, department_code, item
),

this_year as (
    select
        reviewed.fiscal_year,
        reviewed.department_code,
        reviewed.department_name,
        item.item,
        initial.amount as initial_budget_amount,
        case
            when initial.amount is not null
            then coalesce(year_budget.amount, 0)
        end as budget_amount,
        actual.amount as actual_amount,
        reviewed.completeness
    from reviewed
    cross join item
    join figure as initial
        on initial.fiscal_year = reviewed.fiscal_year
        and initial.department_code = reviewed.department_code
        and initial.figure_code = item.stem || '_budget'
    join figure as actual
        on actual.fiscal_year = reviewed.fiscal_year
        and actual.department_code = reviewed.department_code
        and actual.figure_code = item.stem || '_spending'
    left join year_budget
        on year_budget.fiscal_year = reviewed.fiscal_year
        and year_budget.department_code = reviewed.department_code
        and year_budget.item = item.item
)

select
    this.fiscal_year,
    this.department_code,
    this.department_name,
    this.item,
    this.initial_budget_amount,
    cast(this.budget_amount as decimal(28, 2)) as budget_amount,
    this.actual_amount,
    prior.initial_budget_amount as prior_initial_budget_amount,
    prior.actual_amount as prior_actual_amount,
    rate(
        this.initial_budget_amount - prior.initial_budget_amount,
        prior.initial_budget_amount
    ) as budget_change_rate,
    rate(
        this.actual_amount - prior.actual_amount,
        prior.actual_amount
    ) as actual_change_rate,
    rate(this.actual_amount, this.initial_budget_amount) as control_rate,
    this.completeness
from this_year as this
left join this_year as prior
    on prior.fiscal_year = this.fiscal_year - 1
    and prior.department_code = this.department_code
    and prior.item = this.item
order by this.fiscal_year, this.department_code, this.item;
