// Two to four departments side by side.
const MOST = 4;

function compare() {
  const codes = state.of.slice(0, MOST);
  const parts = [compareChoice(codes)];
  const shown = codes.filter((code) => fateOf(code) !== "WITHHELD");
  if (shown.length > 1) {
    parts.push(
      differencesSection(shown),
      sideBySideSection(shown),
      comparedStructure(shown),
      comparedThreePublic(shown),
      comparedRates(shown),
      perPersonSection(shown),
      lostPointsSection(shown)
    );
  }
  return parts;
}

function compareChoice(codes) {
  const choose = (at, code) => {
    const next = [...codes];
    next.splice(at, 1, ...(code ? [code] : []));
    go({ of: [...new Set(next)] });
  };
  const places = Array.from({ length: Math.min(MOST, codes.length + 1) }, (_, at) =>
    h(
      "label",
      {},
      say("departmentNo", at + 1),
      h(
        "select",
        { id: "choice-" + at, onchange: (event) => choose(at, event.target.value) },
        h("option", { value: "" }, say("nobody")),
        groups.map((group) =>
          h(
            "optgroup",
            { label: group },
            departments
              .filter((row) => row.peer_group === group)
              .map((row) =>
                h("option", { value: row.department_code, selected: row.department_code === codes[at] }, row.department_code + " " + row.department_name)
              )
          )
        )
      )
    )
  );
  return section(
    say("compareTitle", YEAR),
    hint(say("compareHint", MOST)),
    h("form", { class: "tools", id: "compare-tools", onsubmit: (event) => event.preventDefault() }, places),
    codes
      .filter((code) => fateOf(code) === "WITHHELD")
      .map((code) => h("p", { class: "warning" }, fateBadge("WITHHELD"), " " + department(code).department_name + " ", reasonsOf(code)))
  );
}

/** The distance from the peers' median in medians' deviations: how much it deserves to be read. */
function weightOf(code, measure) {
  const mine = ranking(code, measure);
  const peers = mine && one("peer_statistics", "peer_group measure", mine.peer_group, measure);
  if (!mine || mine.value === null || !peers || peers.median === null) {
    return null;
  }
  const gap = plain(exact(mine.value)) - plain(exact(peers.median));
  const spread = plain(exact(peers.upper_quartile)) - plain(exact(peers.lower_quartile));
  return Math.abs(gap) / Math.max(spread, Math.abs(plain(exact(peers.median))) / 100, 1e-6);
}

/** What is most unlike the peers, in sentences, the heaviest first. */
function sentencesOf(code, count) {
  return measures
    .filter((measure) => measure !== "total_points")
    .map((measure) => ({ weight: weightOf(code, measure), text: againstMedian(code, measure), measure }))
    .filter((one) => one.text !== null && one.weight > 0.5)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count);
}

function differencesSection(codes) {
  return section(
    say("differencesTitle"),
    h(
      "div",
      { class: "columns", id: "differences" },
      codes.map((code) =>
        h(
          "div",
          {},
          h("h3", {}, departmentLink(code)),
          h("ul", {}, sentencesOf(code, 5).map((one) => h("li", {}, one.text))),
          sentencesOf(code, 1).length === 0 ? hint(say("likePeers")) : null
        )
      )
    )
  );
}

function columnsOf(codes, text) {
  return codes.map((code) => ({
    title: department(code).department_name,
    number: true,
    of: (row) => text(code, row),
  }));
}

function pointsOf(row) {
  return cellOf(row.total_points) + " / " + cellOf(row.possible_points);
}

