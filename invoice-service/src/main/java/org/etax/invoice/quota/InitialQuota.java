package org.etax.invoice.quota;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etax.invoice.classification.VatStatus;
import org.etax.kernel.Money;

/**
 * The monthly quota a newly registered taxpayer starts with, by kind and VAT status. The figures are a local bureau's rules;
 * those that ship follow the first grants of the pilots.
 *
 * @param rules dated rows
 */
public record InitialQuota(List<Rule> rules) {

    /**
     * @param taxpayerKind as in the taxpayer fact {@code KIND}
     * @param status VAT status
     * @param monthly quota of a month
     * @param validFrom first day
     */
    public record Rule(String taxpayerKind, VatStatus status, Money monthly, LocalDate validFrom) {}

    /** The rules that ship. */
    public static InitialQuota bundled() {
        String resource = "/invoice/initial-quota.csv";
        try (InputStream in = Objects.requireNonNull(InitialQuota.class.getResourceAsStream(resource), resource)) {
            return new InitialQuota(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(InitialQuota::rule)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The grant on that day; empty for taxpayers who may not issue on their own, such as natural persons. */
    public Optional<Money> grant(String taxpayerKind, VatStatus status, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.taxpayerKind().equals(taxpayerKind) && rule.status() == status)
                .filter(rule -> !day.isBefore(rule.validFrom()))
                .max((one, other) -> one.validFrom().compareTo(other.validFrom()))
                .map(Rule::monthly);
    }

    private static Rule rule(String line) {
        String[] cells = line.split(",", -1);
        return new Rule(cells[0], VatStatus.valueOf(cells[1]), Money.of(cells[2]), LocalDate.parse(cells[3]));
    }
}
