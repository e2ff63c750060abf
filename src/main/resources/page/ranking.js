// The ranking of all departments by one measure, filtered and sorted as the reader likes.
function rankingSection() {
  const list = rankingRows();
  const place = h("div", { id: "ranking" });
  place.append(rankingTable(list));
  return section(
    say("rankingTitle", YEAR),
    h(
      "form",
      { class: "tools", id: "ranking-tools", onsubmit: (event) => event.preventDefault() },
      picker("measure", say("measure"), measures.map((m) => [m, measureName(m)])),
      picker("group", say("peerGroup"), [["", say("allGroups")], ...groups.map((g) => [g, g])]),
      h(
        "label",
        {},
        say("findDepartment"),
        h("input", {
          type: "search",
          id: "find",
          value: state.find,
          oninput: (event) => {
            go({ find: event.target.value }, true);
            place.replaceChildren(rankingTable(rankingRows()));
          },
        })
      ),
      h("button", { type: "button", id: "download", onclick: downloadRanking }, say("download"))
    ),
    definitionLine(),
    place,
    hint(say("quarterHint"))
  );
}

/** What the chosen measure is, and whether more of it is better. */
function definitionLine() {
  return h("p", { class: "definition", id: "definition" }, h("b", {}, measureName(state.measure)), say("isDefinedAs"), definitionOf(state.measure), "; ", say("direction_" + directionOf(state.measure)));
}

function directionOf(measure) {
  const row = one("department_ranking", "measure", measure);
  return row ? row.direction : "HIGHER";
}

function picker(name, label, choices) {
  return h(
    "label",
    {},
    label,
    h(
      "select",
      { id: name, onchange: (event) => go({ [name]: event.target.value }) },
      choices.map(([value, text]) => h("option", { value, selected: value === state[name] }, text))
    )
  );
}

/** In the order of ranks; those without one last. */
function rankingRows() {
  const sought = state.find.trim().toLowerCase();
  return find("department_ranking", "measure", state.measure)
    .filter((row) => !state.group || row.peer_group === state.group)
    .filter(
      (row) =>
        !sought ||
        row.department_code.includes(sought) ||
        department(row.department_code).department_name.toLowerCase().includes(sought)
    )
    .sort(comparing((row) => row.rank_in_city, false));
}

function rankingTable(list) {
  const rate = state.measure;
  const sizes = list.filter((row) => row.value !== null).map((row) => Math.abs(plain(exact(row.value))));
  const most = Math.max(1e-9, ...sizes);
  return table(say("rankingCaption", measureName(rate), list.length), [
    { title: say("rankInCity"), number: true, sort: (row) => row.rank_in_city, of: (row) => row.rank_in_city },
    { title: say("department"), head: true, sort: (row) => department(row.department_code).department_name, of: (row) => departmentLink(row.department_code) },
    { title: say("code"), sort: (row) => row.department_code, of: (row) => row.department_code },
    { title: say("peerGroup"), sort: (row) => row.peer_group, of: (row) => row.peer_group },
    {
      title: say("rankInGroup"),
      number: true,
      sort: (row) => row.rank_in_group,
      of: (row) => (row.rank_in_group === null ? null : row.rank_in_group + " / " + row.group_size),
    },
    { title: say("quarter"), sort: (row) => quarter(row), of: quarterBadge },
    {
      title: measureUnit(rate) ? say("withUnit", say("value"), measureUnit(rate)) : say("value"),
      number: true,
      sort: (row) => (row.value === null ? null : exact(row.value)),
      of: (row) =>
        row.value === null
          ? h("span", { class: "none" }, reasonWithoutValue(row))
          : h("span", { class: "with-bar" }, measureText(rate, row.value), cellBar(exact(row.value), most)),
    },
    { title: say("withUnit", figureName("total_spending"), say("wan")), number: true, sort: totalOf, of: (row) => wan(totalOf(row)) },
    { title: say("shareOfCity"), number: true, sort: totalOf, of: (row) => percent(shareOfCity(row.department_code)) },
    { title: say("completeness"), sort: (row) => row.completeness, of: (row) => fateBadge(row.completeness) },
  ], list, { at: 0, falling: false });
}

/** What a measure is counted in; points have no unit of their own. */
function measureUnit(measure) {
  return isRate(measure) ? "%" : isAmountPerPerson(measure) ? say("yuanUnit") : "";
}

function totalOf(row) {
  return amount(row.department_code, "total_spending");
}

function shareOfCity(code) {
  return quotient(amount(code, "total_spending"), cityAmount("total_spending"));
}

/** "Not applicable" or "missing", as the rate says. */
function reasonWithoutValue(row) {
  const rate = one("control_rates", "fiscal_year department_code indicator_code", YEAR, row.department_code, row.measure);
  return rate && rate.status !== "MEASURED" ? say("status_" + rate.status) : say("noValue");
}

function downloadRanking() {
  const columns = ["rank_in_city", "department_code", "department_name", "peer_group", "measure", "direction", "value", "rank_in_group", "group_size", "percentile", "completeness"];
  download("ranking-" + YEAR + "-" + state.measure + ".csv", [
    columns,
    ...rankingRows().map((row) =>
      columns.map((column) => (column === "department_name" ? department(row.department_code).department_name : row[column]))
    ),
  ]);
}