function sideBySideSection(codes) {
  const summary = (code) => department(code);
  const facts = [
    [say("peerGroup"), (code) => summary(code).peer_group],
    [say("completeness"), (code) => fateBadge(fateOf(code))],
    [say("pointsOf"), (code) => pointsOf(summary(code))],
    [say("grade"), (code) => side(summary(code).grade)],
    [say("rankInCity"), (code) => (ranking(code, "points_share") || {}).rank_in_city],
    [
      say("rankInGroup"),
      (code) => {
        const row = ranking(code, "points_share");
        return row && row.rank_in_group !== null ? row.rank_in_group + " / " + row.group_size : null;
      },
    ],
    ...page.compared.map((f) => [say("withUnit", figureName(f), figureUnit(f)), (code) => figureText(f, amount(code, f))]),
    ...measures
      .filter((m) => isAmountPerPerson(m) || m === "december_share")
      .map((m) => [measureName(m), (code) => { const row = ranking(code, m); return row ? measureText(m, row.value) : null; }]),
  ];
  return section(
    say("sideBySideTitle"),
    table(say("sideBySideTitle"), [{ title: say("item"), of: ([title]) => title }, ...columnsOf(codes, (code, [, of]) => of(code))], facts)
  );
}

function comparedStructure(codes) {
  const list = codes.flatMap((code) => find("spending_structure", "fiscal_year department_code", YEAR, code));
  const kinds = [...new Set(list.map((row) => row.expenditure_type + "\n" + row.economic_class_code))].sort();
  const name = (kind) => {
    const row = list.find((r) => r.expenditure_type + "\n" + r.economic_class_code === kind);
    return say("expenditure_type_" + row.expenditure_type) + "·" + row.economic_class_name;
  };
  const share = (code, kind) => {
    const [type, economic] = kind.split("\n");
    const row = list.find((r) => r.department_code === code && r.expenditure_type === type && r.economic_class_code === economic);
    return row ? exact(row.share_of_total) : null;
  };
  const largest = (kind) => sum(codes.map((code) => share(code, kind)));
  const drawn = [...kinds].sort(comparing(largest, true)).slice(0, COLOURS.length - 1);
  const rest = (code) => sum(kinds.filter((kind) => !drawn.includes(kind)).map((kind) => share(code, kind)));
  return section(
    say("comparedStructure"),
    hint(say("sharesHint")),
    partsChart(
      say("comparedStructure"),
      codes.map((code) => department(code).department_name),
      [
        ...drawn.sort().map((kind) => ({ name: name(kind), values: codes.map((code) => share(code, kind)) })),
        ...(kinds.length > drawn.length ? [{ name: say("rest"), values: codes.map(rest) }] : []),
      ],
      true
    ),
    table(say("comparedStructure"), [{ title: say("class"), of: name }, ...columnsOf(codes, (code, kind) => percent(share(code, kind)))], kinds)
  );
}

function comparedThreePublic(codes) {
  const all = codes.flatMap((code) =>
    YEARS.flatMap((year) =>
      ["actual_amount", "initial_budget_amount"].map((column) => inWan(itemAmount(year, code, "TOTAL", column)) || 0)
    )
  );
  const most = niceAbove(Math.max(1, ...all));
  return section(
    say("threePublicTitle"),
    hint(say("sameScale")),
    h(
      "div",
      { class: "columns" },
      codes.map((code) =>
        h("div", {}, h("h3", {}, departmentLink(code)), threePublicOf(department(code).department_name + " " + say("threePublicTitle"), code, most))
      )
    ),
    table(
      say("threePublicTitle"),
      [
        { title: say("item"), of: ([item]) => say("item_" + item) },
        { title: say("year"), of: ([, year]) => String(year) },
        ...columnsOf(codes, (code, [item, year]) => wan(itemAmount(year, code, item, "actual_amount"))),
      ],
      [...ITEMS, "TOTAL"].flatMap((item) => YEARS.map((year) => [item, year]))
    )
  );
}

