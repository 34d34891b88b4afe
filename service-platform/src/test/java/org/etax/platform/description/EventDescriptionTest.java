package org.etax.platform.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.EventTypes;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code docs/api/events.yaml} is what the contracts say.
 * {@code mvn -pl service-platform -am test -Dtest=EventDescriptionTest -Detax.publish-contracts=true} writes it anew.
 */
class EventDescriptionTest {

    private static final Path FILE = Path.of("../docs/api/events.yaml");
    private static final List<Object> SAMPLES = List.of(
            "text",
            1,
            2L,
            new BigDecimal("0.13"),
            UUID.fromString("01a20000-0000-7000-8000-000000000000"),
            Instant.parse("2026-11-22T01:02:03.000004Z"),
            LocalDate.of(2026, 11, 22),
            YearMonth.of(2026, 11),
            Money.of("-1.50"),
            TaxPeriod.parse("2026-Q4"),
            new TaxpayerId("01a20000-0000-7000-8000-000000000000"));

    @Test
    void thePublishedDescriptionIsThatOfTheContracts() throws IOException {
        String description = new EventDescription().yaml();
        if (Boolean.getBoolean("etax.publish-contracts")) {
            Files.writeString(FILE, description);
        }
        assertThat(description).isEqualTo(Files.readString(FILE));
    }

    @Test
    void everyContractIsAMessageAndEveryReferenceLeadsSomewhere() throws IOException {
        String description = new EventDescription().yaml();
        JsonNode document = JsonMapper.builder().build().valueToTree(new Yaml().load(description));
        assertThat(document.at("/components/messages").size())
                .isEqualTo(EventTypes.all().size());
        Set<String> references = new HashSet<>();
        Matcher matcher = Pattern.compile("\\$ref: '?#([^'\\s]+)").matcher(description);
        while (matcher.find()) {
            references.add(matcher.group(1));
        }
        assertThat(references).hasSizeGreaterThan(20).allSatisfy(reference -> assertThat(
                        document.at(reference).isMissingNode())
                .isFalse());
    }

    @Test
    void valuesAreDescribedAsTheyAreWritten() {
        JsonMapper json = JsonMapper.builder().build();
        for (Object sample : SAMPLES) {
            Class<?> type =
                    sample instanceof Integer ? int.class : sample instanceof Long ? long.class : sample.getClass();
            Map<String, Object> schema = PayloadSchemas.VALUES.get(type);
            JsonNode written = json.valueToTree(sample);
            String kind = written.isString() ? "string" : written.isIntegralNumber() ? "integer" : "number";
            assertThat(schema).as(type.getName()).containsEntry("type", kind);
            assertThat(written.asString()).matches(String.valueOf(schema.getOrDefault("pattern", ".*")));
        }
        assertThat(SAMPLES).hasSameSizeAs(PayloadSchemas.VALUES.keySet());
    }
}
