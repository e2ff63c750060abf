-- What departments report against what their ledgers give (勾稽核对).
-- Grain: fiscal_year × department × check_code: printed.… a figure in the
-- report against the ledgers, report.… against the rest of the report,
-- ledger.… the ledgers against one another.
-- Units: reported and recomputed as the figure (yuan, persons, m²); rates are
-- fractions; difference is reported less recomputed.
-- Source: reported_checks, report_checks, ledger_checks.
with found as (
    select * from reported_checks
    union all
    select * from report_checks
    union all
    select * from ledger_checks
)

select
    d.fiscal_year,
    d.department_code,
    d.department_name,
    f.check_code,
    f.figure_code,
    f.reported,
    f.recomputed,
    cast(f.reported - f.recomputed as decimal(28, 6)) as difference,
    f.verdict,
    f.note,
    d.completeness
from found as f
inner join departments as d
    on
        f.fiscal_year = d.fiscal_year
        and f.department_code = d.department_code
