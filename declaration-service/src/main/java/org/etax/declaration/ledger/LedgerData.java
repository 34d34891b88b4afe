package org.etax.declaration.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etax.kernel.Money;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The ledger's data file: chart of accounts, posting rules, levy items and surcharge rules.
 *
 * @param postings chart and posting rules
 * @param items levy items
 * @param surcharge surcharge rules
 */
record LedgerData(PostingRules postings, LevyItems items, SurchargeRules surcharge) {

    private static final String RESOURCE = "/ledger/ledger.yaml";

    /**
     * Reads the file that ships with the service.
     *
     * @throws IllegalArgumentException when a value is missing or makes no sense
     */
    static LedgerData load() {
        try (InputStream yaml = LedgerData.class.getResourceAsStream(RESOURCE)) {
            if (yaml == null) {
                throw new IllegalStateException("missing " + RESOURCE);
            }
            return read(new Section(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LedgerData read(Section file) {
        Map<String, Account> accounts = file.sections("accounts", LedgerData::account).stream()
                .collect(Collectors.toMap(Account::code, Function.identity()));
        Map<Movement, PostingRules.Posting> postings = file.lists("postings").entrySet().stream()
                .collect(Collectors.toMap(
                        posting -> Movement.valueOf(posting.getKey()),
                        posting -> new PostingRules.Posting(
                                posting.getValue().get(0), posting.getValue().get(1))));
        return new LedgerData(
                new PostingRules(accounts, postings),
                new LevyItems(file.sections("levy-items", LedgerData::levyItem)),
                new SurchargeRules(file.sections("surcharge", LedgerData::surchargeRule)));
    }

    private static Account account(Section row) {
        return new Account(row.text("code"), Account.Side.valueOf(row.text("side")), row.text("zh"), row.text("en"));
    }

    private static LevyItem levyItem(Section row) {
        BudgetItem.Level level = BudgetItem.Level.valueOf(row.text("level"));
        BudgetItem late = new BudgetItem(row.text("late"), level);
        return new LevyItem(
                row.text("code"),
                row.text("zh"),
                row.text("en"),
                Boolean.parseBoolean(row.text("bears-surcharge")),
                Map.of(
                        Charge.Kind.TAX, new BudgetItem(row.text("budget"), level),
                        Charge.Kind.SURCHARGE, late,
                        Charge.Kind.PENALTY, late));
    }

    private static SurchargeRule surchargeRule(Section row) {
        return new SurchargeRule(
                LocalDate.parse(row.text("from")),
                new BigDecimal(row.text("daily-rate")),
                Money.of(row.text("negligible")),
                Boolean.parseBoolean(row.text("capped-at-tax")),
                row.text("article"));
    }

    /** A mapping of the file; says which name is missing. */
    private record Section(Map<String, Object> values) {

        String text(String name) {
            return value(name).toString();
        }

        @SuppressWarnings("unchecked")
        <T> List<T> sections(String name, Function<Section, T> read) {
            return ((List<Map<String, Object>>) value(name))
                    .stream().map(row -> read.apply(new Section(row))).toList();
        }

        @SuppressWarnings("unchecked")
        Map<String, List<String>> lists(String name) {
            return (Map<String, List<String>>) value(name);
        }

        private Object value(String name) {
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("ledger data lacks " + name);
            }
            return value;
        }
    }
}
