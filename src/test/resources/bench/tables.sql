-- What someone who knows Spark would write first: one query a table over the
-- ledger as a Delta table, by the same definitions, without any check.
-- Units: yuan. Each statement ends with a semicolon and begins with its table.
spending_totals: with spending as (
    select
        l.*,
        u.department_code as counter_department
    from lines as l
    left join units as u on l.counter_unit_code = u.unit_code
    where
        left(l.account_code, 4)
        in ('7101', '7201', '7301', '7401', '7501', '7601', '7701', '7901')
        and coalesce(l.posted, true)
        and not coalesce(l.voided, false)
        and not coalesce(l.closing, false)
)

select
    2021 as fiscal_year,
    month(effective_date) as month,
    department_code,
    unit_code,
    expenditure_type,
    economic_code,
    function_code,
    project_code,
    fund_source,
    sum(debit_amount - credit_amount) as actual_amount
from spending
where
    left(account_code, 4) not in ('7401', '7501')
    or not coalesce(counter_department = department_code, false)
group by all;

spending_structure: select
    department_code,
    expenditure_type,
    left(economic_code, 3) as economic_class_code,
    sum(actual_amount) as amount,
    sum(actual_amount)
    / sum(sum(actual_amount)) over (partition by department_code) as share
from spending_totals
group by department_code, expenditure_type, left(economic_code, 3);

function_spending: select
    department_code,
    function_code,
    expenditure_type,
    sum(actual_amount) as amount
from spending_totals
group by department_code, function_code, expenditure_type;

project_spending: select
    department_code,
    project_code,
    sum(actual_amount) as amount
from spending_totals
where project_code is not null
group by department_code, project_code;

three_public: select
    department_code,
    sum(if(economic_code = '30212', actual_amount, 0)) as overseas_travel,
    sum(if(economic_code = '30217', actual_amount, 0)) as reception,
    sum(if(economic_code = '30231', actual_amount, 0)) as vehicle_operation,
    sum(if(left(economic_code, 5) in ('30913', '31013'), actual_amount, 0))
        as vehicle_purchase
from spending_totals
where fund_source in ('GENERAL_PUBLIC', 'GOVERNMENT_FUND', 'STATE_CAPITAL')
group by department_code;

ranking: select
    department_code,
    sum(actual_amount) as total_spending,
    sum(if(month = 12, actual_amount, 0)) / sum(actual_amount) as december_share,
    rank() over (
        order by sum(if(month = 12, actual_amount, 0)) / sum(actual_amount)
    ) as place
from spending_totals
group by department_code;
