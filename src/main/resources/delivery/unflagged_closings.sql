-- Vouchers that look like a year-end closing (an expenditure account against
-- a closing account) without the closing flag on the expenditure account: they
-- count as spending and are reported, since the flag decides.
-- Grain: fiscal year x department.
-- Source: definitions of actual spending, trap 2.
with lines as (
    select
        fiscal_year,
        department_code,
        path,
        source_line_number,
        unit_code,
        journal_id,
        account_code,
        closing
    from suspect_general_ledger
    where posted and not voided
),

closings as (
    select distinct l.fiscal_year, l.unit_code, l.journal_id
    from lines as l
    inner join account_roles as r
        on startswith(l.account_code, r.code_prefix) and r.role = 'CLOSING'
)

select
    l.fiscal_year,
    l.department_code,
    count(distinct l.unit_code, l.journal_id) as voucher_count,
    min(struct(l.path, l.source_line_number, l.journal_id)) as first_place
from lines as l
inner join closings as c
    on
        l.fiscal_year = c.fiscal_year
        and l.unit_code = c.unit_code
        and l.journal_id = c.journal_id
inner join account_roles as r
    on startswith(l.account_code, r.code_prefix) and r.role = 'EXPENDITURE'
where not l.closing
group by l.fiscal_year, l.department_code
