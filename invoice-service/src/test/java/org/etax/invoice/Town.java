package org.etax.invoice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.kernel.event.EventContract;
import org.etax.kernel.event.EventTypes;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Taxpayers to test with, made known as registration-service would. */
final class Town {

    private static final AtomicLong NEXT = new AtomicLong();

    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;

    Town(KafkaTemplate<String, byte[]> kafka, JsonMapper json) {
        this.kafka = kafka;
        this.json = json;
    }

    /**
     * @param id the taxpayer
     * @param name its name
     * @param number its credit code
     */
    record Enterprise(TaxpayerId id, String name, String number) {

        String path() {
            return "/api/invoice/v1/taxpayers/" + id;
        }
    }

    Enterprise enterprise(String vatStatus) {
        Enterprise enterprise = unknown();
        tell(enterprise, 1, vatStatus, "NORMAL");
        return enterprise;
    }

    /** One that nobody was told of yet. */
    Enterprise unknown() {
        String number = UnifiedSocialCreditCode.complete(
                        "91330106" + "MA" + String.format(Locale.ROOT, "%06d", NEXT.incrementAndGet()))
                .value();
        return new Enterprise(TaxpayerId.create(), "杭州示例" + NEXT.get() + "有限公司", number);
    }

    void tell(Enterprise enterprise, long version, String vatStatus, String status) {
        publish(new TaxpayerFactsChanged(
                enterprise.id(),
                version,
                List.of(
                        fact(TaxpayerFact.Name.NAME, enterprise.name()),
                        fact(TaxpayerFact.Name.TAXPAYER_NUMBER, enterprise.number()),
                        fact(TaxpayerFact.Name.KIND, "ENTERPRISE"),
                        fact(TaxpayerFact.Name.VAT_STATUS, vatStatus),
                        fact(TaxpayerFact.Name.REGION, "330106"),
                        fact(TaxpayerFact.Name.STATUS, status)),
                List.of()));
    }

    void publish(EventContract event) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                EventTypes.topicOf(event.getClass()), event.taxpayerId().value(), json.writeValueAsBytes(event));
        Map.of(
                        "ce_source", "/test",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", EventTypes.typeOf(event.getClass()),
                        "ce_subject", event.taxpayerId().value(),
                        "ce_sequence", "1",
                        "ce_time", Instant.EPOCH.toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(message).join();
    }

    private static TaxpayerFact fact(TaxpayerFact.Name name, String value) {
        return new TaxpayerFact(
                name,
                value,
                LocalDate.of(2025, 1, 1),
                null,
                Instant.parse("2025-01-01T00:00:00Z"),
                TaxpayerFact.Source.OWN_ACT);
    }
}
