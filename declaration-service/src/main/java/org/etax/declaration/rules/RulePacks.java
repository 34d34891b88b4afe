package org.etax.declaration.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.etax.kernel.TaxPeriod;

/**
 * The published packs. The law is chosen by the tax period, the layout of the form by the filing date; where two packs cover
 * both, the one for later filings wins, then the one for later periods.
 */
public final class RulePacks {

    private static final List<String> BUNDLED = List.of("vat-small.yaml", "vat-general.yaml");

    private final List<RulePack> packs;

    private RulePacks(List<RulePack> packs) {
        this.packs = packs.stream()
                .sorted(Comparator.comparing((RulePack pack) -> pack.effective().filedFrom())
                        .thenComparing(pack -> pack.effective().periodFrom())
                        .reversed())
                .toList();
    }

    /** A registry of these packs. */
    public static RulePacks of(List<RulePack> packs) {
        return new RulePacks(packs);
    }

    /**
     * The packs that come with this version of the service.
     *
     * @throws IllegalStateException when one of them is refused or an example of it fails: the build is broken
     */
    public static RulePacks bundled() {
        List<RulePack> packs = new ArrayList<>();
        for (String name : BUNDLED) {
            packs.add(bundled(name));
        }
        return new RulePacks(packs);
    }

    private static RulePack bundled(String name) {
        try (InputStream document = RulePacks.class.getResourceAsStream("/rulepacks/" + name)) {
            if (document == null) {
                throw new IllegalStateException("no rule pack " + name);
            }
            return switch (new PackReader().read(document.readAllBytes())) {
                case PackReading.Compiled(RulePack pack) -> verified(pack);
                case PackReading.Refused(List<Finding> findings) ->
                    throw new IllegalStateException("rule pack " + name + " is refused: " + findings);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RulePack verified(RulePack pack) {
        List<ExampleResult> results = pack.verifyExamples();
        if (results.isEmpty()) {
            throw new IllegalStateException(pack.form() + " " + pack.version() + " has no worked example");
        }
        for (ExampleResult result : results) {
            if (!result.passed()) {
                throw new IllegalStateException(pack.form() + " " + pack.version() + ": " + result);
            }
        }
        return pack;
    }

    /** All packs, those for later filings first. */
    public List<RulePack> all() {
        return packs;
    }

    /** The pack for a return of that form and period filed on that day; empty when no law is known for it. */
    public Optional<RulePack> select(String form, TaxPeriod period, LocalDate filingDate) {
        return packs.stream()
                .filter(pack -> pack.form().equals(form) && pack.covers(period, filingDate))
                .findFirst();
    }
}
