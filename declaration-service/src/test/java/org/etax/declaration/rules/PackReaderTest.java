package org.etax.declaration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.etax.kernel.TaxPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTest {

    private static final String HEAD = """
            form: T
            version: "1"
            name: {zh: 表, en: Form}
            legal: 法
            confidence: V
            effective: {periodFrom: 2020-01-01, filedFrom: 2020-01-01}
            parameters:
              p: {zh: 参数, en: Parameter, legal: 法, confidence: V, values: [{from: 2020-01-01, value: 0.1}]}
            """;

    private static String pack(String a, String b) {
        return HEAD + """
                sheets:
                  m:
                    zh: 表
                    en: Sheet
                    columns: {A: {zh: 列, en: Column}}
                    lines:
                      "1": {zh: 行, en: Line, cells: {A: {computed: "%s"}}}
                      "2": {zh: 行, en: Line, cells: {A: {prefilled: "%s", negative: true}}}
                      "3": {zh: 行, en: Line, cells: {A: input}}
                """.formatted(a, b);
    }

    private static PackReading read(String document) {
        return new PackReader().read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static Finding refusal(String document) {
        return switch (read(document)) {
            case PackReading.Refused(List<Finding> findings) -> findings.getFirst();
            case PackReading.Compiled(RulePack pack) -> throw new AssertionError("compiled: " + pack.form());
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m.2.A | m.1.A | CYCLE",
                "m.1.A | 0 | CYCLE",
                "m.9.A | 0 | UNKNOWN_REFERENCE",
                "x.1.A | 0 | UNKNOWN_REFERENCE",
                "param.q | 0 | UNKNOWN_REFERENCE",
                "prior.m.9.A | 0 | UNKNOWN_REFERENCE",
                "ledger.gold | 0 | UNKNOWN_REFERENCE",
                "period.day | 0 | UNKNOWN_REFERENCE",
                "sum(m.[3..2].A) | 0 | UNKNOWN_REFERENCE",
                "if(fact.SHOE_SIZE = '4', 1, 0) | 0 | UNKNOWN_REFERENCE",
                "m.[2..3].A | 0 | INVALID_FORMULA",
                "1 + | 0 | INVALID_FORMULA",
                "(1 | 0 | INVALID_FORMULA",
                "1 2 | 0 | INVALID_FORMULA",
                "1 < 2 | 0 | INVALID_FORMULA",
                "if(1, 2, 3) | 0 | INVALID_FORMULA",
                "'a' | 0 | INVALID_FORMULA",
                "fact.KIND | 0 | INVALID_FORMULA",
                "System.exit(0) | 0 | INVALID_FORMULA",
                "output.amount(SPECIAL, GOODS) | 0 | INVALID_FORMULA",
                "output.amount(GOLD, GOODS, 1%) | 0 | INVALID_FORMULA",
                "round(1, 99) | 0 | INVALID_FORMULA",
                "1 ; 2 | 0 | INVALID_FORMULA"
            })
    void aWrongFormulaIsRefusedWithTheCell(String a, String b, String code) {
        Finding finding = refusal(pack(a, b));
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.pointer()).startsWith("/cells/m.");
    }

    @Test
    void aCircleIsNamedCellByCell() {
        assertThat(refusal(pack("m.2.A + 1", "m.1.A * 2")).arguments()).containsExactly("m.1.A → m.2.A → m.1.A");
    }

    @Test
    void deepAndLongFormulasAreRefused() {
        assertThat(refusal(pack("(".repeat(900) + "1" + ")".repeat(900), "0")).code())
                .isEqualTo("INVALID_FORMULA");
        assertThat(refusal(pack("-".repeat(1900) + "1", "0")).code()).isEqualTo("INVALID_FORMULA");
        assertThat(refusal(pack("1" + "+1".repeat(2000), "0")).code()).isEqualTo("INVALID_FORMULA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- 1",
                "just text",
                "{",
                "a: &x [1]\nb: *x",
                "!!javax.script.ScriptEngineManager [x]",
                "a: 1\na: 2",
                "form: !!int abc",
                "form: !!int ''",
                "form: !!binary '#'",
                "!!float x",
                "!!set {a}",
                "form: T",
                "&a {b: *a}",
                "\u0000"
            })
    void whatIsNoPackIsRefused(String document) {
        assertThat(refusal(document).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void anUnknownKeyIsRefusedWithItsPlace() {
        Finding finding = refusal(pack("1", "2") + "colour: red\n");
        assertThat(finding.code()).isEqualTo("UNKNOWN_KEY");
        assertThat(finding.pointer()).isEqualTo("/colour");
    }

    @Test
    void tooLargeADocumentIsRefusedUnread() {
        assertThat(refusal("#".repeat(1_000_001)).code()).isEqualTo("PACK_TOO_LARGE");
        assertThat(refusal("[".repeat(100_000)).code()).isEqualTo("PACK_NOT_READABLE");
    }

    @Test
    void damagedPacksNeverThrow() {
        byte[] good = pack("m.3.A * param.p", "m.1.A").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20261122);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = good.clone();
            for (int j = 0; j <= random.nextInt(4); j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(new PackReader().read(damaged)).isNotNull();
        }
    }

    @Test
    void growingAndDividingByZeroAreFindingsOfTheReturn() {
        RulePack pack = ((PackReading.Compiled) read(pack("1 / m.3.A", "m.3.A * m.3.A"))).pack();
        ReturnContext context = new ReturnContext(
                "T",
                TaxPeriod.parse("2026-01"),
                LocalDate.of(2026, 2, 1),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
        assertThat(pack.evaluate(context, Map.of()).findings())
                .extracting(Finding::code)
                .containsExactly("DIVISION_BY_ZERO");
        assertThat(pack.evaluate(context, Map.of("m.3.A", new BigDecimal("900000000000000")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("AMOUNT_OUT_OF_RANGE");
    }
}
