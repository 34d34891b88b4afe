package org.etax.invoice.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etax.invoice.drafting.Drafts.CEMENT;
import static org.etax.invoice.drafting.Drafts.EGGS;
import static org.etax.invoice.drafting.Drafts.PREPAID_CARD;
import static org.etax.invoice.drafting.Drafts.SOFTWARE;
import static org.etax.invoice.drafting.Drafts.company;
import static org.etax.invoice.drafting.Drafts.consumer;
import static org.etax.invoice.drafting.Drafts.discounted;
import static org.etax.invoice.drafting.Drafts.draft;
import static org.etax.invoice.drafting.Drafts.drawn;
import static org.etax.invoice.drafting.Drafts.line;
import static org.etax.invoice.drafting.Drafts.measured;
import static org.etax.invoice.drafting.Drafts.special;
import static org.etax.invoice.drafting.Drafts.untaxed;

import java.util.Collections;
import java.util.List;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.face.Finding;
import org.etax.invoice.face.FindingCode;
import org.etax.invoice.face.Invoice;
import org.etax.invoice.face.InvoiceLine;
import org.etax.invoice.face.InvoiceLine.Role;
import org.etax.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceDraftingTest {

    @Test
    void sumsLinesExactlyAndNeverTaxesTheTotal() {
        Invoice invoice = drawn(special(line(SOFTWARE, "0.10", "0.06"), line(SOFTWARE, "0.10", "0.06")));
        assertThat(invoice.amount()).isEqualTo(Money.of("0.20"));
        assertThat(invoice.tax()).isEqualTo(Money.of("0.02"));
        assertThat(invoice.total()).isEqualTo(Money.of("0.22"));
    }

    @Test
    void keepsTheTaxInclusiveFigureAndTheLongPriceOfTheRealSample() {
        InvoiceDraft draft = draft("SPECIAL", true, company(), rate("0.01", "1", "16000.00"));
        Invoice invoice = drawn(draft, VatStatus.SMALL_SCALE);
        InvoiceLine line = invoice.lines().getFirst();
        assertThat(line.amount()).isEqualTo(Money.of("15841.58"));
        assertThat(line.tax()).isEqualTo(Money.of("158.42"));
        assertThat(line.measure().unitPrice()).hasToString("15841.5841584158416");
    }

    @ParameterizedTest
    @CsvSource({"3,33.333,,100.00", "3,33.333,99.99,99.99", "3,33.333,100.00,100.00", "2,,10.00,10.00"})
    void takesAmountOrQuantityTimesPrice(String quantity, String price, String amount, String expected) {
        InvoiceLine line =
                drawn(special(measured(quantity, price, amount))).lines().getFirst();
        assertThat(line.amount()).isEqualTo(Money.of(expected));
        assertThat(line.measure().unitPrice()).isNotNull();
    }

    @Test
    void notesAFigureWithinToleranceAndTakesItsOwnTax() {
        DraftLine line = new DraftLine(SOFTWARE, "服务", null, null, null, null, "100.00", null, null, "0.06", "6.05");
        DraftOutcome outcome = Drafts.outcome(special(line), VatStatus.GENERAL);
        assertThat(outcome).isInstanceOfSatisfying(DraftOutcome.Drawn.class, drawn -> {
            assertThat(drawn.invoice().tax()).isEqualTo(Money.of("6.00"));
            assertThat(drawn.notes()).containsExactly(Finding.of(FindingCode.TAX_DIFFERS, "/lines/0/tax", "6.00"));
        });
    }

    @Test
    void putsADiscountLineAfterTheLineItDiscounts() {
        Invoice invoice = drawn(special(discounted("100.00", "10.00")));
        assertThat(invoice.lines()).extracting(InvoiceLine::role).containsExactly(Role.DISCOUNTED, Role.DISCOUNT);
        InvoiceLine discount = invoice.lines().get(1);
        assertThat(discount.amount()).isEqualTo(Money.of("-10.00"));
        assertThat(discount.tax()).isEqualTo(Money.of("-0.60"));
        assertThat(discount.measure().quantity()).isNull();
        assertThat(invoice.total()).isEqualTo(Money.of("95.40"));
    }

    @Test
    void exemptAndNonTaxableLinesBearNoTax() {
        Invoice invoice = drawn(draft(
                "ORDINARY",
                false,
                consumer(),
                untaxed(EGGS, "5.00", "EXEMPT"),
                untaxed(PREPAID_CARD, "7.00", "NON_TAXABLE")));
        assertThat(invoice.tax()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "3,33.333,99.98,AMOUNT_DIFFERS,/lines/0/amount",
        ",33.333,99.98,QUANTITY_MISSING,/lines/0/quantity",
        "3,,,AMOUNT_MISSING,/lines/0/amount",
        "1e9,1,,DECIMAL_MALFORMED,/lines/0/quantity",
        "-1,1,,NOT_POSITIVE,/lines/0/quantity",
        "3,-5.00,,NOT_POSITIVE,/lines/0/price",
        "0,1,,NOT_POSITIVE,/lines/0/quantity",
        "999999999999,999999999999,,DECIMAL_OUT_OF_RANGE,/lines/0/quantity",
        ",,0.00,NOT_POSITIVE,/lines/0/amount",
        ",,1.001,DECIMAL_MALFORMED,/lines/0/amount",
        ",,1000000000000,DECIMAL_MALFORMED,/lines/0/amount",
        ",,NaN,DECIMAL_MALFORMED,/lines/0/amount"
    })
    void refusesFiguresThatGiveNoAmount(
            String quantity, String price, String amount, FindingCode code, String pointer) {
        assertThat(refusals(special(measured(quantity, price, amount)))).contains(code + " " + pointer);
    }

    @Test
    void refusesASpecialInvoiceToAConsumerOrWithoutNumber() {
        DraftLine line = line(SOFTWARE, "1.00", "0.06");
        DraftBuyer nameless = new DraftBuyer("公司", null, false, null, null, null, null, null);
        DraftBuyer mistyped = new DraftBuyer("公司", "91330106MA2CFLDG00", false, null, null, null, null, null);
        DraftBuyer numbered = new DraftBuyer("李四", "330106199001010011", true, null, null, null, null, null);
        assertThat(refusals(draft("SPECIAL", false, consumer(), line)))
                .containsExactly("BUYER_IS_CONSUMER /buyer/naturalPerson");
        assertThat(refusals(draft("SPECIAL", false, nameless, line)))
                .containsExactly("BUYER_NUMBER_REQUIRED /buyer/number");
        assertThat(refusals(draft("SPECIAL", false, mistyped, line)))
                .containsExactly("BUYER_NUMBER_MALFORMED /buyer/number");
        assertThat(refusals(draft("ORDINARY", false, numbered, line)))
                .containsExactly("CONSUMER_NUMBER_NOT_TAKEN /buyer/number");
    }

    @Test
    void refusesASpecialInvoiceToOneself() {
        DraftLine line = line(SOFTWARE, "1.00", "0.06");
        assertThat(refusals(draft("SPECIAL", false, Drafts.itself(), line)))
                .containsExactly("BUYER_IS_SELLER /buyer/number");
        assertThat(Drafts.drawn(draft("ORDINARY", false, Drafts.itself(), line)).total())
                .hasToString("1.06");
    }

    @Test
    void refusesASpecialInvoiceWithoutTax() {
        assertThat(refusals(special(untaxed(EGGS, "5.00", "EXEMPT"))))
                .containsExactly("SPECIAL_INVOICE_WITHOUT_TAX /kind");
        assertThat(refusals(special(line(SOFTWARE, "5.00", "0")))).containsExactly("SPECIAL_INVOICE_WITHOUT_TAX /kind");
    }

    @Test
    void refusesATotalOfNothing() {
        assertThat(refusals(special(discounted("10.00", "10.00")))).containsExactly("TOTAL_NOT_POSITIVE /lines");
        assertThat(refusals(special(discounted("10.00", "10.01"))))
                .containsExactly("DISCOUNT_TOO_LARGE /lines/0/discount");
    }

    @ParameterizedTest
    @CsvSource({
        "3040201010000000000,0.13,RATE_NOT_ALLOWED /lines/0/rate",
        "3040201010000000000,0.01,RATE_NOT_ALLOWED /lines/0/rate",
        "3040201010000000000,,FIELD_REQUIRED /lines/0/rate",
        "3049999999999999999,0.06,CLASSIFICATION_UNKNOWN /lines/0/code",
        "304,0.06,CLASSIFICATION_UNKNOWN /lines/0/code",
        "1020101000000000000,0.13,CLASSIFICATION_NOT_LEAF /lines/0/code",
        "1070101010200000000,0.13,CLASSIFICATION_NEEDS_SPECIAL_TYPE /lines/0/code",
        "6010000000000000000,0.06,TREATMENT_NOT_ALLOWED /lines/0/treatment"
    })
    void refusesCodesAndRatesThatAreNotOpen(String code, String rate, String expected) {
        assertThat(refusals(special(line(code, "1.00", rate)))).containsExactly(expected);
    }

    @Test
    void refusesARateWhereNoTaxIsDue() {
        DraftLine line = new DraftLine(EGGS, "鸡蛋", null, null, null, null, "5.00", null, "EXEMPT", "0.09", null);
        assertThat(refusals(draft("ORDINARY", false, consumer(), line)))
                .containsExactly("RATE_WITHOUT_TAX /lines/0/rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\tb", "a\nb", "abc\u202Edef", "a\u200Bb", "a\uFFFEb", "a\uD800b", "a\u2028b"})
    void refusesCharactersThatAFaceCannotShow(String name) {
        DraftLine line = new DraftLine(SOFTWARE, name, null, null, null, null, "1.00", null, null, "0.06", null);
        assertThat(refusals(special(line))).containsExactly("TEXT_ILLEGAL_CHARACTER /lines/0/name");
    }

    @Test
    void countsLengthInCharactersNotInBytes() {
        DraftLine longest = named("𠮷".repeat(300));
        assertThat(Drafts.outcome(special(longest), VatStatus.GENERAL)).isInstanceOf(DraftOutcome.Drawn.class);
        assertThat(refusals(special(named("字".repeat(301))))).containsExactly("TEXT_TOO_LONG /lines/0/name");
    }

    @Test
    void takesTwoThousandLinesAndNoMore() {
        DraftLine line = line(CEMENT, "999999999999.99", "0.13");
        assertThat(drawn(lines(Collections.nCopies(2_000, line))).lines()).hasSize(2_000);
        assertThat(refusals(lines(Collections.nCopies(2_001, line)))).containsExactly("LINES_TOO_MANY /lines");
    }

    @Test
    void namesEveryMissingFieldAtOnceButNeverMoreThanAHundred() {
        InvoiceDraft empty = new InvoiceDraft(null, null, null, null, null, null, null);
        assertThat(refusals(empty))
                .containsExactlyInAnyOrder(
                        "FIELD_REQUIRED /serial",
                        "FIELD_REQUIRED /kind",
                        "FIELD_REQUIRED /buyer",
                        "FIELD_REQUIRED /drawer",
                        "FIELD_REQUIRED /lines");
        assertThat(refusals(lines(Collections.nCopies(2_000, null)))).hasSize(Findings.MOST);
    }

    private static DraftLine named(String name) {
        return new DraftLine(SOFTWARE, name, null, null, null, null, "1.00", null, null, "0.06", null);
    }

    private static DraftLine rate(String rate, String quantity, String price) {
        return new DraftLine(SOFTWARE, "信息技术服务", null, "月", quantity, price, null, null, null, rate, null);
    }

    private static InvoiceDraft lines(List<DraftLine> lines) {
        return new InvoiceDraft("S-1", "SPECIAL", false, company(), lines, null, "张三");
    }

    private static List<String> refusals(InvoiceDraft draft) {
        return switch (Drafts.outcome(draft, VatStatus.GENERAL)) {
            case DraftOutcome.Drawn drawn -> List.of();
            case DraftOutcome.Refused refused ->
                refused.findings().stream()
                        .map(f -> f.code() + " " + f.pointer())
                        .toList();
        };
    }
}
