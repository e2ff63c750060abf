// All about one department: its figures, indicators, projects, delivery and report.
function departmentView() {
  const code = state.of[0] || (departments[0] || {}).department_code;
  const chooser = h(
    "form",
    { class: "tools", onsubmit: (event) => event.preventDefault() },
    h(
      "label",
      {},
      say("department"),
      h(
        "select",
        { id: "department", onchange: (event) => go({ of: [event.target.value], at: "" }) },
        [...departments.map((row) => row.department_code), ...withheld].map((one) =>
          h("option", { value: one, selected: one === code }, one + " " + department(one).department_name)
        )
      )
    ),
    h("a", { class: "button", href: address({ view: "compare", of: [code, ...peersAbove(code)].slice(0, 2) }) }, say("compareWithBest"))
  );
  if (fateOf(code) === "WITHHELD") {
    return [section(department(code).department_name, chooser, h("p", {}, fateBadge("WITHHELD"), " ", say("fateMeans_WITHHELD")), deliveryTable(code))];
  }
  const parts = [
    headSection(code, chooser),
    peersSection(code),
    scoresSection(code),
    h(
      "div",
      { class: "pair" },
      section(say("trendTitle"), hint(say("unitWan")), ...trendOf(say("trendTitle"), (figureCode, year) => amount(code, figureCode, year))),
      section(say("threePublicTitle"), hint(say("unitWan")), threePublicOf(say("threePublicTitle"), code), threePublicTable(say("threePublicTitle"), code))
    ),
    figuresSection(code),
    functionsSection(code),
    projectsSection(code),
    deliverySection(code),
    contradictionsSection(code),
  ];
  parts[0].append(contents(parts));
  return parts;
}

/** Links to the sections of a long view, whose places stand in the address. */
function contents(parts) {
  const cards = parts.flatMap((part) => (part.matches(".card") ? [part] : [...part.querySelectorAll(".card")])).slice(1);
  const link = (card, at) => {
    card.id = "part-" + at;
    card.tabIndex = -1;
    const follow = (event) => {
      event.preventDefault();
      go({ at: String(at) }, true);
      showPart();
    };
    return h("li", {}, h("a", { href: address({ at: String(at) }), onclick: follow }, card.querySelector("h2").textContent));
  };
  return h("nav", { class: "contents", "aria-label": say("onThisPage") }, h("ul", {}, cards.map((card, at) => link(card, at + 1))));
}

/** Goes where the address points to. */
function showPart() {
  const part = state.at && document.getElementById("part-" + state.at);
  if (part) {
    part.focus();
    part.scrollIntoView();
  }
  return !!part;
}

/** The best ranked of the same group. */
function peersAbove(code) {
  return find("department_ranking", "measure", "points_share")
    .filter((row) => row.peer_group === department(code).peer_group && row.rank_in_group !== null && row.department_code !== code)
    .sort((a, b) => a.rank_in_group - b.rank_in_group)
    .map((row) => row.department_code);
}

function headSection(code, chooser) {
  const row = department(code);
  const rank = ranking(code, "points_share");
  const fact = (label, value, small) => h("div", { class: "fact" }, h("dt", {}, label), h("dd", {}, h("b", {}, cellOf(value)), small ? h("small", {}, small) : null));
  const ranked = rank && rank.rank_in_city !== null;
  const spent = figure(code, "total_spending");
  const change = spent && spent.change_rate !== null ? "; " + say("against", YEAR - 1, percent(exact(spent.change_rate))) : "";
  return section(
    row.department_name,
    chooser,
    h("p", {}, say("code") + " " + code + " · " + row.peer_group + " ", fateBadge(row.completeness), " ", row.completeness === "COMPLETE" ? null : say("fateMeans_" + row.completeness)),
    h(
      "dl",
      { class: "facts", id: "department-facts" },
      fact(say("pointsOf"), pointsOf(row), say("pointsShare", percent(exact(row.points_share)) || "–")),
      fact(say("grade"), side(row.grade)),
      fact(say("rankInCity"), ranked ? String(rank.rank_in_city) : null, ranked ? say("ofRanked", find("department_ranking", "measure", "points_share").filter((r) => r.rank_in_city !== null).length) : null),
      fact(say("rankInGroup"), ranked ? rank.rank_in_group + " / " + rank.group_size : null, row.peer_group),
      fact(say("withUnit", figureName("total_spending"), say("wan")), wan(amount(code, "total_spending")), say("ofCity", percent(shareOfCity(code)) || "–") + change)
    ),
    h("ul", { id: "sentences" }, sentencesOf(code, 4).map((one) => h("li", {}, one.text)))
  );
}

/** Every indicator: what was divided by what, what it earned, and the rule. */
function scoresSection(code) {
  const rate = (row) => one("control_rates", "fiscal_year department_code indicator_code", YEAR, code, row.indicator_code);
  const part = (row, column) => {
    const found = rate(row);
    return found && found[column] !== null ? partText(row.indicator_code, exact(found[column])) : null;
  };
  const rank = (row) => {
    const found = ranking(code, row.indicator_code);
    return found && found.rank_in_city !== null ? found.rank_in_city + "（" + found.rank_in_group + " / " + found.group_size + "）" : null;
  };
  const list = rows("rubric_indicators").map((row) => one("indicator_scores", "department_code indicator_code", code, row.indicator_code)).filter((row) => row);
  return section(
    say("scoresTitle"),
    hint(say("scoresHint")),
    table(
      say("scoresTitle"),
      [
        { title: say("indicator"), of: (row) => indicatorName(row.indicator_code) },
        { title: say("numerator"), number: true, of: (row) => part(row, "numerator") },
        { title: say("denominator"), number: true, of: (row) => part(row, "denominator") },
        { title: say("rate"), number: true, of: (row) => (rate(row) ? percent(exact(rate(row).rate)) || say("status_" + rate(row).status) : null) },
        { title: say("target"), number: true, of: (row) => (row.basis === "JUDGED" ? say("judged") : targetText(one("rubric_indicators", "indicator_code", row.indicator_code))) },
        { title: say("points_"), number: true, of: pointsText },
        { title: say("rankInCityAndGroup"), of: rank },
        { title: say("why"), wide: true, of: (row) => side(row.explanation) },
      ],
      list
    )
  );
}