/** What a person costs, beside the median of the peers. */
function perPersonSection(codes) {
  const list = measures.filter(isAmountPerPerson);
  const value = (code, measure) => {
    const row = ranking(code, measure);
    return row && row.value !== null ? exact(row.value) : null;
  };
  const median = (code, measure) => {
    const row = one("peer_statistics", "peer_group measure", department(code).peer_group, measure);
    return row && row.median !== null ? exact(row.median) : null;
  };
  const most = (measure) => Math.max(1e-9, ...codes.flatMap((code) => [value(code, measure), median(code, measure)]).filter((v) => v !== null).map((v) => Math.abs(plain(v))));
  return section(
    say("perPersonTitle"),
    hint(say("perPersonHint")),
    table(
      say("perPersonTitle"),
      [
        { title: say("measure"), of: measureName },
        ...codes.map((code) => ({
          title: department(code).department_name,
          number: true,
          of: (measure) =>
            value(code, measure) === null
              ? null
              : h(
                  "span",
                  { class: "rate" },
                  h("span", {}, decimal(value(code, measure), 2)),
                  cellBar(value(code, measure), most(measure), median(code, measure)),
                  h("small", {}, say("medianIs", decimal(median(code, measure), 2) || "–"))
                ),
        })),
      ],
      list
    )
  );
}

/** The next 1, 2 or 5 times a power of ten: the end of an axis. */
function niceAbove(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((end) => end >= value);
}

const measured = () => rows("rubric_indicators").filter((row) => !row.rule.startsWith("JUDGED"));

function comparedRates(codes) {
  return section(
    say("ratesTitle"),
    hint(say("ratesHint")),
    table(
      say("ratesTitle"),
      [
        { title: say("indicator"), of: (row) => side(row.name) },
        { title: say("target"), number: true, of: targetText },
        ...codes.map((code) => ({ title: department(code).department_name, number: true, of: (row) => rateCell(code, row) })),
      ],
      [...measured()].sort((a, b) => a.position - b.position)
    )
  );
}

/** What a rule asks for: "≤ 100%". */
function targetText(indicator) {
  if (indicator.rule === "STEPS") {
    const sign = { ABOVE: "≤ ", BELOW: "≥ ", BOTH: "= " }[indicator.side];
    return sign + percent(exact(indicator.target));
  }
  const bands = find("rubric_bands", "indicator_code", indicator.indicator_code);
  const best = bands.find((band) => exact(band.points) === exact(indicator.full_points));
  return best ? bandText(best) : "–";
}

function bandText(band) {
  const lower = band.lower === null ? "" : (band.lower_closed ? "≥ " : "> ") + percent(exact(band.lower));
  const upper = band.upper === null ? "" : (band.upper_closed ? "≤ " : "< ") + percent(exact(band.upper));
  return [lower, upper].filter((text) => text).join(", ") || say("anyRate");
}

function rateCell(code, indicator) {
  const rate = one("control_rates", "fiscal_year department_code indicator_code", YEAR, code, indicator.indicator_code);
  const score = one("indicator_scores", "department_code indicator_code", code, indicator.indicator_code);
  const value = rate && rate.rate !== null ? exact(rate.rate) : null;
  return h(
    "span",
    { class: "rate" },
    h("span", {}, value === null ? say("status_" + (rate ? rate.status : "MISSING")) : percent(value)),
    value === null || value < 0n ? null : cellBar(value, 2, indicator.target === null ? null : exact(indicator.target)),
    score ? pointsText(score) : null
  );
}

function pointsText(score) {
  const full = score.points !== null && exact(score.points) === exact(score.full_points);
  return h(
    "span",
    { class: full ? "met" : "lost" },
    (full ? "✓ " : "▼ ") + (score.points === null ? "–" : score.points) + " / " + score.full_points
  );
}

/** The indicators that cost points, the most first. */
function lostPoints(code) {
  const lost = (row) => exact(row.full_points) - exact(row.points);
  return find("indicator_scores", "department_code", code)
    .filter((row) => row.points !== null && lost(row) > 0n)
    .sort((a, b) => Number(lost(b) - lost(a)))
    .map((row) => ({ ...row, lost: decimal(lost(row), 2) }));
}

function lostPointsSection(codes) {
  return section(
    say("lostTitle"),
    h(
      "div",
      { class: "columns", id: "lost" },
      codes.map((code) =>
        h(
          "div",
          {},
          h("h3", {}, departmentLink(code)),
          h(
            "ul",
            {},
            lostPoints(code).map((row) =>
              h("li", {}, h("b", {}, "−" + row.lost + " "), indicatorName(row.indicator_code), h("small", {}, side(row.explanation)))
            )
          )
        )
      )
    )
  );
}
