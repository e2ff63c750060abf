// The city at a glance: what it spent, on what, whose delivery is whole, and who stands where.
function overview() {
  return [citySection(), ...spendingSections(), fatesSection(), rankingSection()];
}

function citySection() {
  const total = cityAmount("total_spending");
  const before = YEARS.includes(YEAR - 1) ? cityAmount("total_spending", YEAR - 1) : null;
  const change = before === null || total === null ? null : quotient(total - before, before);
  const fact = (label, value, unit, below = null) =>
    h("div", { class: "fact" }, h("dt", {}, label), h("dd", {}, h("b", {}, cellOf(value)), " ", unit, below ? h("small", {}, below) : null));
  const share = (code) => say("shareOfTotal", percent(quotient(cityAmount(code), total)) || "–");
  return section(
    say("cityTitle", YEAR),
    hint(say("cityHint", departments.length, withheld.length)),
    h(
      "dl",
      { class: "facts", id: "city-facts" },
      fact(figureName("total_spending"), wan(total), say("wan"), change === null ? null : say("against", YEAR - 1, percent(change))),
      fact(figureName("basic_spending"), wan(cityAmount("basic_spending")), say("wan"), share("basic_spending")),
      fact(figureName("project_spending"), wan(cityAmount("project_spending")), say("wan"), share("project_spending")),
      fact(figureName("three_public_spending"), wan(cityAmount("three_public_spending")), say("wan"), share("three_public_spending")),
      fact(figureName("in_post"), decimal(cityAmount("in_post"), 0), say("persons"))
    )
  );
}

const TYPES = ["BASIC", "PROJECT", "OTHER"];
const ITEMS = ["OVERSEAS_TRAVEL", "VEHICLE_PURCHASE", "VEHICLE_OPERATION", "OFFICIAL_RECEPTION"];

function typeFigure(type) {
  return type.toLowerCase() + "_spending";
}

/** The spending of a department, or of the city, by type through the years. */
function trendOf(label, amountOf) {
  const parts = TYPES.map((type) => ({
    name: say("expenditure_type_" + type),
    values: YEARS.map((year) => amountOf(typeFigure(type), year)),
  })).filter((one) => one.values.some((value) => value !== null && value !== 0n));
  return [
    yearsChart(label, YEARS, parts),
    table(
      label,
      [
        { title: say("year"), of: (year) => String(year) },
        ...TYPES.map((type) => ({
          title: say("expenditure_type_" + type),
          number: true,
          of: (year) => wan(amountOf(typeFigure(type), year)),
        })),
        { title: say("total"), number: true, of: (year) => wan(amountOf("total_spending", year)) },
      ],
      YEARS
    ),
  ];
}

function itemsOf(year, code) {
  return code
    ? find("three_public_trend", "fiscal_year department_code", year, code)
    : find("three_public_trend", "fiscal_year", year);
}

function itemAmount(year, code, item, column) {
  return sum(itemsOf(year, code).filter((row) => row.item === item).map((row) => exact(row[column])));
}

/** The three public expenses of a department, or of the city, by item through the years. */
function threePublicOf(label, code, most = null) {
  return yearsChart(
    label,
    YEARS,
    [
      ...ITEMS.map((item) => ({
        name: say("item_" + item),
        values: YEARS.map((year) => itemAmount(year, code, item, "actual_amount")),
      })),
      {
        name: say("initialBudget"),
        line: true,
        values: YEARS.map((year) => itemAmount(year, code, "TOTAL", "initial_budget_amount")),
      },
    ],
    most
  );
}

function threePublicTable(label, code) {
  return table(
    label,
    [
      { title: say("item"), of: (item) => say("item_" + item) },
      { title: say("initialBudgetOf", YEAR), number: true, of: (item) => wan(itemAmount(YEAR, code, item, "initial_budget_amount")) },
      ...YEARS.map((year) => ({
        title: say("spentIn", year),
        number: true,
        of: (item) => wan(itemAmount(year, code, item, "actual_amount")),
      })),
    ],
    [...ITEMS, "TOTAL"]
  );
}

/** What the city's money went to: economic classes. */
function cityClasses() {
  const list = find("spending_structure", "fiscal_year", YEAR);
  const classes = [...new Map(list.map((row) => [row.economic_class_code, row.economic_class_name]))];
  const of = (code, type) =>
    sum(
      list
        .filter((row) => row.economic_class_code === code && (type === null || row.expenditure_type === type))
        .map((row) => exact(row.amount))
    );
  classes.sort(comparing(([code]) => of(code, null), true));
  const total = cityAmount("total_spending");
  return [
    partsChart(
      say("structureTitle", YEAR),
      classes.map(([, name]) => name),
      TYPES.map((type) => ({ name: say("expenditure_type_" + type), values: classes.map(([code]) => of(code, type)) }))
        .filter((one) => one.values.some((value) => value !== null))
    ),
    table(
      say("structureTitle", YEAR),
      [
        { title: say("class"), of: ([code, name]) => code + " " + name },
        ...TYPES.map((type) => ({ title: say("expenditure_type_" + type), number: true, of: ([code]) => wan(of(code, type)) })),
        { title: say("total"), number: true, of: ([code]) => wan(of(code, null)) },
        { title: say("share"), number: true, of: ([code]) => percent(quotient(of(code, null), total)) },
      ],
      classes
    ),
  ];
}

function spendingSections() {
  return [
    h(
      "div",
      { class: "pair" },
      section(say("trendTitle"), hint(say("unitWan")), ...trendOf(say("trendTitle"), cityAmount)),
      section(
        say("threePublicTitle"),
        hint(say("unitWan")),
        threePublicOf(say("threePublicTitle"), null),
        threePublicTable(say("threePublicTitle"), null)
      )
    ),
    section(say("structureTitle", YEAR), hint(say("unitWan")), h("div", { class: "pair" }, ...cityClasses().map((part) => h("div", {}, part)))),
  ];
}

/** Which deliveries are whole, which lack rows, and which are withheld. */
function fatesSection() {
  const of = (fate) => departments.filter((row) => row.completeness === fate).map((row) => row.department_code);
  const fates = [
    ["COMPLETE", of("COMPLETE")],
    ["INCOMPLETE", of("INCOMPLETE")],
    ["WITHHELD", withheld],
  ];
  return section(
    say("fatesTitle", YEAR),
    h(
      "dl",
      { class: "fates", id: "fates" },
      fates.map(([fate, codes]) => [
        h("dt", {}, fateBadge(fate), " ", say("departmentCount", codes.length)),
        h(
          "dd",
          {},
          hint(say("fateMeans_" + fate)),
          fate === "COMPLETE"
            ? null
            : h("ul", {}, codes.map((code) => h("li", {}, departmentLink(code), " ", reasonsOf(code))))
        ),
      ])
    )
  );
}

/** Why a delivery is not whole, from its files. */
function reasonsOf(code) {
  const reasons = find("deliveries", "department_code", code)
    .filter((row) => row.status !== "COMPLETE" && row.reason)
    .map((row) => side(row.reason));
  return reasons.length === 0 ? "" : "— " + [...new Set(reasons)].slice(0, 3).join("; ");
}
