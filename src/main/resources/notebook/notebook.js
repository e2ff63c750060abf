// Draws a chart that a cell describes: {kind, title, unit, categories, names, values}. Values are
// texts as they are printed; the chart draws them, and tells them in their own digits.
window.spendingReviewDraw = (place, told) => {
  const across = told.kind.across;
  const legend = told.names.length > 1 ? 32 : 0;
  place.style.height = (across ? 114 + legend + Math.max(1, told.categories.length) * 30 : 360 + legend) + "px";
  const line = (text) => {
    const element = document.createElement("div");
    element.textContent = text;
    return element;
  };
  const tooltip = (points) => {
    const all = document.createElement("div");
    all.append(line(points[0].name), ...points
      .filter((p) => told.values[p.seriesIndex][p.dataIndex] !== null)
      .map((p) => line(p.seriesName + ": " + told.values[p.seriesIndex][p.dataIndex] + " " + told.unit)));
    return all;
  };
  const named = {
    type: "category",
    data: told.categories,
    inverse: across,
    axisTick: { show: false },
    axisLabel: across ? { width: 180, overflow: "truncate", interval: 0 } : { hideOverlap: true },
  };
  const measured = {
    type: "value",
    name: told.unit,
    nameLocation: across ? "middle" : "end",
    nameGap: across ? 28 : 14,
    axisLabel: { hideOverlap: true, formatter: (value) => value.toLocaleString("en") },
  };
  const chart = echarts.init(place, null, { renderer: "svg" });
  chart.setOption({
    animation: false,
    color: ["#1f4e79", "#c98a2b", "#6fa0c8", "#7d9b5c", "#8a5a83", "#4f8f8b", "#a9b1ba"],
    title: { left: 0, text: told.title, textStyle: { fontSize: 15, fontWeight: 600 } },
    legend: { show: legend > 0, top: 32, left: 0 },
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, formatter: tooltip, confine: true },
    grid: { left: 8, right: 40, top: (across ? 40 : 66) + legend, bottom: across ? 36 : 8, containLabel: true },
    xAxis: across ? measured : named,
    yAxis: across ? named : measured,
    series: told.names.map((name, at) => ({
      ...told.kind.series,
      name,
      data: told.values[at].map((value) => (value === null ? null : Number(value))),
    })),
  });
  window.addEventListener("resize", () => chart.resize());
};
