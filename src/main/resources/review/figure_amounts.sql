-- Every figure of every delivered department and year.
-- Grain: fiscal_year x department x figure.
-- Units: the figure's own (yuan, persons, square metres).
-- Source: figures.csv, which alone says what a figure is.
-- amount: 0 where the ledger was delivered without such lines, null where it
-- was not delivered. known_amount: null too where the lines that it needs
-- carry no economic code.
with leaves as (
    select
        fiscal_year,
        month,
        department_code,
        'general_ledger' as ledger,
        'actual_amount' as measure,
        cast(null as string) as stage,
        expenditure_type,
        economic_code,
        fund_source,
        cast(null as string) as account_code,
        actual_amount as amount
    from spending_totals
    union all
    select
        fiscal_year,
        month,
        department_code,
        ledger,
        measure,
        stage,
        expenditure_type,
        economic_code,
        fund_source,
        account_code,
        amount
    from ledger_totals
),

sums as (
    select
        t.fiscal_year,
        t.department_code,
        f.figure_code,
        sum(t.amount) as amount,
        count(*) as leaf_count,
        count(t.economic_code) as coded_count
    from leaves as t
    inner join figures as f
        on
            t.ledger = f.ledger
            and t.measure = f.measure
            and (
                f.expenditure_types is null
                or array_contains(f.expenditure_types, t.expenditure_type)
            )
            and (
                f.economic_prefixes is null
                or exists(
                    f.economic_prefixes, p -> startswith(t.economic_code, p)
                )
            )
            and (
                f.fund_sources is null
                or array_contains(f.fund_sources, t.fund_source)
            )
            and (f.stages is null or array_contains(f.stages, t.stage))
            and (f.months is null or array_contains(f.months, t.month))
            and (
                f.account_prefixes is null
                or exists(
                    f.account_prefixes, p -> startswith(t.account_code, p)
                )
            )
    group by t.fiscal_year, t.department_code, f.figure_code
),

amounts as (
    select
        d.fiscal_year,
        d.department_code,
        f.figure_code,
        f.coded_by,
        if(
            array_contains(d.ledgers, f.ledger),
            coalesce(s.amount, 0),
            null
        ) as amount,
        coalesce(s.leaf_count, 0) as leaf_count,
        coalesce(s.coded_count, 0) as coded_count
    from departments as d
    cross join figures as f
    left join sums as s
        on
            d.fiscal_year = s.fiscal_year
            and d.department_code = s.department_code
            and f.figure_code = s.figure_code
)

select
    a.fiscal_year,
    a.department_code,
    a.figure_code,
    cast(a.amount as decimal(28, 2)) as amount,
    cast(
        if(scope.leaf_count > 0 and scope.coded_count = 0, null, a.amount)
        as decimal(28, 2)
    ) as known_amount
from amounts as a
left join amounts as scope
    on
        a.fiscal_year = scope.fiscal_year
        and a.department_code = scope.department_code
        and a.coded_by = scope.figure_code
