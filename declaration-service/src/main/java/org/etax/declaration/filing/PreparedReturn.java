package org.etax.declaration.filing;

import java.math.BigDecimal;
import java.util.Map;
import org.etax.declaration.calendar.Deadline;
import org.etax.declaration.rules.Evaluation;
import org.etax.declaration.rules.ReturnContext;
import org.etax.declaration.rules.RulePack;
import org.etax.kernel.event.TaxDetermination;

/**
 * A return ready to be computed.
 *
 * @param key which return
 * @param sources what it is computed from
 * @param determination why it is owed
 * @param pack the law and form
 * @param deadline last day to file and pay
 * @param context for the pack
 */
record PreparedReturn(
        ReturnKey key,
        ReturnSources sources,
        TaxDetermination determination,
        RulePack pack,
        Deadline deadline,
        ReturnContext context) {

    Evaluation evaluate(Map<String, BigDecimal> edits) {
        return pack.evaluate(context, edits);
    }

    /** Names the rules and the state of all sources: while it stays the same, so do the prefilled figures. */
    String basis() {
        return Digests.of(pack.version() + ' ' + key + ' ' + sources.signature());
    }
}
