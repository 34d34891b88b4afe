package org.etax.kernel.event;

import org.etax.kernel.TaxpayerId;

/** A fact that a service publishes. It carries what its readers need, so that nobody has to call back. */
public sealed interface EventContract
        permits TaxpayerRegistered,
                TaxpayerFactsChanged,
                InvoiceIssued,
                InvoiceTotalsChanged,
                ReturnAccepted,
                TaxPaid,
                DeadlineExtended,
                CoreSynchronised,
                CoreBalancesLoaded {

    /** Whose fact it is: the event's subject and its key on the topic. */
    TaxpayerId taxpayerId();
}
