-- The leaves of the ledgers other than the general ledger.
-- Grain: fiscal_year x month x department x unit x ledger x measure x stage x
-- expenditure type x codes x project x fund x account.
-- Units: yuan, persons or square metres, as the measure says.
-- Source: buildings count in the fiscal year of completion, which is told when
-- they are read; of a balance sheet only leaf accounts count.
with balance_leaves as (
    select b.*
    from balance_sheet as b
    left anti join balance_sheet as below
        on
            b.fiscal_year = below.fiscal_year
            and b.unit_code = below.unit_code
            and b.account_code <> below.account_code
            and startswith(below.account_code, b.account_code)
),

measures as (
    select
        fiscal_year,
        month(effective_date) as month,
        department_code,
        unit_code,
        'budget_ledger' as ledger,
        'amount' as measure,
        stage,
        expenditure_type,
        economic_code,
        function_code,
        project_code,
        fund_source,
        cast(null as string) as account_code,
        cast(amount as decimal(18, 2)) as amount
    from budget_ledger
    union all
    select
        fiscal_year,
        month(effective_date),
        department_code,
        unit_code,
        'procurement_ledger',
        m.measure,
        null, null, null, null, null, null, null,
        m.amount
    from
        procurement_ledger
        lateral view stack(
            2,
            'budget_amount', budget_amount,
            'contract_amount', contract_amount
        ) m as measure, amount
    union all
    select
        fiscal_year,
        null,
        department_code,
        unit_code,
        'staffing_register',
        m.measure,
        null, null, null, null, null, null, null,
        m.amount
    from
        staffing_register
        lateral view stack(
            3,
            'approved_posts', cast(approved_posts as decimal(18, 2)),
            'in_post', cast(in_post as decimal(18, 2)),
            'retired', cast(retired as decimal(18, 2))
        ) m as measure, amount
    union all
    select
        fiscal_year,
        null,
        department_code,
        unit_code,
        'balance_sheet',
        m.measure,
        null, null, null, null, null, null,
        account_code,
        m.amount
    from
        balance_leaves
        lateral view stack(
            2,
            'opening_amount', opening_amount,
            'closing_amount', closing_amount
        ) m as measure, amount
    union all
    select
        fiscal_year,
        null,
        department_code,
        unit_code,
        'construction_register',
        m.measure,
        null, null, null, null,
        project_code,
        null, null,
        m.amount
    from
        construction_register
        lateral view stack(
            4,
            'approved_area', approved_area,
            'built_area', built_area,
            'approved_amount', approved_amount,
            'invested_amount', invested_amount
        ) m as measure, amount
    where excluded_reason is null
)

select
    fiscal_year,
    month,
    department_code,
    unit_code,
    ledger,
    measure,
    stage,
    expenditure_type,
    economic_code,
    function_code,
    project_code,
    fund_source,
    account_code,
    sum(amount) as amount
from measures
where amount is not null
group by
    fiscal_year,
    month,
    department_code,
    unit_code,
    ledger,
    measure,
    stage,
    expenditure_type,
    economic_code,
    function_code,
    project_code,
    fund_source,
    account_code
