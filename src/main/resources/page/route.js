// What is shown stands in the address, so that it can be sent as a link.
const VIEWS = ["overview", "compare", "department", "first", "definitions"];

/** What else of the state a view has in its address. */
const KEPT = { overview: ["measure", "group", "find"], department: ["measure", "at"] };

const state = { view: "overview", of: [], measure: "points_share", group: "", find: "", at: "" };

function address(change) {
  const to = { ...state, ...change };
  const parts = new URLSearchParams();
  if (to.of.length > 0 && (to.view === "compare" || to.view === "department")) {
    parts.set("of", to.of.join(" "));
  }
  for (const name of KEPT[to.view] || []) {
    if (to[name] && to[name] !== (name === "measure" ? "points_share" : "")) {
      parts.set(name, to[name]);
    }
  }
  if (language !== page.language) {
    parts.set("lang", language);
  }
  const query = parts.toString();
  return "#" + to.view + (query ? "?" + query : "");
}

function readAddress() {
  const [view, query = ""] = location.hash.slice(1).split("?");
  const parts = new URLSearchParams(query);
  state.view = VIEWS.includes(view) ? view : "overview";
  state.of = (parts.get("of") || "").split(" ").filter((code) => known(code));
  state.measure = measures.includes(parts.get("measure")) ? parts.get("measure") : "points_share";
  state.group = groups.includes(parts.get("group")) ? parts.get("group") : "";
  state.find = parts.get("find") || "";
  state.at = parts.get("at") || "";
  language = ["zh-CN", "en"].includes(parts.get("lang")) ? parts.get("lang") : page.language;
}

function known(code) {
  return departments.some((row) => row.department_code === code) || withheld.includes(code);
}

/** Changes the address without a step back for each letter typed. */
function go(change, replace = false) {
  const to = address(change);
  if (replace) {
    history.replaceState(null, "", to);
    readAddress();
  } else {
    location.hash = to;
  }
}
