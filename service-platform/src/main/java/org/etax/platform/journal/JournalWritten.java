package org.etax.platform.journal;

import java.util.Set;
import org.etax.kernel.TaxpayerId;

/**
 * What a committed transaction left in the journal.
 *
 * @param publishes the taxpayers with new events
 * @param audited the taxpayers with new audit entries
 */
public record JournalWritten(Set<TaxpayerId> publishes, Set<TaxpayerId> audited) {}
