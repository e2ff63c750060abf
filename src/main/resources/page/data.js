// The release's tables as the page carries them: a column is a list of values, a column of few
// different texts a list of places in a list of texts.
const page = JSON.parse(document.getElementById("data").textContent);

/** A table's rows as objects, made once. */
const tableRows = {};

function rows(name) {
  if (!tableRows[name]) {
    const table = page.tables[name];
    const columns = Object.entries(table.columns).map(([column, cells]) => [
      column,
      Array.isArray(cells) ? cells : cells.places.map((at) => (at < 0 ? null : cells.texts[at])),
    ]);
    tableRows[name] = Array.from({ length: table.rows }, (_, at) =>
      Object.fromEntries(columns.map(([column, cells]) => [column, cells[at]]))
    );
  }
  return tableRows[name];
}

const indexes = {};

/** The rows of a table whose columns have these values, by an index made once. */
function find(name, by, ...values) {
  const key = name + ":" + by;
  if (!indexes[key]) {
    const columns = by.split(" ");
    indexes[key] = new Map();
    for (const row of rows(name)) {
      const at = columns.map((column) => row[column]).join("\n");
      if (!indexes[key].has(at)) {
        indexes[key].set(at, []);
      }
      indexes[key].get(at).push(row);
    }
  }
  return indexes[key].get(values.join("\n")) || [];
}

function one(name, by, ...values) {
  return find(name, by, ...values)[0] || null;
}

const YEAR = page.fiscalYear;
const YEARS = [...new Set(rows("department_summary").map((row) => row.fiscal_year))]
  .filter((year) => year <= YEAR)
  .sort((a, b) => a - b);

/** Departments with results in the year, by code. */
const departments = find("department_summary", "fiscal_year", YEAR);
const groups = [...new Set(departments.map((row) => row.peer_group))];

/** A department's row of the year; of a withheld one what an earlier year knows. */
function department(code) {
  return (
    one("department_summary", "fiscal_year department_code", YEAR, code) ||
    [...find("department_summary", "department_code", code)].pop() || {
      department_code: code,
      department_name: code,
      peer_group: "",
    }
  );
}

/** A department's fate in the year: the worst of its files'. */
function fateOf(code) {
  const row = one("department_summary", "fiscal_year department_code", YEAR, code);
  return row ? row.completeness : "WITHHELD";
}

/** Codes of departments that delivered something in the year and have no result. */
const withheld = [...new Set(rows("deliveries").map((row) => row.department_code))].filter(
  (code) => code && fateOf(code) === "WITHHELD"
);

function figure(code, figureCode, year = YEAR) {
  return one("key_figures", "fiscal_year department_code figure_code", year, code, figureCode);
}

function amount(code, figureCode, year = YEAR) {
  const row = figure(code, figureCode, year);
  return row ? exact(row.amount) : null;
}

const cityAmounts = {};

/** The sum of a figure over all departments that have it; asked for by each row of a ranking. */
function cityAmount(figureCode, year = YEAR) {
  const key = figureCode + ":" + year;
  if (!(key in cityAmounts)) {
    cityAmounts[key] = sum(
      find("key_figures", "fiscal_year figure_code", year, figureCode).map((row) => exact(row.amount))
    );
  }
  return cityAmounts[key];
}

function ranking(code, measure) {
  return one("department_ranking", "department_code measure", code, measure);
}

const measures = [...new Set(rows("department_ranking").map((row) => row.measure))].sort(
  (a, b) => measureOrder(a) - measureOrder(b)
);

/** Points first, then the rates in the rubric's order, then the rest. */
function measureOrder(measure) {
  if (measure === "points_share") {
    return -2;
  }
  if (measure === "total_points") {
    return -1;
  }
  const indicator = one("rubric_indicators", "indicator_code", measure);
  return indicator ? indicator.position : 1000;
}

function isRate(measure) {
  return /_(rate|share)$/.test(measure);
}

function isAmountPerPerson(measure) {
  return measure.endsWith("_per_person");
}
