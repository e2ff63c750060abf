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

-- which codes a figure takes: tried once a code, not once a leaf
economic_codes as (
    select f.figure_code, c.economic_code
    from (
        select distinct economic_code
        from leaves
        where economic_code is not null
    ) as c
    inner join figures as f
        on exists(f.economic_prefixes, p -> startswith(c.economic_code, p))
),

account_codes as (
    select f.figure_code, c.account_code
    from (
        select distinct account_code
        from leaves
        where account_code is not null
    ) as c
    inner join figures as f
        on exists(f.account_prefixes, p -> startswith(c.account_code, p))
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
                f.fund_sources is null
                or array_contains(f.fund_sources, t.fund_source)
            )
            and (f.stages is null or array_contains(f.stages, t.stage))
            and (f.months is null or array_contains(f.months, t.month))
    left join economic_codes as e
        on f.figure_code = e.figure_code and t.economic_code = e.economic_code
    left join account_codes as c
        on f.figure_code = c.figure_code and t.account_code = c.account_code
    where
        (f.economic_prefixes is null or e.figure_code is not null)
        and (f.account_prefixes is null or c.figure_code is not null)
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
        collect_set(
            if(s.leaf_count > 0 and s.coded_count = 0, f.figure_code, null)
        ) over (
            partition by d.fiscal_year, d.department_code
        ) as uncoded_figures
    from departments as d
    cross join figures as f
    left join sums as s
        on
            d.fiscal_year = s.fiscal_year
            and d.department_code = s.department_code
            and f.figure_code = s.figure_code
)

select
    fiscal_year,
    department_code,
    figure_code,
    cast(amount as decimal(28, 2)) as amount,
    cast(
        if(array_contains(uncoded_figures, coded_by), null, amount)
        as decimal(28, 2)
    ) as known_amount
from amounts
