// One department among its peers: every one of the group in the order of a measure, the median, and
// where this one stands.
function peersSection(code) {
  const group = department(code).peer_group;
  const list = peersBy(group, state.measure);
  const peers = one("peer_statistics", "peer_group measure", group, state.measure);
  const median = peers && peers.median !== null ? exact(peers.median) : null;
  const title = say("peersTitle", group);
  return section(
    title,
    h(
      "form",
      { class: "tools", onsubmit: (event) => event.preventDefault() },
      picker("measure", say("measure"), measures.map((m) => [m, measureName(m)])),
      h("a", { class: "button", href: address({ view: "overview", group }) }, say("inRanking"))
    ),
    definitionLine(),
    hint(say("peersHint", median === null ? "–" : measureText(state.measure, peers.median))),
    list.length === 0
      ? hint(say("noValue"))
      : h("div", { class: "pair" }, h("div", {}, peersChart(title, list, code, median)), h("div", {}, peersTable(title, list, code))),
    hint(say("quarterHint"))
  );
}

/** The departments of a group that have a value, the best first, those without a rank last. */
function peersBy(group, measure) {
  return find("department_ranking", "peer_group measure", group, measure)
    .filter((row) => row.value !== null)
    .sort(comparing((row) => row.rank_in_group, false));
}

/** A bar a department from zero; this one is dark, a line stands at the group's median. */
function peersChart(label, list, code, median) {
  const size = (value) => plain(value) * (isRate(state.measure) ? 100 : 1);
  const unit = measureUnit(state.measure) || say("pointUnit");
  return chart(label, 70 + 30 * list.length, [], {
    legend: { show: false },
    grid: { left: 8, right: 32, top: 8, bottom: 34, containLabel: true },
    tooltip: tooltip((points) => lines(points[0].name, [measureName(state.measure) + ": " + measureText(state.measure, list[points[0].dataIndex].value)])),
    xAxis: { type: "value", name: unit, nameLocation: "middle", nameGap: 28, axisLabel: { formatter: grouped, hideOverlap: true } },
    yAxis: {
      type: "category",
      data: list.map((row) => department(row.department_code).department_name),
      inverse: true,
      axisTick: { show: false },
      axisLabel: { width: 150, overflow: "break", fontSize: 12, interval: 0 },
    },
    series: [
      {
        type: "bar",
        barMaxWidth: 20,
        data: list.map((row) => ({
          value: size(exact(row.value)),
          itemStyle: { color: row.department_code === code ? COLOURS[0] : "#b9cbdc", decal: { symbol: "none" } },
        })),
        markLine: {
          silent: true,
          symbol: "none",
          lineStyle: { color: "#1d2730", type: "solid", width: 2 },
          label: { show: false },
          data: median === null ? [] : [{ xAxis: size(median) }],
        },
      },
    ],
  });
}

function peersTable(label, list, code) {
  const name = (row) => (row.department_code === code ? h("b", {}, department(code).department_name) : departmentLink(row.department_code));
  return table(
    label,
    [
      { title: say("rankInGroup"), number: true, of: (row) => row.rank_in_group },
      { title: say("department"), head: true, of: name },
      { title: measureName(state.measure), number: true, of: (row) => measureText(state.measure, row.value) },
      { title: say("quarter"), of: quarterBadge },
    ],
    list
  );
}
