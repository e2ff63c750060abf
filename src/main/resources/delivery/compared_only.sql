-- General-ledger lines of a delivery that has payments among its files. They
-- record the money of the ledger a second time: where a unit delivers both for
-- a year, its payments are kept to be compared and never added. Which units do
-- is told by all lines that were read.
-- Grain: a line of written_general_ledger, each once.
-- Source: one source of actual spending per unit and year.
with kept_books as (
    select distinct
        l.fiscal_year,
        l.unit_code
    from read_general_ledger as l
    left anti join payment_files as p
        on l.path = p.path
)

select
    l.* except (excluded_reason),
    if(
        l.excluded_reason is null
        and p.path is not null
        and k.unit_code is not null,
        'compared_only',
        l.excluded_reason
    ) as excluded_reason
from written_general_ledger as l
left join payment_files as p
    on l.path = p.path
left join kept_books as k
    on
        l.fiscal_year = k.fiscal_year
        and l.unit_code = k.unit_code
