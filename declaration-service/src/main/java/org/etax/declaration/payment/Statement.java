package org.etax.declaration.payment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What bank and treasury say they moved on a day (对账单).
 *
 * @param movements every collection and every entry
 */
record Statement(List<Movement> movements) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Kinds of lines. */
    enum Kind {
        COLLECTED,
        IN_TREASURY,
        TOTAL
    }

    /** One movement of money. */
    record Movement(Kind kind, String taxTicketNumber, String payerReference, Money amount) {}

    private record Line(
            Kind kind,
            @Nullable String taxTicketNumber,
            @Nullable String payerReference,
            @Nullable Money amount,
            int collectedCount,
            @Nullable Money collected,
            int inTreasuryCount,
            @Nullable Money inTreasury) {}

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException when it cannot be read, or the total is missing or not that of its lines
     */
    static Statement parse(byte[] content) {
        List<Line> lines = new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(Statement::line)
                .toList();
        if (lines.isEmpty() || lines.getLast().kind() != Kind.TOTAL) {
            throw new IllegalArgumentException("a statement ends with its total");
        }
        List<Movement> movements = lines.subList(0, lines.size() - 1).stream()
                .map(Statement::movement)
                .toList();
        Line total = lines.getLast();
        requireTotal(movements, Kind.COLLECTED, total.collectedCount(), total.collected());
        requireTotal(movements, Kind.IN_TREASURY, total.inTreasuryCount(), total.inTreasury());
        return new Statement(movements);
    }

    private static Line line(String text) {
        try {
            return JSON.readValue(text, Line.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a statement's line cannot be read", e);
        }
    }

    private static Movement movement(Line line) {
        if (line.taxTicketNumber() == null || line.payerReference() == null || line.amount() == null) {
            throw new IllegalArgumentException("a statement's line names ticket, payer and amount");
        }
        return new Movement(line.kind(), line.taxTicketNumber(), line.payerReference(), line.amount());
    }

    private static void requireTotal(List<Movement> movements, Kind kind, int count, @Nullable Money sum) {
        List<Money> amounts = movements.stream()
                .filter(movement -> movement.kind() == kind)
                .map(Movement::amount)
                .toList();
        if (sum == null || amounts.size() != count || sum.compareTo(Money.sum(amounts)) != 0) {
            throw new IllegalArgumentException("a statement's total is that of its lines");
        }
    }
}