/** A numerator or denominator in the unit of its figures: money in 万元, all else as it is. */
function partText(indicator, value) {
  const definition = one("rate_definitions", "indicator_code", indicator);
  const code = definition.numerator.match(/[a-z][a-z_]+/g).find((word) => word !== "prior");
  const text = figureText(code, value);
  return figureUnit(code) === say("wan") ? text : text + " " + figureUnit(code);
}

function figuresSection(code) {
  const codes = rows("figures").map((row) => row.figure_code).filter((f) => YEARS.some((year) => amount(code, f, year) !== null));
  return section(
    say("figuresTitle"),
    h(
      "details",
      {},
      h("summary", {}, say("figuresCount", codes.length)),
      table(
        say("figuresTitle"),
        [
          { title: say("figure"), of: figureName },
          { title: say("unit"), of: figureUnit },
          ...YEARS.map((year) => ({ title: String(year), number: true, of: (f) => figureText(f, amount(code, f, year)) })),
          { title: say("changeRate"), number: true, of: (f) => { const row = figure(code, f); return row ? percent(exact(row.change_rate)) : null; } },
          { title: say("share"), number: true, of: (f) => { const row = figure(code, f); return row ? percent(exact(row.share)) : null; } },
        ],
        codes
      )
    )
  );
}

function functionsSection(code) {
  const list = find("function_spending", "department_code", code);
  return section(
    say("functionsTitle"),
    table(
      say("functionsTitle"),
      [
        { title: say("functionItem"), of: (row) => row.function_code + " " + (row.function_name || "") },
        { title: say("class"), of: (row) => row.function_class_name },
        { title: say("type"), of: (row) => say("expenditure_type_" + row.expenditure_type) },
        { title: say("amountWan"), number: true, sort: (row) => exact(row.amount), of: (row) => wan(exact(row.amount)) },
        { title: say("share"), number: true, of: (row) => percent(exact(row.share_of_total)) },
        { title: say("changeRate"), number: true, of: (row) => percent(exact(row.change_rate)) },
      ],
      list,
      { at: 3, falling: true }
    )
  );
}

function projectsSection(code) {
  const list = find("project_spending", "department_code", code);
  const shown = [...list].sort(comparing((row) => exact(row.actual_amount), true));
  return section(
    say("projectsTitle"),
    hint(say("projectsHint", list.length)),
    table(
      say("projectsTitle"),
      [
        { title: say("project"), of: (row) => (row.parent_project_code ? "└ " : "") + (row.project_name || row.project_code) },
        { title: say("code"), sort: (row) => row.project_code, of: (row) => row.project_code },
        { title: say("budgetWan"), number: true, sort: (row) => exact(row.budget_amount), of: (row) => wan(exact(row.budget_amount)) },
        { title: say("amountWan"), number: true, sort: (row) => exact(row.actual_amount), of: (row) => wan(exact(row.actual_amount)) },
        { title: say("executionRate"), number: true, sort: (row) => exact(row.execution_rate), of: (row) => percent(exact(row.execution_rate)) },
        { title: say("share"), number: true, of: (row) => percent(exact(row.share_of_projects)) },
      ],
      shown
    )
  );
}

function deliveryTable(code) {
  return table(
    say("deliveryTitle"),
    [
      { title: say("file"), of: (row) => row.path },
      { title: say("ledger"), of: (row) => say("ledger_" + row.ledger) },
      { title: say("rowCount"), number: true, of: (row) => row.row_count },
      { title: say("accepted"), number: true, of: (row) => row.accepted_count },
      { title: say("rejected"), number: true, of: (row) => row.rejected_count },
      { title: say("skipped"), number: true, of: (row) => row.skipped_count },
      { title: say("completeness"), of: (row) => fateBadge(row.status) },
      { title: say("why"), wide: true, of: (row) => side(row.reason) },
    ],
    find("deliveries", "department_code", code)
  );
}

function deliverySection(code) {
  const reasons = find("rejections", "department_code", code);
  return section(
    say("deliveryTitle"),
    deliveryTable(code),
    reasons.length === 0
      ? hint(say("nothingRejected"))
      : table(
          say("rejectedTitle"),
          [
            { title: say("ledger"), of: (row) => say("ledger_" + row.ledger) },
            { title: say("why"), wide: true, of: (row) => side(row.reason) },
            { title: say("rows"), number: true, sort: (row) => row.rejected_count, of: (row) => row.rejected_count },
          ],
          reasons
        )
  );
}

function contradictionsSection(code) {
  const list = find("reconciliation", "department_code", code);
  return section(say("contradictionsTitle"), list.length === 0 ? hint(say("noContradiction")) : contradictionsTable(list));
}
