package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/** The same money is the same result, whichever system exports it. */
class LayoutsAgreeTest {
  private static final List<String> COLUMNS =
      List.of(
          "month",
          "expenditure_type",
          "economic_code",
          "function_code",
          "project_code",
          "fund_source",
          "actual_amount");

  /** A purchase, a refund in the next month, and a project's payment, by layout. */
  private static final Map<String, String> EXPORTS = new TreeMap<>();

  static {
    EXPORTS.put(
        "standard",
        """
        unit_code,journal_id,line_number,effective_date,account_code,function_code,economic_code,expenditure_type,project_code,fund_source,debit_amount,credit_amount
        UNIT,1,1,2021-01-15,7101,2010601,30201,BASIC,,GENERAL_PUBLIC,1250.50,
        UNIT,1,2,2021-01-15,8001,,,,,,,1250.50
        UNIT,2,1,2021-02-09,7101,2010601,30201,BASIC,,GENERAL_PUBLIC,,50.50
        UNIT,3,1,2021-06-30,7201,2010607,30227,PROJECT,P01,GENERAL_PUBLIC,30000.00,
        """);
    EXPORTS.put(
        "jzpz",
        """
        DWDM,KJYF,JZPZRQ,JZLXBH,JZPZBH,JZPZHH,JZPZZY,KJTX,KJKMBM,JFFSE,DFFSE,JZBZ,ZFBZ,SFJZ,GNKMDM,JJKMDM,ZJXZDM,ZCLXDM,YSXMDM,YSXMMC
        UNIT,01,20210115,记,1,1,,02,7101,"1,250.50",,1,0,0,201|06|01,302|01,111,01,,
        UNIT,01,20210115,记,1,2,,01,5001,"1,250.50",,1,0,0,,,,,,
        UNIT,02,2021/2/9,记,1,1,,02,7101,(50.50),,1,0,0,2010601,30201,111,01,,
        UNIT,06,2021年6月30日,记,1,1,,02,7201,30000,,1,0,0,2010607,30227,111,02,P01,
        合计,,,,,,,,,,,,,,,,,,,
        """);
    EXPORTS.put(
        "yongyou-grp",
        """
        gsdm,kjqj,pzly,pzh,flh,zy,kmdm,jdbz,je,xmdm,fzdm4,fzdm5,zt
        UNIT  ,202101,GL,1   ,1,购买办公用品,7101  ,借,1250.50,   ,2010601,30201  ,3
        UNIT  ,202102,GL,1   ,1,退款        ,7101  ,贷,50.50,   ,2010601,30201  ,3
        UNIT  ,202106,GL,1   ,1,系统运维    ,7201  ,借,30000,P01,2010607,30227  ,3
        UNIT  ,202112,GL,1   ,1,年末结转    ,7101  ,贷,1200,   ,2010601,30201  ,3
        """);
    EXPORTS.put(
        "yitihua-payments",
        """
        PAY_CERT_NO,VOU_DATE,XPAY_AMT,AGENCY_CODE,EXP_FUNC_CODE,DEP_BGT_ECO_CODE,PRO_CODE,USE_DES,PRO_CAT
        1,2021-01-15 09:00:00,1250.50,UNIT##单位##a,2010601##行政运行##b,30201##办公费##c,,,2##公用类##d
        2,20210209,-50.50,UNIT,2010601,30201,,,2
        3,2021-6-30,30000.00,UNIT,2010607,30227,P01,,3
        """);
    EXPORTS.put(
        "gbt24589",
        """
        记账凭证日期,会计期间号,记账凭证类型编号,记账凭证编号,记账凭证行号,记账凭证摘要,会计科目编号,辅助项1编号,辅助项2编号,辅助项3编号,辅助项4编号,借方本币金额,贷方本币金额,记账标志,作废标志
        20210115,1,付,1,1,,7101,2010601,30201,1,,1250.50,,1,0
        20210209,2,收,1,1,,7101,2010601,30201,1,,,50.50,1,0
        20210630,6,付,1,1,,7201,2010607,30227,2,P01,30000.00,,1,0
        """);
    EXPORTS.put(
        "ads",
        """
        Journal_ID,Journal_ID_Line_Number,JE_Line_Description,Source,Business_Unit_Code,Effective_Date,GL_Account_Number,Amount,Amount_Credit_Debit_Indicator
        1,1,,AP,UNIT,2021-01-15,7101-2010601-30201-B,1250.50,D
        2,1,,AR,UNIT,2021-02-09,7101-2010601-30201-B,-50.50,C
        3,1,,AP,UNIT,2021-06-30,7201-2010607-30227-P-P01,30000.00,D
        """);
  }

  @Test
  void theSameMoneyIsTheSameResultInEveryLayout(@TempDir Path folder) throws IOException {
    Path city = Files.createDirectories(folder.resolve("city"));
    StringBuilder manifest =
        new StringBuilder("path,ledger,department_code,fiscal_year,layout,encoding\n");
    StringBuilder register =
        new StringBuilder("department_code,department_name,peer_group,unit_code,unit_name\n");
    Map<String, String> layouts = new TreeMap<>();
    EXPORTS.forEach(
        (layout, text) -> {
          String department = Integer.toString(901 + layouts.size());
          layouts.put(department, layout);
          String encoding = layout.equals("yongyou-grp") ? "GB18030" : "UTF-8";
          write(city.resolve(layout + ".csv"), text.replace("UNIT", department + "001"), encoding);
          manifest.append(layout).append(".csv,general_ledger,").append(department);
          manifest.append(",2021,").append(layout).append(",\n");
          register.append("%1$s,部门%1$s,同类组,%1$s001,单位%1$s%n".formatted(department));
        });
    write(city.resolve("manifest.csv"), manifest.toString(), "UTF-8");
    write(city.resolve("departments.csv"), register.toString(), "UTF-8");

    Program run = Released.yearEnd(city, folder.resolve("lake"), 2021);

    assertEquals(0, run.exitCode(), run.out() + run.err());
    Map<String, List<String>> totals =
        Released.rows(folder.resolve("lake"), "spending_totals").stream()
            .collect(
                Collectors.groupingBy(
                    row -> layouts.get((String) row.value("department_code")),
                    TreeMap::new,
                    Collectors.mapping(LayoutsAgreeTest::text, Collectors.toList())));
    assertEquals(EXPORTS.keySet(), totals.keySet());
    totals.forEach((layout, rows) -> assertEquals(totals.get("standard"), rows, layout));
    assertEquals(
        List.of(
            "1 BASIC 30201 2010601 null GENERAL_PUBLIC 1250.50",
            "2 BASIC 30201 2010601 null GENERAL_PUBLIC -50.50",
            "6 PROJECT 30227 2010607 P01 GENERAL_PUBLIC 30000.00"),
        totals.get("standard"));
  }

  private static String text(TableRow row) {
    return COLUMNS.stream()
        .map(column -> String.valueOf(row.value(column)))
        .collect(Collectors.joining(" "));
  }

  private static void write(Path file, String text, String encoding) {
    try {
      Files.write(file, text.getBytes(Charset.forName(encoding)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
