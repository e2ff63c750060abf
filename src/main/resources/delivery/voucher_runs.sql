-- Lines of the general ledger that were not added up while they were read, as
-- runs of one line each: what the tasks that read files make of lines of a
-- voucher that stand one after another. A line's number leaves one of 256 marks,
-- in four words of 64.
-- A run is unclear if what came before it of its voucher was passed over, which
-- no line here was.
-- Grain: a line of unchanged_general_ledger. Units: yuan.
-- Source: definitions of actual spending, trap 2; double entry. Payments and
-- statements have one side only, and no vouchers.
with accounts as (
    select
        a.account_code,
        bool_or(r.role = 'CLOSING') as is_closing,
        bool_or(r.role = 'EXPENDITURE') as is_expenditure
    from (select distinct account_code from unchanged_general_ledger) as a
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
    from unchanged_general_ledger as l
    left join accounts as a on l.account_code = a.account_code
    left join payment_files as p on l.path = p.path
)

select
    fiscal_year,
    department_code,
    unit_code,
    journal_id,
    1L as line_count,
    if(mark < 64, shiftleft(1L, int(mark)), 0L) as marks_0,
    if(mark between 64 and 127, shiftleft(1L, int(mark)), 0L) as marks_1,
    if(mark between 128 and 191, shiftleft(1L, int(mark)), 0L) as marks_2,
    if(mark > 191, shiftleft(1L, int(mark)), 0L) as marks_3,
    cast(debit_amount as decimal(28, 2)) as debit_amount,
    cast(credit_amount as decimal(28, 2)) as credit_amount,
    is_closing,
    is_spending,
    false as is_unclear
from lines
