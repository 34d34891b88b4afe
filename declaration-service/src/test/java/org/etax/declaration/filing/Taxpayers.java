package org.etax.declaration.filing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.EventContract;
import org.etax.kernel.event.EventTypes;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.kernel.event.InvoiceTotalsChanged.Side;
import org.etax.kernel.event.InvoiceTotalsChanged.Total;
import org.etax.kernel.event.SupplyCategory;
import org.etax.kernel.event.SupplyTreatment;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFact.Name;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tells the service of taxpayers as the other services would. */
final class Taxpayers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final KafkaTemplate<String, byte[]> kafka;

    Taxpayers(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /** A small-scale enterprise in a city, filing by quarter since 2026. */
    void registerSmall(TaxpayerId id) {
        publish(facts(id, 1, "SMALL_SCALE", "QUARTERLY", "VAT_SMALL", TaxPeriod.Frequency.QUARTERLY));
    }

    /** A general taxpayer in a city, filing by month since 2026. */
    void registerGeneral(TaxpayerId id) {
        publish(facts(id, 1, "GENERAL", "MONTHLY", "VAT_GENERAL", TaxPeriod.Frequency.MONTHLY));
    }

    TaxpayerFactsChanged facts(
            TaxpayerId id, long version, String status, String frequency, String form, TaxPeriod.Frequency length) {
        LocalDate since = LocalDate.of(2023, 1, 1);
        Map<Name, String> values = Map.of(
                Name.NAME, "上海云雀商贸有限公司",
                Name.TAXPAYER_NUMBER, "91310115MA1K3XXXX0",
                Name.KIND, "ENTERPRISE",
                Name.VAT_STATUS, status,
                Name.VAT_FREQUENCY, frequency,
                Name.REGION, "310115",
                Name.TAX_AUTHORITY, "13101150000",
                Name.LOCATION_CLASS, "CITY");
        List<TaxpayerFact> facts = values.entrySet().stream()
                .map(fact -> new TaxpayerFact(
                        fact.getKey(),
                        fact.getValue(),
                        since,
                        null,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        TaxpayerFact.Source.AUTHORITY))
                .toList();
        return new TaxpayerFactsChanged(
                id, version, facts, List.of(new TaxDetermination("10101", form, length, since, null)));
    }

    /** Services sold at 1 % on ordinary invoices. */
    void sellServices(TaxpayerId id, String month, long version, String amount, String tax) {
        publish(totals(id, month, Side.OUTPUT, version, row(InvoiceIssued.Kind.ORDINARY, "0.01", amount, tax)));
    }

    static Total row(InvoiceIssued.Kind kind, String rate, String amount, String tax) {
        return new Total(
                kind,
                SupplyCategory.SERVICES,
                SupplyTreatment.TAXABLE,
                new BigDecimal(rate),
                3,
                Money.of(amount),
                Money.of(tax));
    }

    static InvoiceTotalsChanged totals(TaxpayerId id, String month, Side side, long version, Total... rows) {
        return new InvoiceTotalsChanged(id, YearMonth.parse(month), side, version, List.of(rows), 3, null, null);
    }

    void publish(EventContract event) {
        String id = event.taxpayerId().value();
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(EventTypes.topicOf(event.getClass()), id, JSON.writeValueAsBytes(event));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/test",
                        "ce_type", EventTypes.typeOf(event.getClass()),
                        "ce_subject", id,
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", Long.toString(SEQUENCE.incrementAndGet()),
                        "ce_specversion", "1.0")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(message).join();
    }
}
