// What people read, in the language of the address.
let language = page.language;

/** The text of a key with its arguments. */
function say(key, ...parts) {
  const text = page.texts[language][key];
  if (text === undefined) {
    throw new Error("no text for " + key);
  }
  return text.replace(/\{(\d)\}/g, (_, at) => parts[Number(at)]);
}

/** A text of a table that is kept as "中文 / English": this language's side. */
function side(both) {
  if (both === null || both === undefined) {
    return "";
  }
  const parts = both.split(" / ");
  const half = Math.ceil(parts.length / 2);
  return (language === "en" ? parts.slice(half) : parts.slice(0, half)).join(" / ") || both;
}

/** A note of a table, without the code that it begins with. */
function note(both) {
  return side((both || "").replace(/^[a-z_.]+: /, ""));
}

function measureName(measure) {
  const definition = one("rate_definitions", "indicator_code", measure);
  return definition ? side(definition.name) : say("measure_" + measure);
}

function indicatorName(code) {
  const indicator = one("rubric_indicators", "indicator_code", code);
  return indicator ? side(indicator.name) : measureName(code);
}

function figureName(code) {
  const known = one("figures", "figure_code", code);
  return known ? side(known.name) : code;
}

/** The unit that a figure is shown in: money in 万元, all else as it is. */
function figureUnit(code) {
  const unit = one("figures", "figure_code", code).unit;
  return unit.startsWith("元") ? say("wan") : side(unit);
}

/** A value of a figure without its unit; whole persons have no decimals. */
function figureText(code, value) {
  const money = one("figures", "figure_code", code).unit.startsWith("元");
  return money || value === null ? wan(value) : decimal(value, 2).replace(/\.00$/, "");
}

/** A sum of figures in words: codes replaced by names. */
function formulaText(formula) {
  return formula.replace(/[a-z][a-z_]+/g, (code) =>
    code === "prior" ? say("priorYear") : figureName(code)
  );
}

/** What a measure is: its formula, or a sentence for points. */
function definitionOf(measure) {
  const definition = one("rate_definitions", "indicator_code", measure);
  return definition
    ? formulaText(definition.numerator) + " ÷ " + formulaText(definition.denominator)
    : say("definition_" + measure);
}

/** A measure's value as people read it; "not applicable" is told by the caller. */
function measureText(measure, value) {
  if (value === null) {
    return "–";
  }
  return isRate(measure) ? percent(exact(value)) : decimal(exact(value), 2);
}

function fateText(fate) {
  return say("status_" + fate);
}

/** The quarter of its peer group that a ranked department lies in: 1 is best, null is not ranked. */
function quarter(row) {
  if (!row || row.percentile === null) {
    return null;
  }
  const above = exact(row.percentile);
  return page.quartiles.findIndex((quartile) => above >= exact(quartile.from)) + 1;
}

/** How far a department's measure lies from the median of its peers, in a sentence; or null. */
function againstMedian(code, measure) {
  const mine = ranking(code, measure);
  const peers = mine && one("peer_statistics", "peer_group measure", mine.peer_group, measure);
  if (!mine || mine.value === null || !peers || peers.median === null) {
    return null;
  }
  const gap = exact(mine.value) - exact(peers.median);
  return difference(measure, gap, say("medianOf", mine.peer_group));
}

/** "… is 139.00 percentage points above …". */
function difference(measure, gap, than) {
  const size = gap < 0n ? -gap : gap;
  const key = gap === 0n ? "same" : gap > 0n ? "above" : "below";
  const text = isRate(measure)
    ? say("points", decimal(size, 2, -2))
    : isAmountPerPerson(measure)
      ? say("yuan", decimal(size, 2))
      : say("score", decimal(size, 2));
  return say(key, measureName(measure), than, text);
}
