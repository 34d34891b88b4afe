package org.etax.goldentax.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.Region;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.kernel.event.ReturnAccepted;
import org.etax.kernel.event.SupplyCategory;
import org.etax.kernel.event.SupplyTreatment;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxPaid;

/** One message of each kind, as they stand in {@code docs/contracts/golden-tax}. */
final class Samples {

    static final CoreCodes CODES = codes();
    static final TransactionSequence SEQUENCE = new TransactionSequence("0199a0b0c0d0e0f00102030405060708");

    private static final String DJXH = "10213301000000000001";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final UUID RETURN = id(2);

    private Samples() {}

    static Map<String, CoreMessage> messages() {
        return Map.of(
                "registration",
                registration(),
                "invoice-summary",
                invoiceSummary(),
                "return-general",
                generalReturn(),
                "return-small",
                smallReturn(),
                "payment",
                payment(),
                "query-return",
                new CoreMessage.ObjectQuery(Subject.RETURN, RETURN),
                "query-payment-by-ticket",
                new CoreMessage.KeyQuery(Subject.PAYMENT, "332612000000000017"),
                "reconcile",
                new CoreMessage.TotalsQuery(Subject.RETURN, DAY),
                "reconcile-details",
                new CoreMessage.DetailsQuery(Subject.RETURN, DAY, id(1), 1000),
                "opening-load",
                new CoreMessage.OpeningQuery(null, 100));
    }

    static String envelope(CoreMessage message) {
        MessageWriter writer = new MessageWriter(CODES);
        return new EnvelopeWriter(CODES)
                .write(new Envelope(
                        writer.serviceOf(message),
                        SEQUENCE,
                        Instant.parse("2026-11-22T00:32:31.475Z"),
                        Map.of("sjjg", "13301060000"),
                        writer.write(message)));
    }

    static String file(String name) {
        try {
            return Files.readString(Path.of("../docs/contracts/golden-tax", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CoreMessage.Registration registration() {
        return new CoreMessage.Registration(
                new CoreMessage.ObjectVersion(id(0), 1, DAY),
                "91330106ETAX00014T",
                "杭州云栖晓燕信息技术服务有限公司 <\"&]]>",
                "ENTERPRISE",
                false,
                "NORMAL",
                new TaxAuthority("13301060000"),
                new Region("330106"),
                "6560",
                DAY,
                List.of(new TaxDetermination(
                        "10101", "VAT_SMALL", TaxPeriod.Frequency.QUARTERLY, LocalDate.of(2026, 10, 1), null)));
    }

    static CoreMessage.InvoiceSummary invoiceSummary() {
        return new CoreMessage.InvoiceSummary(
                new CoreMessage.ObjectVersion(id(1), 7, DAY),
                DJXH,
                InvoiceTotalsChanged.Side.OUTPUT,
                YearMonth.of(2026, 11),
                List.of(
                        new InvoiceTotalsChanged.Total(
                                InvoiceIssued.Kind.SPECIAL,
                                SupplyCategory.GOODS,
                                SupplyTreatment.TAXABLE,
                                new BigDecimal("0.13"),
                                3,
                                Money.of("1000.00"),
                                Money.of("130.00")),
                        new InvoiceTotalsChanged.Total(
                                InvoiceIssued.Kind.ORDINARY,
                                SupplyCategory.SERVICES,
                                SupplyTreatment.TAXABLE,
                                new BigDecimal("0.06"),
                                1,
                                Money.of("-10.00"),
                                Money.of("-0.60"))),
                List.of(
                        new CoreMessage.NumberRange("26332000000000000001", "26332000000000000003", 3),
                        new CoreMessage.NumberRange("26332000000000000009", "26332000000000000009", 1)));
    }

    static CoreMessage.Return generalReturn() {
        return new CoreMessage.Return(
                new CoreMessage.ObjectVersion(RETURN, 1, DAY),
                DJXH,
                "VAT_GENERAL",
                TaxPeriod.parse("2026-11"),
                DAY,
                "R2026112200000001",
                Map.of(
                        "main.1.A", "1000.00",
                        "main.11.A", "130.00",
                        "main.11.B", "240630.00",
                        "main.34.A", "130.00",
                        "s1.1.1", "1000.00",
                        "s1.9b.10", "0.00",
                        "s5.1.13", "9.10",
                        "s9.unknown.1", "5.00"),
                List.of(
                        new ReturnAccepted.Liability("10101", Money.of("130.00")),
                        new ReturnAccepted.Liability("10109", Money.of("9.10"))));
    }

    static CoreMessage.Return smallReturn() {
        return new CoreMessage.Return(
                new CoreMessage.ObjectVersion(id(3), 1, DAY),
                DJXH,
                "VAT_SMALL",
                TaxPeriod.parse("2026-Q4"),
                DAY,
                "R2026112200000002",
                Map.of("main.1.S", "400000.00", "main.22.S", "4000.00", "main.23.T", "140.00", "s2.1.9", "140.00"),
                List.of(
                        new ReturnAccepted.Liability("10101", Money.of("4000.00")),
                        new ReturnAccepted.Liability("10109", Money.of("140.00"))));
    }

    static CoreMessage.Payment payment() {
        return new CoreMessage.Payment(
                new CoreMessage.ObjectVersion(id(4), 1, DAY),
                DJXH,
                "332612000000000017",
                Instant.parse("2026-11-22T02:50:03Z"),
                List.of(
                        new TaxPaid.Part(
                                "10101", TaxPeriod.parse("2026-11"), Money.of("130.00"), Money.of("0.07"), RETURN),
                        new TaxPaid.Part(
                                "10101", TaxPeriod.parse("2026-08"), Money.of("1500.00"), Money.of("51.00"), null)));
    }

    private static UUID id(int number) {
        return UUID.fromString("0199a0b0-c0d0-7ef0-8102-03040506070" + number);
    }

    private static CoreCodes codes() {
        try (InputStream yaml = Samples.class.getResourceAsStream("/golden-tax/core-codes.yaml")) {
            return CoreCodes.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
