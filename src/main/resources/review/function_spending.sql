-- Actual spending by function (支出功能分类) beside the year before.
-- Grain: fiscal_year x department x functional item x expenditure type, every
-- combination with lines in this year or the year before; no total rows.
-- Units: yuan; rates and shares are fractions.
-- Source: spending_by_code.
select
    s.fiscal_year,
    s.department_code,
    s.department_name,
    s.class_code as function_class_code,
    s.class_name as function_class_name,
    s.code as function_code,
    k.name as function_name,
    s.expenditure_type,
    s.amount,
    s.share_of_total,
    s.prior_amount,
    s.change_amount,
    s.change_rate,
    s.completeness
from spending_by_code as s
left join classification as k
    on s.dimension = k.dimension and s.code = k.code
where s.dimension = 'FUNCTION'
