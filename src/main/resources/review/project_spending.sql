-- Projects (项目): budget and actual spending, parents with their children.
-- Grain: fiscal_year x department x project code; one row without a code where
-- project spending or budget names none. Rows without a parent add up to the
-- department's project spending, however many levels there are. Parents that
-- go in a circle (A below B, B below A) have no top: there the least code of
-- the circle counts as one without a parent.
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

-- from each parent that has a parent itself up to that one
ladders as (
    select
        p.fiscal_year,
        p.department_code,
        map_from_entries(
            collect_list(struct(p.project_code, p.parent_project_code))
        ) as above
    from projects as p
    left semi join projects as child
        on
            p.fiscal_year = child.fiscal_year
            and p.department_code = child.department_code
            and p.project_code = child.parent_project_code
    where p.parent_project_code is not null
    group by p.fiscal_year, p.department_code
),

-- each project and those above it, up to the last or to one met before
climbs as (
    select
        p.fiscal_year,
        p.department_code,
        p.project_code,
        p.project_name,
        l.above,
        aggregate(
            coalesce(map_keys(l.above), array()),
            array_compact(array(p.project_code, p.parent_project_code)),
            (path, step) -> concat(
                path,
                filter(
                    array(try_element_at(l.above, element_at(path, -1))),
                    c -> c is not null and not array_contains(path, c)
                )
            )
        ) as path
    from projects as p
    left join ladders as l
        on
            p.fiscal_year = l.fiscal_year
            and p.department_code = l.department_code
),

-- where a climb comes back on itself: the least code of that circle
circles as (
    select
        *,
        array_min(
            slice(
                path,
                cast(array_position(
                    path, try_element_at(above, element_at(path, -1))
                ) as int),
                size(path)
            )
        ) as top_code
    from climbs
),

paths as (
    select
        fiscal_year,
        department_code,
        project_code,
        project_name,
        if(
            top_code is null,
            path,
            slice(path, 1, cast(array_position(path, top_code) as int))
        ) as project_codes
    from circles
),

-- a project counts in its own row and in the rows of those above it
levels as (
    select
        o.*,
        coalesce(p.project_codes, array(o.project_code)) as project_codes
    from own as o
    left join paths as p
        on
            o.fiscal_year = p.fiscal_year
            and o.department_code = p.department_code
            and o.project_code = p.project_code
),

rolled_up as (
    select
        fiscal_year,
        department_code,
        code as project_code,
        sum(initial_budget_amount) as initial_budget_amount,
        sum(budget_amount) as budget_amount,
        sum(actual_amount) as actual_amount
    from levels lateral view explode(project_codes) as code
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
    try_element_at(p.project_codes, 2) as parent_project_code,
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
left join paths as p
    on
        r.fiscal_year = p.fiscal_year
        and r.department_code = p.department_code
        and r.project_code = p.project_code
left join figure_amounts as s
    on
        r.fiscal_year = s.fiscal_year
        and r.department_code = s.department_code
        and s.figure_code = 'project_spending'
