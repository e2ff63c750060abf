// The frame around the views: what is shown follows the address.
function definitions() {
  return [
    section(
      say("definitionsTitle"),
      table(
        say("definitionsTitle"),
        [
          { title: say("measure"), of: (measure) => measureName(measure) },
          { title: say("formula"), wide: true, of: definitionOf },
          { title: say("better"), of: (measure) => say("direction_" + directionOf(measure)) },
        ],
        measures
      )
    ),
    section(
      say("rubricTitle", page.release.rubric),
      table(
        say("rubricTitle", page.release.rubric),
        [
          { title: say("indicator"), of: (row) => side(row.name) },
          { title: say("section"), of: (row) => side(row.section) },
          { title: say("fullPoints"), number: true, of: (row) => row.full_points },
          { title: say("rule"), wide: true, of: ruleText },
        ],
        rows("rubric_indicators")
      )
    ),
    section(say("readTitle"), h("ul", {}, say("readHints").split("\n").map((text) => h("li", {}, text)))),
  ];
}

/** How an indicator's points come about. */
function ruleText(row) {
  if (row.rule === "STEPS") {
    return say("rule_STEPS_" + row.side, percent(exact(row.target)), decimal(exact(row.step), 2, -2), row.deduction);
  }
  if (row.rule === "JUDGED") {
    return say("rule_JUDGED");
  }
  const bands = find("rubric_bands", "indicator_code", row.indicator_code);
  return (row.rule === "JUDGED_BANDS" ? say("rule_JUDGED_BANDS") + " " : "") + bands.map((band) => bandText(band) + ": " + band.points).join("; ");
}

const SHOWN = { overview, compare, department: departmentView, first, definitions };

function render() {
  readAddress();
  document.documentElement.lang = language;
  document.title = say("title", YEAR);
  document.querySelector(".skip").textContent = say("skip");
  forgetCharts();
  document.getElementById("head").replaceChildren(
    h(
      "div",
      { class: "wrap" },
      h("h1", {}, say("title", YEAR)),
      h(
        "nav",
        { "aria-label": say("views") },
        VIEWS.map((view) => h("a", { href: address({ view }), "aria-current": view === state.view ? "page" : null }, say("view_" + view)))
      ),
      h("button", { type: "button", id: "language", lang: language === "en" ? "zh-CN" : "en", onclick: otherLanguage }, say("otherLanguage"))
    )
  );
  document.getElementById("main").replaceChildren(h("div", { class: "wrap" }, SHOWN[state.view]()));
  document.getElementById("foot").replaceChildren(h("div", { class: "wrap" }, releaseText()));
  drawWaiting();
}

function otherLanguage() {
  language = language === "en" ? "zh-CN" : "en";
  go({});
}

/** Which release this page shows, for who must cite it. */
function releaseText() {
  const row = page.release;
  return say("releaseText", row.release_id, row.released_at.replace("T", " ").replace(/\.\d+Z$|Z$/, " UTC"), row.rubric, row.program_version, row.input_fingerprint.slice(0, 16));
}

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address says what is shown, not where one is
  document.getElementById("main").focus();
});
window.addEventListener("hashchange", () => {
  const active = document.activeElement && document.activeElement.id;
  const focused = active && active.startsWith("part-") ? "" : active; // the address says which part
  render();
  const again = focused && document.getElementById(focused);
  if (again) {
    again.focus();
  } else if (!showPart()) {
    window.scrollTo(0, 0);
  }
});
window.addEventListener("resize", () => drawn.forEach((made) => made.resize()));
window.addEventListener("beforeprint", () => {
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  scaleForPaper(true);
});
window.addEventListener("afterprint", () => scaleForPaper(false));
render();
showPart();
