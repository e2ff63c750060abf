-- How many departments of a fiscal year are complete, incomplete, withheld.
-- Grain: fate. A department's fate is the worst of its files'.
with fates as (
    select
        department_code,
        case max(
            case status when 'WITHHELD' then 2 when 'INCOMPLETE' then 1 else 0 end
        )
            when 2 then 'WITHHELD'
            when 1 then 'INCOMPLETE'
            else 'COMPLETE'
        end as fate
    from deliveries
    where fiscal_year = :fiscal_year and department_code is not null
    group by department_code
)

select fate, count(*) as department_count
from fates
group by fate
