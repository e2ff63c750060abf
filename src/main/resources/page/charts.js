// Charts answer a question of the section they stand in; each has its table beside it, so that
// nobody depends on seeing it. Amounts are yuan; they are drawn in 万元.
const COLOURS = ["#1f4e79", "#6fa0c8", "#c98a2b", "#7d9b5c", "#8a5a83", "#4f8f8b", "#a9b1ba"];

/** Faint patterns, so that neighbours can be told apart without their colours. */
const DECALS = [
  { symbol: "none" },
  { color: "rgba(0,0,0,.18)", dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4 },
  { color: "rgba(0,0,0,.22)", symbol: "circle", dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0], symbolSize: 0.4 },
  { color: "rgba(0,0,0,.18)", dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4 },
  { color: "rgba(255,255,255,.35)", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: 0 },
  { color: "rgba(255,255,255,.35)", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 2 },
  { color: "rgba(0,0,0,.15)", symbol: "rect", dashArrayX: [5, 5], dashArrayY: [5, 5], symbolSize: 0.5 },
];

const LINE = 26;
const GAP = 16;

const waiting = [];
const drawn = [];

/** A place for a chart, drawn when it stands in the page; its height is without the legend's. */
function chart(label, height, names, option) {
  const place = h("div", { class: "chart", role: "img", "aria-label": label });
  waiting.push(() => {
    const legend = LINE * legendLines(names, place.clientWidth);
    place.style.height = height + legend + "px";
    const made = echarts.init(place, null, { renderer: "svg" });
    made.setOption({
      animation: false,
      color: COLOURS,
      // named, since widths of texts are measured where "inherit" means nothing
      textStyle: { fontFamily: getComputedStyle(place).fontFamily, color: "#26323d", fontSize: 13 },
      legend: { top: 0, left: 0, itemGap: GAP, textStyle: { fontSize: 13 } },
      aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: DECALS } },
      grid: { left: 8, right: 32, top: 36 + legend, bottom: 8, containLabel: true },
      ...option,
    });
    drawn.push(made);
  });
  return place;
}

/** How many lines a legend takes: a swatch and a gap each, and letters by their width. */
function legendLines(names, width) {
  let [count, at] = [1, 0];
  for (const name of names) {
    const letters = [...name].reduce((all, letter) => all + (letter > "\u2000" ? 13.5 : 7.5), 0);
    const size = 30 + letters + GAP;
    if (at > 0 && at + size > width) {
      count++;
      at = 0;
    }
    at += size;
  }
  return count;
}

function drawWaiting() {
  waiting.splice(0).forEach((draw) => draw());
}

function forgetCharts() {
  waiting.length = 0;
  drawn.splice(0).forEach((made) => made.dispose());
}

/** On paper a chart shrinks with its column instead of being cut off. */
function scaleForPaper(onPaper) {
  for (const made of drawn) {
    const svg = made.getDom().querySelector("svg");
    if (svg && onPaper) {
      svg.setAttribute("viewBox", "0 0 " + made.getWidth() + " " + made.getHeight());
    } else if (svg) {
      svg.removeAttribute("viewBox");
    }
  }
}

const inWan = (value) => (value === null ? null : plain(value) / 10000);
const grouped = (value) => value.toLocaleString("en", { maximumFractionDigits: 2 });

function tooltip(text) {
  return { trigger: "axis", axisPointer: { type: "shadow" }, formatter: text, confine: true };
}

/** One text a line, as elements, since names are texts. */
function lines(head, items) {
  return h(
    "div",
    {},
    h("strong", {}, head),
    items.map((item) => h("div", {}, item))
  );
}

function amountAxis(extra = {}) {
  return {
    type: "value",
    name: say("wan"),
    nameTextStyle: { align: "left" },
    axisLabel: { formatter: grouped, hideOverlap: true },
    ...extra,
  };
}

/** How amounts and their parts went through the years: bars from zero, stacked. */
function yearsChart(label, years, series, most = null) {
  return chart(label, 250, series.map((one) => one.name), {
    tooltip: tooltip((points) =>
      lines(
        points[0].axisValue,
        points.map((p) => p.seriesName + ": " + (wan(series[p.seriesIndex].values[p.dataIndex]) || "–") + " " + say("wan"))
      )
    ),
    xAxis: { type: "category", data: years.map(String), axisTick: { show: false } },
    yAxis: amountAxis(most === null ? {} : { max: most }),
    series: series.map((one) => ({
      name: one.name,
      type: one.line ? "line" : "bar",
      stack: one.line ? null : "amount",
      symbol: "diamond",
      symbolSize: 9,
      lineStyle: { type: "dashed" },
      barMaxWidth: 56,
      data: one.values.map(inWan),
    })),
  });
}

/** What amounts consist of: a bar a category, stacked by kind. */
function partsChart(label, categories, series, asPercent = false) {
  const text = (value) => (asPercent ? percent(value) : wan(value) + " " + say("wan"));
  const size = (value) => (value === null ? null : asPercent ? plain(value) * 100 : inWan(value));
  const axis = { name: asPercent ? "%" : say("wan"), nameLocation: "middle", nameGap: 28, nameTextStyle: { align: "center" } };
  const most = asPercent && series.every((one) => one.values.every((v) => v === null || v >= 0n)) ? { max: 100 } : {};
  return chart(label, 90 + 36 * categories.length, series.map((one) => one.name), {
    tooltip: tooltip((points) =>
      lines(
        categories[points[0].dataIndex],
        points
          .filter((p) => series[p.seriesIndex].values[p.dataIndex] !== null)
          .map((p) => p.seriesName + ": " + text(series[p.seriesIndex].values[p.dataIndex]))
      )
    ),
    xAxis: amountAxis({ ...axis, ...most }),
    yAxis: {
      type: "category",
      data: categories,
      inverse: true,
      axisTick: { show: false },
      axisLabel: { width: 150, overflow: "break", fontSize: 12 },
    },
    series: series.map((one) => ({
      name: one.name,
      type: "bar",
      stack: "parts",
      barMaxWidth: 26,
      data: one.values.map(size),
    })),
  });
}

/** A bar for a cell: as long as its share of the longest, left of zero where it is negative. */
function cellBar(value, most, mark = null) {
  const width = (v) => Math.min(100, Math.max(0, (Math.abs(plain(v)) / most) * 100));
  const bar = h("span", { class: "bar" + (value < 0n ? " negative" : ""), "aria-hidden": "true" });
  const fill = h("span", { class: "fill" });
  fill.style.width = width(value) + "%";
  bar.append(fill);
  if (mark !== null) {
    const line = h("span", { class: "mark" });
    line.style.left = width(mark) + "%";
    bar.append(line);
  }
  return bar;
}
