-- Spending by expenditure type and economic class beside last year's.
-- Grain: department, year, expenditure type and economic class.
-- Units: yuan; share and change rate are fractions with six decimals.
-- Source: contract.md, section 4, spending_structure: every combination with
-- lines in this year or the year before, 0.00 if none now.

with summed as (
    select
        reviewed.fiscal_year,
        reviewed.department_code,
        line.expenditure_type,
        line.economic_class_code,
        sum(line.amount) as amount
    from reviewed
    join spending_line as line
        on line.fiscal_year = reviewed.fiscal_year
        and line.department_code = reviewed.department_code
    group by all
),

combination as (
    select
        fiscal_year, department_code, expenditure_type, economic_class_code
    from summed
    union
    select
        fiscal_year + 1, department_code, expenditure_type, economic_class_code
    from summed
),

-- total_spending is NULL where no general ledger was delivered, and so are
-- the amounts then.
beside as (
    select
        reviewed.fiscal_year,
        reviewed.department_code,
        reviewed.department_name,
        combination.expenditure_type,
        combination.economic_class_code,
        total.amount as total_amount,
        case
            when total.amount is not null then coalesce(this.amount, 0)
        end as amount,
        case
            when prior_total.amount is not null
            then coalesce(prior.amount, 0)
        end as prior_amount,
        reviewed.completeness
    from combination
    join reviewed
        on reviewed.fiscal_year = combination.fiscal_year
        and reviewed.department_code = combination.department_code
    join figure as total
        on total.fiscal_year = combination.fiscal_year
        and total.department_code = combination.department_code
        and total.figure_code = 'total_spending'
    left join figure as prior_total
        on prior_total.fiscal_year = combination.fiscal_year - 1
        and prior_total.department_code = combination.department_code
        and prior_total.figure_code = 'total_spending'
    left join summed as this
        on this.fiscal_year = combination.fiscal_year
        and this.department_code = combination.department_code
        and this.expenditure_type = combination.expenditure_type
        and this.economic_class_code = combination.economic_class_code
    left join summed as prior
        on prior.fiscal_year = combination.fiscal_year - 1
        and prior.department_code = combination.department_code
        and prior.expenditure_type = combination.expenditure_type
        and prior.economic_class_code = combination.economic_class_code
)

select
    beside.fiscal_year,
    beside.department_code,
    beside.department_name,
    beside.expenditure_type,
    beside.economic_class_code,
    class.class_name as economic_class_name,
    cast(amount as decimal(28, 2)) as amount,
    rate(amount, total_amount) as share_of_total,
    cast(prior_amount as decimal(28, 2)) as prior_amount,
    cast(amount - prior_amount as decimal(28, 2)) as change_amount,
    rate(amount - prior_amount, prior_amount) as change_rate,
    beside.completeness
from beside
join known_class as class
    on class.kind = 'economic'
    and class.class_code = beside.economic_class_code
order by
    beside.fiscal_year,
    beside.department_code,
    beside.expenditure_type,
    beside.economic_class_code;
