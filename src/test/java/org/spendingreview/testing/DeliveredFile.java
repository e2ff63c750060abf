package org.spendingreview.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;

/** A file of a {@link DeliveryFixture}, with the means to break it. */
public final class DeliveredFile {
  private final String path;
  private final Ledger ledger;
  private final String departmentCode;
  private final int fiscalYear;
  private final Map<String, String> usual = new LinkedHashMap<>();
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final List<String> rawLines = new ArrayList<>();
  private final Map<String, String> declared = new LinkedHashMap<>();
  private String header;
  private boolean isMissing;
  private boolean isEmpty;
  private byte[] raw;

  DeliveredFile(
      String path, String ledger, String departmentCode, String unitCode, int fiscalYear) {
    this.path = path;
    this.ledger = Ledger.named(ledger).orElseThrow();
    this.departmentCode = departmentCode;
    this.fiscalYear = fiscalYear;
    this.header = String.join(",", columns());
    usual.put("unit_code", unitCode);
    usual.put("effective_date", fiscalYear + "-06-30");
    usual.put("function_code", "2010301");
    usual.put("economic_code", "30201");
    usual.put("expenditure_type", "BASIC");
    usual.put("fund_source", "GENERAL_PUBLIC");
    usual.put("stage", "INITIAL");
    usual.put("line_number", "1");
  }

  String path() {
    return path;
  }

  /** The unit of the rows that follow. */
  public DeliveredFile unit(String unitCode) {
    usual.put("unit_code", unitCode);
    return this;
  }

  /**
   * Adds a row; columns not given hold what is usual: a basic office cost of the general public
   * budget on 30 June, journal and document numbered by row.
   *
   * @param cells each as {@code column=text}
   */
  public DeliveredFile row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    String number = Integer.toString(rows.size() + 1);
    for (String column : columns()) {
      boolean isNumber = column.equals("journal_id") || column.equals("document_no");
      row.put(column, isNumber ? number : usual.getOrDefault(column, ""));
    }
    for (String cell : cells) {
      String column = cell.substring(0, cell.indexOf('='));
      if (row.put(column, cell.substring(cell.indexOf('=') + 1)) == null) {
        throw new IllegalArgumentException(ledger.name() + " has no column " + column);
      }
    }
    rows.add(row);
    return this;
  }

  /** The rows added, by column. */
  public List<Map<String, String>> rows() {
    return List.copyOf(rows);
  }

  /** Takes the rows out again. */
  public DeliveredFile withoutRows() {
    rows.clear();
    rawLines.clear();
    return this;
  }

  /** Adds a line as it stands, after the rows. */
  public DeliveredFile rawLine(String line) {
    rawLines.add(line);
    return this;
  }

  /** Writes this header instead of the canonical columns. */
  public DeliveredFile header(String text) {
    header = text;
    return this;
  }

  /** Declares something else in the manifest than what the file holds. */
  public DeliveredFile declare(String column, String text) {
    declared.put(column, text);
    return this;
  }

  /** Lists the file without delivering it. */
  public DeliveredFile missing() {
    isMissing = true;
    return this;
  }

  /** Delivers it after all. */
  public DeliveredFile there() {
    isMissing = false;
    return this;
  }

  /** Delivers it with 0 bytes. */
  public DeliveredFile empty() {
    isEmpty = true;
    return this;
  }

  /** Delivers these bytes, whatever the rows are, and declares nothing of them. */
  public DeliveredFile bytes(byte[] content) {
    raw = content.clone();
    return declare("row_count", "").declare("control_amount", "").declare("sha256", "");
  }

  /** What is delivered. */
  public byte[] asDelivered() {
    return bytes();
  }

  Optional<byte[]> content() {
    return isMissing ? Optional.empty() : Optional.of(bytes());
  }

  private byte[] bytes() {
    if (raw != null) {
      return raw.clone();
    }
    if (isEmpty) {
      return new byte[0];
    }
    StringBuilder text = new StringBuilder(header).append('\n');
    for (Map<String, String> row : rows) {
      text.append(row.values().stream().map(DeliveredFile::cell).collect(Collectors.joining(",")))
          .append('\n');
    }
    rawLines.forEach(line -> text.append(line).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String text) {
    boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  String manifestLine() {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("path", path);
    line.put("ledger", ledger.name());
    line.put("department_code", departmentCode == null ? "" : departmentCode);
    line.put("fiscal_year", Integer.toString(fiscalYear));
    line.put("layout", "");
    line.put("encoding", "");
    line.put("row_count", Integer.toString(rows.size() + rawLines.size()));
    line.put("control_amount", rawLines.isEmpty() ? controlAmount() : "");
    line.put("sha256", sha256(bytes()));
    line.putAll(declared);
    return line.values().stream().map(DeliveredFile::cell).collect(Collectors.joining(","));
  }

  private String controlAmount() {
    return ledger
        .controlColumn()
        .map(LedgerColumn::name)
        .map(
            column ->
                rows.stream()
                    .map(row -> amount(row.get(column)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .toPlainString())
        .orElse("");
  }

  private static BigDecimal amount(String cell) {
    return cell.matches("-?[0-9]+([.][0-9]+)?") ? new BigDecimal(cell) : BigDecimal.ZERO;
  }

  private List<String> columns() {
    return ledger.columns().stream().map(LedgerColumn::name).toList();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
