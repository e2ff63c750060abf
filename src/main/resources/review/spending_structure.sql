-- The structure of actual spending (支出结构) beside the year before.
-- Grain: fiscal_year x department x expenditure type x economic class, every
-- combination with lines in this year or the year before; no total rows.
-- Units: yuan; rates and shares are fractions.
-- Source: spending_by_code.
select
    fiscal_year,
    department_code,
    department_name,
    expenditure_type,
    class_code as economic_class_code,
    class_name as economic_class_name,
    amount,
    share_of_total,
    prior_amount,
    change_amount,
    change_rate,
    completeness
from spending_by_code
where dimension = 'ECONOMIC'
