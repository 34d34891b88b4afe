package org.etax.declaration.rulepack;

import java.time.LocalDate;
import java.util.List;
import org.etax.declaration.rules.Bilingual;
import org.etax.declaration.rules.Effective;
import org.etax.declaration.rules.RulePack;

/**
 * A rule pack in a list.
 *
 * @param id names it in these addresses
 * @param form code of the form
 * @param version unique within the form
 * @param name official name of the form
 * @param effective for which periods and filing dates it holds
 * @param status whether returns filed today are computed by it
 * @param parameters how many rates, thresholds and switches
 * @param cells how many cells
 * @param checks how many cross-checks
 * @param examples how many worked examples
 * @param articles what it rests on
 */
record PackSummary(
        String id,
        String form,
        String version,
        Bilingual name,
        Effective effective,
        PackStatus status,
        int parameters,
        int cells,
        int checks,
        int examples,
        List<Article> articles) {

    static PackSummary of(RulePack pack, LocalDate today) {
        return new PackSummary(
                pack.id(),
                pack.form(),
                pack.version(),
                pack.name(),
                pack.effective(),
                PackStatus.on(today, pack.effective()),
                pack.parameters().size(),
                pack.cells().size(),
                pack.checks().size(),
                pack.examples().size(),
                Article.of(pack));
    }
}
