-- One fingerprint over everything that a release was computed from: every
-- file's own, what it was taken for and whose it is, the register and the
-- classification.
with files as (
    select distinct
        concat_ws(
            '|',
            fiscal_year,
            coalesce(department_code, '-'),
            coalesce(ledger, '-'),
            coalesce(sha256, '-'),
            coalesce(layout, '-'),
            coalesce(encoding, '-'),
            status
        ) as line
    from deliveries
)

select
    sha2(
        concat_ws(
            '\n',
            :register,
            :classification,
            array_join(array_sort(collect_list(line)), '\n')
        ),
        256
    ) as input_fingerprint
from files
