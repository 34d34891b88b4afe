package org.etax.goldentax.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final UUID ID = UUID.fromString("0199a0b0-c0d0-7ef0-8102-030405060702");

    private final AnswerReader reader = new AnswerReader(Samples.CODES);

    @Test
    void readsWhatTheCoreKept() throws UnreadableReplyException {
        assertThat(reader.read(
                        CoreService.SAVE_PAYMENT,
                        body("HXZGZS00001", "<ywid>" + ID + "</ywid><ywbb>3</ywbb><pzxh>10330000000000000007</pzxh>")))
                .isEqualTo(new Answer.Saved(ID, 3, "10330000000000000007"));
    }

    @Test
    void readsWhatTheCoreHolds() throws UnreadableReplyException {
        assertThat(
                        reader.read(
                                CoreService.QUERY_RETURN,
                                body(
                                        "HXZGSB00003",
                                        "<czbz>Y</czbz><ywid>" + ID
                                                + "</ywid><ywbb>1</ywbb><djxh>1</djxh><ywrq>2026-11-22</ywrq><je>139.10</je><bwzy>ab</bwzy><pzxh>9</pzxh>")))
                .isEqualTo(new Answer.Found(ID, 1, LocalDate.of(2026, 11, 22), Money.of("139.10"), "ab", "9"));
        assertThat(reader.read(CoreService.QUERY_RETURN, body("HXZGSB00003", "<czbz>N</czbz>")))
                .isEqualTo(new Answer.Missing());
    }

    @Test
    void readsTotalsThatEqualThoseOfTheSameObjects() throws UnreadableReplyException {
        ReconciliationTotals ours = ReconciliationTotals.of(List.of(new ReconciledObject(ID, 1, Money.of("139.10"))));

        assertThat(ours.hash())
                .isEqualTo(ReconciliationTotals.digestOf("0199a0b0-c0d0-7ef0-8102-030405060702|1|139.10\n"));
        assertThat(reader.read(
                        CoreService.RECONCILE,
                        body(
                                "HXZGQT00001",
                                "<ywlyDm>SB</ywlyDm><ywrq>2026-11-22</ywrq><jls>1</jls><jehj>139.10</jehj><hzzy>"
                                        + ours.hash() + "</hzzy>")))
                .isEqualTo(new Answer.DayTotals(Subject.RETURN, LocalDate.of(2026, 11, 22), ours));
    }

    @Test
    void hashesObjectsInAnyOrderTheSame() {
        ReconciledObject one = new ReconciledObject(ID, 1, Money.of("1.00"));
        ReconciledObject two = new ReconciledObject(new UUID(5, 5), 2, Money.of("-2.00"));

        assertThat(ReconciliationTotals.of(List.of(one, two))).isEqualTo(ReconciliationTotals.of(List.of(two, one)));
        assertThat(ReconciliationTotals.of(List.of(one, two)).sum()).isEqualTo(Money.of("-1.00"));
    }

    @Test
    void readsTheOpeningLoadOfTheContract() throws UnreadableReplyException {
        Answer answer = reader.read(
                CoreService.OPENING_LOAD,
                Samples.file("opening-load-answer-body.xml").strip());

        assertThat(answer).isInstanceOfSatisfying(Answer.OpeningPage.class, page -> {
            OpeningTaxpayer taxpayer = page.taxpayers().getFirst();
            assertThat(page.more()).isFalse();
            assertThat(taxpayer.creditCode()).isEqualTo("91330106ETAX00030G");
            assertThat(taxpayer.general()).isTrue();
            assertThat(taxpayer.facts())
                    .containsEntry("zgswjgDm", "13301060000")
                    .containsEntry("fddbrxm", "孙涛");
            assertThat(taxpayer.form()).isEqualTo("VAT_GENERAL");
            assertThat(taxpayer.lastPeriod()).isEqualTo(TaxPeriod.parse("2026-10"));
            assertThat(taxpayer.closingCells())
                    .containsEntry("main.20.A", "3200.00")
                    .containsEntry("main.11.B", "240500.00")
                    .containsEntry("main.24.B", "7000.00");
            assertThat(taxpayer.unplaced()).isEmpty();
            assertThat(taxpayer.determinations()).hasSize(4);
            assertThat(taxpayer.arrears())
                    .containsExactly(new OpeningTaxpayer.Arrear(
                            "10101",
                            TaxPeriod.parse("2026-08"),
                            Money.of("1500.00"),
                            LocalDate.of(2026, 9, 15),
                            "10330200000000900001"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ywid>no-uuid</ywid><ywbb>1</ywbb><pzxh>1</pzxh>",
                "<ywid>0199a0b0-c0d0-7ef0-8102-030405060702</ywid><ywbb>one</ywbb><pzxh>1</pzxh>",
                "<ywid>0199a0b0-c0d0-7ef0-8102-030405060702</ywid><ywbb>1</ywbb>"
            })
    void refusesAnAnswerWithAWrongOrMissingField(String fields) {
        assertThatThrownBy(() -> reader.read(CoreService.SAVE_PAYMENT, body("HXZGZS00001", fields)))
                .isInstanceOf(UnreadableReplyException.class);
    }

    @Test
    void refusesTheAnswerOfAnotherService() {
        assertThatThrownBy(() -> reader.read(CoreService.SAVE_PAYMENT, body("HXZGSB00001", "<x/>")))
                .isInstanceOf(UnreadableReplyException.class);
    }

    @Test
    void placesEveryLineOfTheMainFormAndFindsItAgain() {
        FormLayout form = Samples.CODES.form("VAT_GENERAL");
        Map<String, Integer> columns = Map.of("A", 1, "B", 2, "C", 3, "D", 4);
        for (int line = 1; line <= 41; line++) {
            for (String column : columns.keySet()) {
                String path = "main." + line + "." + column;
                CellPlace place = CellPlace.of(form, path).orElseThrow();
                assertThat(place.row()).isEqualTo(columns.get(column));
                assertThat(CellPlace.path(form, "main", place.row(), place.field()))
                        .hasValue(path);
            }
        }
        assertThat(CellPlace.of(form, "main.42.A")).isEmpty();
        assertThat(CellPlace.of(form, "main")).isEmpty();
    }

    private static String body(String type, String fields) {
        return "<taxML xmlns=\"http://www.chinatax.gov.cn/dataspec/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"" + type
                + "Response\" bbh=\"V1.0\">" + fields + "</taxML>";
    }
}
