package org.spendingreview.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.oracle.DuckDbContender;
import org.spendingreview.synthetic.City;
import org.spendingreview.synthetic.CityGenerator;
import org.spendingreview.synthetic.Extracts;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/** The cities of the benchmark are what they are called, and DuckDB makes the same of them. */
class CityShapeTest {
  @TempDir Path folder;

  @Test
  void ofACityInOneFileTheTablesAreThoseOfDuckDb() throws IOException, SQLException {
    yearEndAsDuckDbHasIt(CityShape.ONE_FILE);
  }

  @Test
  void oneDepartmentOfASkewedCityHasAsManyLinesAsAllOthersTogether()
      throws IOException, SQLException {
    Path lake = yearEndAsDuckDbHasIt(CityShape.SKEWED);

    Map<String, Long> lines =
        Released.rows(lake, "deliveries").stream()
            .filter(row -> row.value("ledger").equals("general_ledger"))
            .filter(row -> row.value("department_code") != null)
            .collect(
                Collectors.toMap(
                    row -> row.value("department_code").toString(),
                    row -> (Long) row.value("row_count"),
                    Long::sum,
                    TreeMap::new));
    long last = lines.remove("505");
    long others = lines.values().stream().mapToLong(n -> n).sum();
    assertTrue(last <= others && last > others * 9 / 10, last + " of " + others);
  }

  private Path yearEndAsDuckDbHasIt(CityShape shape) throws IOException, SQLException {
    Path even = folder.resolve("even");
    new CityGenerator(City.of(24, 20_000).inYears(2021, 2021)).write(Extracts.folder(even));
    Path city = folder.resolve("city");
    shape.of(even, city);
    Path lake = folder.resolve("lake");
    Path oracle = folder.resolve("oracle");

    Program run = Released.yearEnd(city, lake, 2021);
    assertEquals(3, run.exitCode(), run.err());
    DuckDbContender.main(new String[] {city.toString(), oracle.toString()});
    DuckDbContender.requireEqual(oracle, lake);
    return lake;
  }
}
