-- Departments among whose vouchers something is wrong, or a line may be there
-- twice: only their lines are then looked at one by one, to say which and where.
-- Runs with which nothing is wrong are passed over where a voucher is in one
-- file only; their amounts come in one row without voucher. An unclear run goes
-- on with such a voucher, which is then to be looked at for everything.
-- A line's number leaves one of 256 marks on its voucher; fewer marks than lines
-- means that two numbers are alike, or happen to leave the same mark.
-- Grain: fiscal year x department, of those with such a voucher.
-- Source: the contract's fate of a delivery; definitions of actual spending,
-- trap 2; double entry.
with vouchers as (
    select
        fiscal_year,
        department_code,
        sum(line_count) as line_count,
        bit_count(bit_or(marks_0))
        + bit_count(bit_or(marks_1))
        + bit_count(bit_or(marks_2))
        + bit_count(bit_or(marks_3)) as mark_count,
        sum(debit_amount) as debit_amount,
        sum(credit_amount) as credit_amount,
        bool_or(is_closing) and bool_or(is_spending) as is_unflagged,
        bool_or(is_unclear) as is_unclear
    from voucher_runs
    group by fiscal_year, department_code, unit_code, journal_id
),

departments_found as (
    select
        fiscal_year,
        department_code,
        bool_or(mark_count < line_count or is_unclear) as may_repeat,
        bool_or(is_unflagged or is_unclear) as is_unflagged,
        bool_or(debit_amount <> credit_amount or is_unclear)
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
