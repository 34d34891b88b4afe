package org.etax.simulators.goldentax;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.etax.simulators.goldentax.wire.XmlText;

/**
 * A taxpayer that the core knew before the bureau, in its own field names.
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
        @NotNull @Pattern(regexp = "[0-9]{1,20}") String djxh,
        @NotBlank @Size(max = 30) String creditCode,
        @NotBlank @Size(max = 200) String name,
        boolean general,
        @NotNull CoreFields facts,
        @NotNull @Size(max = 50) List<@NotNull CoreFields> determinations,
        @NotNull CoreFields lastReturn,
        @NotNull @Size(max = 500) List<@NotNull CoreFields> closing,
        @NotNull @Size(max = 100) List<@NotNull @Valid Arrear> arrears) {

    /**
     * 欠税.
     *
     * @param fields of it, of which the core's own checks need three
     */
    record Arrear(@JsonValue CoreFields fields) {

        /** @throws RuntimeException when a field is missing or no date */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Arrear {
            fields.need("yzpzxh");
            fields.need("zsxmDm");
            fields.date("skssqq");
        }

        String voucher() {
            return fields.need("yzpzxh");
        }

        String tax() {
            return fields.need("zsxmDm");
        }

        LocalDate periodStart() {
            return fields.date("skssqq");
        }
    }

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
        facts.writeTo(row);
        grid(row, "rdGrid", determinations);
        row.open("scsb");
        lastReturn.writeTo(row);
        row.close("scsb");
        grid(row, "qmGrid", closing);
        grid(row, "qsGrid", arrears.stream().map(Arrear::fields).toList());
        return row.close("nsrGridlb").toString();
    }

    private static void grid(XmlText row, String name, List<CoreFields> entries) {
        row.open(name);
        entries.forEach(entry -> {
            row.open(name + "lb");
            entry.writeTo(row);
            row.close(name + "lb");
        });
        row.close(name);
    }
}
