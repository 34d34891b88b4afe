package org.etax.invoice.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.event.SupplyCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final ClassificationTable table = ClassificationTable.bundled();
    private final RateBook rates = RateBook.bundled();

    @Test
    void shipsTheSeedAndTheNonTaxableFamily() {
        assertThat(table.size()).isEqualTo(91);
    }

    @Test
    void findsByNameShortNameAndCode() {
        assertThat(table.search("软件开发", DAY, 10))
                .extracting(TaxClassification::shortName)
                .containsExactly("信息技术服务");
        assertThat(table.search("谷物", DAY, 10)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(table.search("601", DAY, 10))
                .extracting(TaxClassification::name)
                .containsExactly("预付卡销售和充值");
        assertThat(table.search("", DAY, 5)).hasSize(5);
    }

    @Test
    void parentsBlankTheLastPair() {
        TaxClassificationCode code = new TaxClassificationCode("3040201010000000000");
        assertThat(code.parent()).contains(new TaxClassificationCode("3040201000000000000"));
        assertThat(code.parent().orElseThrow().covers(code)).isTrue();
        assertThat(code.covers(code)).isFalse();
        assertThat(new TaxClassificationCode("3000000000000000000").parent()).isEmpty();
        assertThat(code.category()).isEqualTo(SupplyCategory.SERVICES);
    }

    @Test
    void headingsAndCodesWithFinerRowsAreNoLeaves() {
        assertThat(table.isLeaf(row("3040201010000000000"), DAY)).isTrue();
        assertThat(table.isLeaf(row("1020101000000000000"), DAY)).isFalse();
        TaxClassification coarse = plain("3040200000000000000");
        TaxClassification fine = plain("3040201010000000000");
        assertThat(new ClassificationTable(List.of(coarse, fine)).isLeaf(coarse, DAY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"软件开发", "件开", "ruanjiankaifa", "jiankai", "ruan jian", "rjkf", "3040201", "RuanJian"})
    void isFoundByPartOfTheNameByItsPinyinAndByTheCode(String search) {
        assertThat(table.searchLeaves(search, DAY, 10)).contains(row("3040201010000000000"));
    }

    @Test
    void pinyinIsFoundFromTheBeginningOfASyllableOnly() {
        assertThat(table.searchLeaves("uanjiankai", DAY, 10)).isEmpty();
    }

    @Test
    void refusesTwoRowsOfOneDay() {
        TaxClassification row = plain("3040201010000000000");
        assertThatThrownBy(() -> new ClassificationTable(List.of(row, row)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL, 3040201010000000000, 2026-11-22, 0.00 0.06",
        "GENERAL, 1080101020000000000, 2026-11-22, 0.00 0.13",
        "GENERAL, 1100301010000000000, 2026-11-22, 0.00 0.03 0.09",
        "GENERAL, 3040502020301000000, 2027-12-31, 0.00 0.03 0.05 0.09",
        "GENERAL, 3040502020301000000, 2028-01-01, 0.00 0.03 0.09",
        "SMALL_SCALE, 3040201010000000000, 2027-12-31, 0.00 0.01 0.03",
        "SMALL_SCALE, 3040201010000000000, 2028-01-01, 0.00 0.03",
        "SMALL_SCALE, 5010101000000000000, 2026-11-22, 0.00 0.03"
    })
    void ratesFollowStatusCodeAndDate(VatStatus status, String code, LocalDate day, String expected) {
        assertThat(rates.allowed(status, row(code), day))
                .containsExactlyElementsOf(List.of(expected.split(" ")).stream()
                        .map(BigDecimal::new)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL, 3040201010000000000, 2026-11-22, 0.06",
        "GENERAL, 3040502020301000000, 2026-11-22, 0.09",
        "SMALL_SCALE, 3040201010000000000, 2027-12-31, 0.01",
        "SMALL_SCALE, 3040201010000000000, 2028-01-01, 0.03",
        "SMALL_SCALE, 5010101000000000000, 2026-11-22, 0.03"
    })
    void offersTheGeneralMethodBeforeALevyOfChoiceAndNeverZeroFirst(
            VatStatus status, String code, LocalDate day, BigDecimal expected) {
        assertThat(rates.usual(status, row(code), day)).isEqualByComparingTo(expected);
    }

    private TaxClassification row(String code) {
        return table.find(new TaxClassificationCode(code), DAY).orElseThrow();
    }

    private static TaxClassification plain(String code) {
        return ClassificationRow.of(List.of(code, "n", "s", "N", "0.06", "", "TAXABLE", "N", "", "2019-04-01", ""));
    }
}
