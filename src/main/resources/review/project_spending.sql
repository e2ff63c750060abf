-- Projects (项目): budget and actual spending, parents with their children.
-- Grain: fiscal_year x department x project code; one row without a code where
-- project spending or budget names none. Rows without a parent add up to the
-- department's project spending.
-- Units: yuan; rates and shares are fractions.
-- Source: general and budget ledger lines of the expenditure type PROJECT.
with lines as (
    select
        fiscal_year,
        department_code,
        project_code,
        cast(0 as decimal(28, 2)) as initial_budget_amount,
        cast(0 as decimal(28, 2)) as budget_amount,
        actual_amount
    from spending_totals
    where expenditure_type = 'PROJECT'
    union all
    select
        fiscal_year,
        department_code,
        project_code,
        if(stage = 'INITIAL', amount, 0),
        if(stage in ('INITIAL', 'ADJUSTMENT', 'CARRIED_IN'), amount, 0),
        0
    from ledger_totals
    where ledger = 'budget_ledger' and expenditure_type = 'PROJECT'
),

own as (
    select
        fiscal_year,
        department_code,
        project_code,
        sum(initial_budget_amount) as initial_budget_amount,
        sum(budget_amount) as budget_amount,
        sum(actual_amount) as actual_amount
    from lines
    group by fiscal_year, department_code, project_code
),

-- a project counts in its own row and in those of up to four levels above it
levels as (
    select
        o.*,
        array_distinct(
            filter(
                array(
                    o.project_code,
                    p1.parent_project_code,
                    p2.parent_project_code,
                    p3.parent_project_code,
                    p4.parent_project_code
                ),
                c -> c is not null
            )
        ) as project_codes
    from own as o
    left join projects as p1
        on
            o.fiscal_year = p1.fiscal_year
            and o.department_code = p1.department_code
            and o.project_code = p1.project_code
    left join projects as p2
        on
            o.fiscal_year = p2.fiscal_year
            and o.department_code = p2.department_code
            and p1.parent_project_code = p2.project_code
    left join projects as p3
        on
            o.fiscal_year = p3.fiscal_year
            and o.department_code = p3.department_code
            and p2.parent_project_code = p3.project_code
    left join projects as p4
        on
            o.fiscal_year = p4.fiscal_year
            and o.department_code = p4.department_code
            and p3.parent_project_code = p4.project_code
),

rolled_up as (
    select
        fiscal_year,
        department_code,
        code as project_code,
        sum(initial_budget_amount) as initial_budget_amount,
        sum(budget_amount) as budget_amount,
        sum(actual_amount) as actual_amount
    from levels lateral view outer explode(project_codes) as code
    group by fiscal_year, department_code, code
)

select
    d.fiscal_year,
    d.department_code,
    d.department_name,
    r.project_code,
    if(
        r.project_code is null,
        '（未列项目） / (no project code)',
        p.project_name
    ) as project_name,
    p.parent_project_code,
    if(
        array_contains(d.ledgers, 'budget_ledger'),
        r.initial_budget_amount,
        null
    ) as initial_budget_amount,
    if(
        array_contains(d.ledgers, 'budget_ledger'), r.budget_amount, null
    ) as budget_amount,
    if(
        array_contains(d.ledgers, 'general_ledger'), r.actual_amount, null
    ) as actual_amount,
    if(
        array_contains(d.ledgers, 'budget_ledger')
        and array_contains(d.ledgers, 'general_ledger'),
        rate(r.actual_amount, r.budget_amount),
        null
    ) as execution_rate,
    rate(r.actual_amount, s.amount) as share_of_projects,
    d.completeness
from rolled_up as r
inner join departments as d
    on
        r.fiscal_year = d.fiscal_year
        and r.department_code = d.department_code
left join projects as p
    on
        r.fiscal_year = p.fiscal_year
        and r.department_code = p.department_code
        and r.project_code = p.project_code
left join figure_amounts as s
    on
        r.fiscal_year = s.fiscal_year
        and r.department_code = s.department_code
        and s.figure_code = 'project_spending'
