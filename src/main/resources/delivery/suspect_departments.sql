-- Departments among whose vouchers something is wrong, or a line may be there
-- twice: only their lines are then looked at one by one, to say which and where.
-- A line's number leaves one of 256 marks on its voucher; fewer marks than lines
-- means that two numbers are alike, or happen to leave the same mark.
-- Grain: fiscal year x department, of those with such a voucher.
-- Source: the contract's fate of a delivery; definitions of actual spending,
-- trap 2; double entry.
with accounts as (
    select
        a.account_code,
        bool_or(r.role = 'CLOSING') as is_closing,
        bool_or(r.role = 'EXPENDITURE') as is_expenditure
    from (select distinct account_code from read_general_ledger) as a
    inner join account_roles as r
        on startswith(a.account_code, r.code_prefix)
    group by a.account_code
),

lines as (
    select
        l.fiscal_year,
        l.department_code,
        l.unit_code,
        l.journal_id,
        pmod(
            coalesce(
                try_cast(l.line_number as bigint), xxhash64(l.line_number)
            ),
            256
        ) as mark,
        if(p.path is null, coalesce(l.debit_amount, 0), 0) as debit_amount,
        if(p.path is null, coalesce(l.credit_amount, 0), 0) as credit_amount,
        l.posted and not l.voided and coalesce(a.is_closing, false)
            as is_closing,
        l.posted
        and not l.voided
        and not l.closing
        and coalesce(a.is_expenditure, false) as is_spending
    from read_general_ledger as l
    left join accounts as a on l.account_code = a.account_code
    left join payment_files as p on l.path = p.path
),

vouchers as (
    select
        fiscal_year,
        department_code,
        count(*) as line_count,
        bit_count(bit_or(if(mark < 64, shiftleft(1L, int(mark)), 0L)))
        + bit_count(
            bit_or(if(mark between 64 and 127, shiftleft(1L, int(mark)), 0L))
        )
        + bit_count(
            bit_or(if(mark between 128 and 191, shiftleft(1L, int(mark)), 0L))
        )
        + bit_count(bit_or(if(mark > 191, shiftleft(1L, int(mark)), 0L)))
            as mark_count,
        sum(debit_amount) as debit_amount,
        sum(credit_amount) as credit_amount,
        bool_or(is_closing) and bool_or(is_spending) as is_unflagged
    from lines
    group by fiscal_year, department_code, unit_code, journal_id
),

departments_found as (
    select
        fiscal_year,
        department_code,
        bool_or(mark_count < line_count) as may_repeat,
        bool_or(is_unflagged) as is_unflagged,
        bool_or(debit_amount <> credit_amount)
        and max(abs(debit_amount)) > 0
        and max(abs(credit_amount)) > 0 as is_unbalanced
    from vouchers
    group by fiscal_year, department_code
)

select
    fiscal_year,
    department_code,
    may_repeat,
    is_unflagged,
    is_unbalanced
from departments_found
where may_repeat or is_unflagged or is_unbalanced
