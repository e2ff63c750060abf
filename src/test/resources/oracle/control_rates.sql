-- The nine measured indicators, numerator and denominator beside each rate.
-- Grain: department, year and indicator. Units: numerator and denominator in
-- yuan, posts or square metres; rate is a fraction with six decimals.
-- Source: definitions.md, "The measured indicators". note holds only the code
-- 'unbudgeted' or NULL.

with wide as (
    pivot figure
    on figure_code
    using first(amount)
    group by fiscal_year, department_code
),

-- Does an initial line tell what it is for?
coded as (
    select
        fiscal_year,
        department_code,
        count(*) > 0 and count(economic_code) = 0 as none_coded,
        count(*) filter (expenditure_type = 'BASIC') > 0
            and count(economic_code) filter (expenditure_type = 'BASIC') = 0
            as no_basic_coded
    from budget_ledger_row
    where not is_rejected
        and stage = 'INITIAL'
    group by fiscal_year, department_code
),

department_figure as (
    select
        reviewed.*,
        wide.* exclude (fiscal_year, department_code),
        case
            when not coalesce(coded.none_coded, false)
            then wide.three_public_budget
        end as known_three_public_budget,
        case
            when not coalesce(coded.no_basic_coded, false)
            then wide.running_cost_budget
        end as known_running_cost_budget
    from reviewed
    join wide
        on wide.fiscal_year = reviewed.fiscal_year
        and wide.department_code = reviewed.department_code
    left join coded
        on coded.fiscal_year = reviewed.fiscal_year
        and coded.department_code = reviewed.department_code
),

beside as (
    select
        this.*,
        coalesce(
            this.first_fiscal_year = this.fiscal_year, false
        ) as is_new,
        prior.known_three_public_budget as prior_three_public_budget
    from department_figure as this
    left join department_figure as prior
        on prior.fiscal_year = this.fiscal_year - 1
        and prior.department_code = this.department_code
),

side as (
    select
        fiscal_year,
        department_code,
        department_name,
        completeness,
        is_new,
        unnest(
            [
                {
                    'code': 'staffing_control_rate',
                    'over': in_post,
                    'under': approved_posts
                },
                {
                    'code': 'three_public_change_rate',
                    'over': case
                        when not is_new
                        then cast(
                            known_three_public_budget
                            - prior_three_public_budget
                            as decimal(28, 2)
                        )
                    end,
                    'under': case
                        when not is_new then prior_three_public_budget
                    end
                },
                {
                    'code': 'budget_completion_rate',
                    'over': cast(
                        carried_in + initial_budget + adjustment_budget
                        - carried_out
                        as decimal(28, 2)
                    ),
                    'under': cast(
                        carried_in + initial_budget + adjustment_budget
                        as decimal(28, 2)
                    )
                },
                {
                    'code': 'budget_control_rate',
                    'over': case
                        when adjustment_budget < 0
                        then cast(0 as decimal(28, 2))
                        else adjustment_budget
                    end,
                    'under': initial_budget
                },
                {
                    'code': 'building_area_control_rate',
                    'over': built_area,
                    'under': approved_area
                },
                {
                    'code': 'building_investment_control_rate',
                    'over': invested_amount,
                    'under': approved_investment
                },
                {
                    'code': 'public_expense_control_rate',
                    'over': running_cost_spending,
                    'under': known_running_cost_budget
                },
                {
                    'code': 'three_public_control_rate',
                    'over': three_public_spending,
                    'under': known_three_public_budget
                },
                {
                    'code': 'procurement_execution_rate',
                    'over': procurement_spending,
                    'under': procurement_budget
                }
            ]
        ) as sides
    from beside
),

judged as (
    select
        fiscal_year,
        department_code,
        department_name,
        sides.code as indicator_code,
        sides.over as numerator,
        sides.under as denominator,
        case
            when sides.code = 'three_public_change_rate' and is_new
            then 'NOT_APPLICABLE'
            when sides.over is null or sides.under is null then 'MISSING'
            when sides.under = 0 then 'NOT_APPLICABLE'
            else 'MEASURED'
        end as status,
        completeness
    from side
)

select
    fiscal_year,
    department_code,
    department_name,
    indicator_code,
    cast(numerator as decimal(28, 2)) as numerator,
    cast(denominator as decimal(28, 2)) as denominator,
    case
        when status = 'MEASURED' then rate(numerator, denominator)
    end as rate,
    status,
    case
        when status = 'NOT_APPLICABLE' and denominator = 0 and numerator > 0
        then 'unbudgeted'
    end as note,
    completeness
from judged
order by fiscal_year, department_code, indicator_code;
