package org.etax.simulators.goldentax;

import java.util.List;
import java.util.Map;
import org.etax.simulators.goldentax.wire.XmlText;

/**
 * A taxpayer that the core knew before the bureau; maps go from the core's field names to values.
 *
 * @param djxh 登记序号
 * @param creditCode 统一社会信用代码
 * @param name 纳税人名称
 * @param general 一般纳税人
 * @param facts registration fields
 * @param determinations 税费种认定
 * @param lastReturn form and period of the last return
 * @param closing closing fields of it (期末数、累计数)
 * @param arrears 欠税
 */
record ExistingTaxpayer(
        String djxh,
        String creditCode,
        String name,
        boolean general,
        Map<String, String> facts,
        List<Map<String, String>> determinations,
        Map<String, String> lastReturn,
        List<Map<String, String>> closing,
        List<Map<String, String>> arrears) {

    CoreTaxpayer taxpayer() {
        return new CoreTaxpayer(djxh, creditCode, name, general);
    }

    /** Its row of the opening load. */
    String opening() {
        XmlText row = new XmlText()
                .open("nsrGridlb")
                .value("djxh", djxh)
                .value("shxydm", creditCode)
                .value("nsrmc", name)
                .value("ybnsrbz", general ? "Y" : "N");
        facts.forEach(row::value);
        grid(row, "rdGrid", determinations);
        row.open("scsb");
        lastReturn.forEach(row::value);
        row.close("scsb");
        grid(row, "qmGrid", closing);
        grid(row, "qsGrid", arrears);
        return row.close("nsrGridlb").toString();
    }

    private static void grid(XmlText row, String name, List<Map<String, String>> entries) {
        row.open(name);
        entries.forEach(entry -> {
            row.open(name + "lb");
            entry.forEach(row::value);
            row.close(name + "lb");
        });
        row.close(name);
    }
}
