// Decimals as the tables hold them, as texts. Sums and roundings are made on whole numbers, never
// on binary fractions; only lengths of bars and places of points become numbers, by `plain`.
const SCALE = 6;
const UNIT = 10n ** BigInt(SCALE);

/** A text as a whole number of millionths; null stays null. */
function exact(text) {
  if (text === null || text === undefined) {
    return null;
  }
  const negative = text.startsWith("-");
  const [whole, fraction = ""] = (negative ? text.slice(1) : text).split(".");
  const value = BigInt(whole) * UNIT + BigInt(fraction.padEnd(SCALE, "0"));
  return negative ? -value : value;
}

/** The sum of what is there, null where nothing is. */
function sum(values) {
  const there = values.filter((value) => value !== null);
  return there.length === 0 ? null : there.reduce((a, b) => a + b, 0n);
}

/** For drawing only. */
function plain(value) {
  return value === null ? null : Number(value) / Number(UNIT);
}

/** A share of two whole numbers in millionths, rounded half up; null where there is no base. */
function quotient(part, whole) {
  if (part === null || whole === null || whole === 0n) {
    return null;
  }
  const sign = part < 0n !== whole < 0n ? -1n : 1n;
  const size = (n) => (n < 0n ? -n : n);
  return (sign * (2n * size(part) * UNIT + size(whole))) / (2n * size(whole));
}

/** With thousands separators and so many decimals, half up; divided by a power of ten before. */
function decimal(value, decimals, shift = 0) {
  if (value === null) {
    return null;
  }
  const size = value < 0n ? -value : value;
  const step = 10n ** BigInt(SCALE + shift - decimals);
  const rounded = (size + step / 2n) / step;
  const digits = rounded.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0n && rounded !== 0n ? "-" : "";
  return sign + whole + (decimals === 0 ? "" : "." + digits.slice(-decimals));
}

/** Yuan as 万元 with two decimals. */
function wan(value) {
  return decimal(value, 2, 4);
}

/** A fraction as percent with two decimals. */
function percent(value) {
  return value === null ? null : decimal(value, 2, -2) + "%";
}
