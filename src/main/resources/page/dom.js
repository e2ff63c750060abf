// Elements are made here only, and their texts are texts: nothing that a table holds is read as
// HTML.
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined) {
      element.append(child);
    }
  }
  return element;
}

function section(title, ...children) {
  return h("section", { class: "card" }, h("h2", {}, title), ...children);
}

function hint(text) {
  return h("p", { class: "hint" }, text);
}

/** A badge that says its meaning in words as well as in colour. */
function badge(kind, text) {
  return h("span", { class: "badge " + kind }, text);
}

function fateBadge(fate) {
  return badge("fate-" + fate.toLowerCase(), fateText(fate));
}

function quarterBadge(row) {
  const at = quarter(row);
  return at === null ? h("span", { class: "none" }, "–") : badge("q" + at, say("quartile_" + page.quartiles[at - 1].name));
}

function departmentLink(code) {
  return h("a", { href: address({ view: "department", of: [code], at: "" }) }, department(code).department_name);
}

/**
 * A table. A column is {title, of: row => text or element, number, sort: row => comparable}; with
 * a `sort` its head is a button.
 */
function table(caption, columns, list, order = null) {
  let by = order;
  const body = h("tbody");
  const heads = columns.map((column, at) => {
    const head = h("th", { scope: "col", class: column.number ? "number" : null });
    head.append(
      column.sort
        ? h("button", { type: "button", onclick: () => sortBy(at) }, column.title)
        : column.title
    );
    return head;
  });
  function sortBy(at) {
    by = { at, falling: by !== null && by.at === at ? !by.falling : !!columns[at].number };
    fill();
  }
  function fill() {
    const sorted = by === null ? list : [...list].sort(comparing(columns[by.at].sort, by.falling));
    body.replaceChildren(
      ...sorted.map((row) =>
        h(
          "tr",
          {},
          columns.map((column, at) =>
            h(
              at === 0 || column.head ? "th" : "td",
              {
                scope: at === 0 || column.head ? "row" : null,
                class: column.number ? "number" : column.wide ? "wide" : null,
              },
              cellOf(column.of(row))
            )
          )
        )
      )
    );
    heads.forEach((head, at) => {
      const sorts = by !== null && by.at === at;
      if (columns[at].sort) {
        head.setAttribute("aria-sort", sorts ? (by.falling ? "descending" : "ascending") : "none");
      }
    });
  }
  fill();
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    h("table", {}, h("caption", {}, caption), h("thead", {}, h("tr", {}, heads)), body)
  );
}

function cellOf(value) {
  return value === null || value === undefined || value === "" ? "–" : value;
}

/** Nothing always stands last. */
function comparing(key, falling) {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null) {
      return left === right ? 0 : left === null ? 1 : -1;
    }
    const order =
      typeof left === "string" ? left.localeCompare(right, "zh-CN") : left < right ? -1 : left > right ? 1 : 0;
    return falling ? -order : order;
  };
}

/** A file of what is shown; a cell that a spreadsheet would take for a formula stays a text. */
function download(name, lines) {
  const cell = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  };
  const text = "\ufeff" + lines.map((line) => line.map(cell).join(",") + "\r\n").join("");
  const link = h("a", {
    href: URL.createObjectURL(new Blob([text], { type: "text/csv" })),
    download: name,
  });
  link.click();
  URL.revokeObjectURL(link.href);
}
