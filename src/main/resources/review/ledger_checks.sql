-- A department's ledgers against one another: carry-over, wholes and parts,
-- the balance sheet, three-public items within their economic classes.
-- Grain: fiscal_year × department × check, a row where every ledger (and year)
-- that the check needs was delivered.
-- Units: as the figures. reported is the whole as delivered, recomputed the sum
-- of its parts. To the fen: ledgers are not rounded.
-- Source: checks.csv, the checks of the source LEDGER.
with class_spending as (
    select
        fiscal_year,
        department_code,
        code as class_code,
        sum(amount) as amount
    from spending_by_code
    where dimension = 'ECONOMIC'
    group by fiscal_year, department_code, code
),

-- the economic classes that a figure's codes belong to
figure_classes as (
    select distinct
        f.figure_code,
        k.code as class_code
    from (
        select figure_code, explode(economic_prefixes) as prefix
        from figures
    ) as f
    inner join classification as k
        on
            k.dimension = 'ECONOMIC'
            and k.code = k.class_code
            and startswith(f.prefix, k.code)
),

sums as (
    select
        d.fiscal_year,
        d.department_code,
        t.check_code,
        sum(cast(t.coefficient as decimal(1, 0)) * a.known_amount) as amount
    from departments as d
    cross join check_terms as t
    left join figure_amounts as a
        on
            d.fiscal_year = a.fiscal_year + t.years_back
            and d.department_code = a.department_code
            and t.figure_code = a.figure_code
    group by d.fiscal_year, d.department_code, t.check_code
    having count(*) = count(a.known_amount)
),

class_sums as (
    select
        s.fiscal_year,
        s.department_code,
        s.check_code,
        max(t.figure_code) as figure_code,
        coalesce(sum(k.amount), 0) as whole_amount
    from sums as s
    inner join checks as c
        on s.check_code = c.check_code and c.kind = 'CLASS'
    inner join check_terms as t
        on s.check_code = t.check_code
    left join figure_classes as f
        on t.figure_code = f.figure_code
    left join class_spending as k
        on
            s.fiscal_year = k.fiscal_year
            and s.department_code = k.department_code
            and f.class_code = k.class_code
    group by s.fiscal_year, s.department_code, s.check_code
),

wholes as (
    select
        a.fiscal_year,
        a.department_code,
        c.check_code,
        a.figure_code,
        a.known_amount as whole_amount
    from checks as c
    inner join figure_amounts as a
        on c.whole = a.figure_code
    where a.known_amount is not null
    union all
    select
        fiscal_year,
        department_code,
        check_code,
        figure_code,
        whole_amount
    from class_sums
)

select
    w.fiscal_year,
    w.department_code,
    w.check_code,
    w.figure_code,
    cast(w.whole_amount as decimal(28, 6)) as reported,
    cast(s.amount as decimal(28, 6)) as recomputed,
    case
        when c.kind = 'EQUAL' and s.amount = w.whole_amount then 'AGREES'
        when c.kind <> 'EQUAL' and s.amount <= w.whole_amount then 'AGREES'
        else 'CONTRADICTS'
    end as verdict,
    concat(c.check_code, ': ', c.zh, ' / ', c.en) as note
from wholes as w
inner join sums as s
    on
        w.fiscal_year = s.fiscal_year
        and w.department_code = s.department_code
        and w.check_code = s.check_code
inner join checks as c
    on w.check_code = c.check_code and c.source = 'LEDGER'
