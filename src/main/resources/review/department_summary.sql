-- department_summary: a department's points, and its grade.
-- Grain: fiscal year × department.
-- Units: points with two decimals; points_share a fraction with six, HALF_UP.
-- Source: the rubric file; grades by 财预〔2020〕10号.
with earned as (
    select
        fiscal_year,
        department_code,
        cast(sum(points) as decimal(9, 2)) as total_points,
        cast(
            sum(if(basis = 'MISSING', 0, full_points)) as decimal(9, 2)
        ) as possible_points
    from indicator_scores
    group by fiscal_year, department_code
)

select
    d.fiscal_year,
    d.department_code,
    d.department_name,
    d.peer_group,
    e.total_points,
    e.possible_points,
    rate(e.total_points, e.possible_points) as points_share,
    -- The exact points decide: 89.999999999 % is not yet 90 %.
    g.grade,
    d.completeness
from departments as d
inner join earned as e
    on d.fiscal_year = e.fiscal_year
    and d.department_code = e.department_code
left join rubric_grades as g
    on e.possible_points > 0
    and e.total_points >= cast(g.lower as decimal(9, 6)) * e.possible_points
    and (
        g.upper is null
        or e.total_points < cast(g.upper as decimal(9, 6)) * e.possible_points
    )
