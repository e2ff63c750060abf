package org.spendingreview.synthetic;

import java.util.List;
import java.util.Map;

/** Writes a system's export with a row for each line of the ledger. */
final class LineFile implements LedgerFile {
  private final CsvFile file;
  private final SourceSystem system;
  private final LineFields fields;

  LineFile(CsvFile file, SourceSystem system, DepartmentYear plan) {
    this.file = file;
    this.system = system;
    this.fields = new LineFields(system.ledger(), plan);
    file.heading(system.header());
  }

  @Override
  public void row(List<String> cells) {
    Map<String, String> line = fields.of(cells);
    if (system.exports(line)) {
      file.row(system.row(line), Fen.parse(line.get(system.control())).orElseThrow());
    }
  }
}
