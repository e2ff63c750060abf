// Where to look first: what departments' reports contradict, and who is unlike the others or
// unlike himself before; the heaviest first.
function first() {
  const contradictions = rows("reconciliation").filter((row) => row.verdict === "CONTRADICTS");
  const heavy = contradictions
    .map((row) => ({ ...row, weight: contradictionWeight(row) }))
    .sort((a, b) => (b.weight < a.weight ? -1 : b.weight > a.weight ? 1 : 0));
  return [
    section(say("firstTitle", YEAR), hint(say("firstHint")), firstDepartments(contradictions)),
    section(say("contradictionsTitle"), hint(say("contradictionsHint")), heavy.length === 0 ? hint(say("noContradiction")) : contradictionsTable(heavy, true)),
    ...["PEERS", "OWN_PAST"].map((basis) => outliersSection(basis)),
  ];
}

/** A difference as a share of what the ledgers give; without a base it weighs most. */
function contradictionWeight(row) {
  const size = (text) => (text === null ? 0n : exact(text.replace("-", "")));
  const weight = quotient(size(row.difference), size(row.recomputed));
  return weight === null ? 10n ** 30n : weight;
}

function contradictionsTable(list, withDepartment = false) {
  return table(
    say("contradictionsTitle"),
    [
      ...(withDepartment ? [{ title: say("department"), of: (row) => departmentLink(row.department_code) }] : []),
      { title: say("figure"), head: true, of: (row) => checkedName(row) + (row.times > 1 ? " ×" + row.times : "") },
      { title: say("reported"), number: true, of: (row) => checkedText(row, row.reported) },
      { title: say("recomputed"), number: true, of: (row) => checkedText(row, row.recomputed) },
      { title: say("differenceOf"), number: true, of: (row) => checkedText(row, row.difference, true) },
      { title: say("verdict"), of: (row) => badge("verdict-" + row.verdict.toLowerCase(), say("verdict_" + row.verdict)) },
      { title: say("why"), wide: true, of: (row) => note(row.note) },
    ],
    alike(list)
  );
}

function checkedName(row) {
  return row.figure_code === null ? row.check_code : one("figures", "figure_code", row.figure_code) ? figureName(row.figure_code) : measureName(row.figure_code);
}

/** Amounts in yuan as 万元, rates as percent, persons and areas as they are. */
function checkedText(row, value, isDifference = false) {
  const known = row.figure_code && one("figures", "figure_code", row.figure_code);
  if (value === null) {
    return null;
  }
  if (known && known.unit.startsWith("元")) {
    return wan(exact(value)) + " " + say("wan");
  }
  if (known || !row.figure_code || !isRate(row.figure_code)) {
    return decimal(exact(value), 2) + (known ? " " + side(known.unit) : "");
  }
  return isDifference ? say("points", decimal(exact(value), 2, -2)) : percent(exact(value));
}

/** Checks that read the same, once, with how often the report prints them. */
function alike(list) {
  const found = new Map();
  for (const row of list) {
    const key = [row.department_code, row.figure_code, row.reported, row.recomputed, row.note].join("\n");
    if (found.has(key)) {
      found.get(key).times++;
    } else {
      found.set(key, { ...row, times: 1 });
    }
  }
  return [...found.values()];
}

/** Departments by the number of what is noted about them. */
function firstDepartments(contradictions) {
  const counts = new Map();
  const count = (code, kind) => {
    const found = counts.get(code) || { code, contradictions: 0, outliers: 0 };
    found[kind]++;
    counts.set(code, found);
  };
  contradictions.forEach((row) => count(row.department_code, "contradictions"));
  rows("outliers").forEach((row) => count(row.department_code, "outliers"));
  return table(
    say("firstCaption"),
    [
      { title: say("department"), of: (row) => departmentLink(row.code) },
      { title: say("peerGroup"), of: (row) => department(row.code).peer_group },
      { title: say("contradictionCount"), number: true, sort: (row) => row.contradictions, of: (row) => row.contradictions },
      { title: say("outlierCount"), number: true, sort: (row) => row.outliers, of: (row) => row.outliers },
    ],
    [...counts.values()].sort((a, b) => b.contradictions + b.outliers - a.contradictions - a.outliers)
  );
}

function outliersSection(basis) {
  const list = rows("outliers")
    .filter((row) => row.basis === basis)
    .sort(comparing((row) => (row.robust_z === null ? null : exact(row.robust_z.replace("-", ""))), true));
  return section(
    say("outliers_" + basis),
    hint(say("outliersHint_" + basis)),
    list.length === 0
      ? hint(say("noOutlier"))
      : table(
          say("outliers_" + basis),
          [
            { title: say("department"), of: (row) => departmentLink(row.department_code) },
            { title: say("measure"), head: true, of: (row) => measureName(row.measure) },
            { title: say("value"), number: true, of: (row) => measureText(row.measure, row.value) },
            { title: say("robustZ"), number: true, of: (row) => decimal(exact(row.robust_z), 2) },
            { title: say("inWords"), wide: true, of: (row) => side(row.explanation) },
          ],
          list
        )
  );
}
