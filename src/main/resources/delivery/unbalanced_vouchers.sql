-- Vouchers whose debit and credit are not equal; they are reported and count
-- as delivered. Payments and statements have one side only and no vouchers.
-- Grain: fiscal year x department. Units: yuan.
-- Source: double entry; the contract's section on a delivery's fate.
with vouchers as (
    select
        l.fiscal_year,
        l.department_code,
        l.unit_code,
        l.journal_id,
        sum(coalesce(l.debit_amount, 0)) as debit_amount,
        sum(coalesce(l.credit_amount, 0)) as credit_amount,
        min(struct(l.path, l.source_line_number)) as place
    from suspect_general_ledger as l
    left anti join payment_files as p
        on l.path = p.path
    group by l.fiscal_year, l.department_code, l.unit_code, l.journal_id
),

marked as (
    select
        fiscal_year,
        department_code,
        debit_amount,
        credit_amount,
        if(
            debit_amount <> credit_amount,
            struct(place, journal_id, debit_amount, credit_amount),
            null
        ) as unbalanced
    from vouchers
)

select
    fiscal_year,
    department_code,
    count(unbalanced) as voucher_count,
    min(unbalanced).place as first_place,
    min(unbalanced).journal_id as journal_id,
    min(unbalanced).debit_amount as debit_amount,
    min(unbalanced).credit_amount as credit_amount
from marked
group by fiscal_year, department_code
having
    count(unbalanced) > 0
    and max(abs(debit_amount)) > 0
    and max(abs(credit_amount)) > 0
