-- Names and parents of projects (项目), from any line on their code.
-- Grain: fiscal_year x department x project code.
with mentions as (
    select
        fiscal_year,
        department_code,
        project_code,
        project_name,
        parent_project_code
    from general_ledger
    where project_code is not null
    union all
    select
        fiscal_year,
        department_code,
        project_code,
        project_name,
        parent_project_code
    from budget_ledger
    where project_code is not null
)

select
    fiscal_year,
    department_code,
    project_code,
    max(project_name) as project_name,
    max(nullif(parent_project_code, project_code)) as parent_project_code
from mentions
group by fiscal_year, department_code, project_code
