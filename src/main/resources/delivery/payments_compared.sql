-- What units spent by their payments and by their books, where both were
-- delivered and differ. The books count, the payments are kept to be compared.
-- Grain: fiscal year x department. Units: yuan.
-- Source: one source of actual spending per unit and year.
with units as (
    select
        l.fiscal_year,
        l.department_code,
        l.unit_code,
        sum(if(p.path is null, l.debit_amount - l.credit_amount, 0))
            as book_amount,
        sum(if(p.path is not null, l.debit_amount - l.credit_amount, 0))
            as payment_amount,
        min(p.path) as path
    from compared_general_ledger as l
    left join payment_files as p
        on l.path = p.path
    where l.excluded_reason is null
    group by l.fiscal_year, l.department_code, l.unit_code
    having count(p.path) between 1 and count(*) - 1
)

select
    fiscal_year,
    department_code,
    count(*) as unit_count,
    min(struct(unit_code, payment_amount, book_amount)) as first_unit,
    min(path) as path
from units
where payment_amount <> book_amount
group by fiscal_year, department_code
