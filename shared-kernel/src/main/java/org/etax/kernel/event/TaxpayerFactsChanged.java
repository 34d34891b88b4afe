package org.etax.kernel.event;

import java.util.List;
import org.etax.kernel.TaxpayerId;

/**
 * What is known of a taxpayer, whole and dated: a reader replaces its copy if the version is higher than what it has.
 *
 * @param taxpayerId whose facts
 * @param version counts up by one with each change of this taxpayer
 * @param facts every fact, past ones too
 * @param determinations every determination, ended ones too
 */
public record TaxpayerFactsChanged(
        TaxpayerId taxpayerId, long version, List<TaxpayerFact> facts, List<TaxDetermination> determinations)
        implements EventContract {}
