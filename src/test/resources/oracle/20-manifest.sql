-- What the city says it delivered, and who its units are.
-- Grain: manifest_entry one row a manifest row; register one row a unit;
-- department one row a department. Units: control_amount in yuan.
-- Source: contract.md, section 2.

create table manifest_entry as
select
    row_number() over (order by path, ledger) as entry,
    cell(path) as path,
    cell(ledger) as ledger,
    cell(department_code) as department_code,
    cast(cell(fiscal_year) as integer) as fiscal_year,
    cell(layout) as layout,
    cell(encoding) as encoding,
    cast(cell(row_count) as bigint) as declared_row_count,
    as_amount(cell(control_amount)) as declared_amount,
    lower(cell(sha256)) as declared_digest
from read_csv(
    getvariable('extracts') || '/manifest.csv',
    header = true, all_varchar = true,
    delim = ',', quote = '"', escape = '"', comment = '', skip = 0
);

-- A unit listed twice would count twice: the key forbids it.
create table register (
    unit_code varchar primary key,
    department_code varchar not null,
    department_name varchar,
    first_fiscal_year integer
);

insert into register
select
    cell(unit_code),
    cell(department_code),
    cell(department_name),
    cast(cell(first_fiscal_year) as integer)
from read_csv(
    getvariable('extracts') || '/departments.csv',
    header = true, all_varchar = true,
    delim = ',', quote = '"', escape = '"', comment = '', skip = 0
);

-- first_fiscal_year: the first of its units', none if any unit has none.
create table department as
select
    department_code,
    min(department_name) as department_name,
    case
        when count(first_fiscal_year) = count(*)
        then min(first_fiscal_year)
    end as first_fiscal_year
from register
group by department_code;

-- Filled from outside: size, digest and first line of each listed file
-- (byte_count NULL: no such file).
create table file_fact (
    path varchar primary key,
    byte_count bigint,
    digest varchar,
    header varchar
);

-- Filled from outside: the classes (three digits) of a classification.
create table known_class (
    kind varchar,
    class_code varchar,
    class_name varchar,
    primary key (kind, class_code)
);
