-- The leaves of actual spending (实际支出): accepted general-ledger lines that
-- are not excluded, debit less credit.
-- Grain: fiscal_year x month x department x unit x expenditure type x economic
-- code x functional code x project x fund. Units: yuan.
-- Source: government budgetary accounting (预算会计), expenditure accounts.
select
    fiscal_year,
    month(effective_date) as month,
    department_code,
    unit_code,
    expenditure_type,
    economic_code,
    function_code,
    project_code,
    fund_source,
    sum(debit_amount - credit_amount) as actual_amount
from general_ledger
where excluded_reason is null
group by
    fiscal_year,
    month(effective_date),
    department_code,
    unit_code,
    expenditure_type,
    economic_code,
    function_code,
    project_code,
    fund_source
