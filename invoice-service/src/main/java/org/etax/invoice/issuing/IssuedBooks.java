package org.etax.invoice.issuing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etax.invoice.suggestion.KnownBuyers;
import org.etax.invoice.taxpayer.KnownTaxpayers;
import org.etax.invoice.totals.Addition;
import org.etax.invoice.totals.PeriodTotals;
import org.etax.invoice.totals.RunningTotal;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.platform.journal.Journal;
import org.etax.platform.seal.Seal;
import org.springframework.stereotype.Component;

/** Writes prepared invoices with all that follows from them: files, totals, events. The caller has drawn the quota. */
@Component
public class IssuedBooks {

    private final InvoiceRows rows;
    private final PeriodTotals totals;
    private final KnownTaxpayers taxpayers;
    private final KnownBuyers knownBuyers;
    private final Journal journal;
    private final String signingKey;

    IssuedBooks(
            InvoiceRows rows,
            PeriodTotals totals,
            KnownTaxpayers taxpayers,
            KnownBuyers knownBuyers,
            Journal journal,
            Seal seal) {
        this.rows = rows;
        this.totals = totals;
        this.taxpayers = taxpayers;
        this.knownBuyers = knownBuyers;
        this.journal = journal;
        this.signingKey = seal.keyId();
    }

    /** The invoices that the serials name already. */
    public Map<String, TakenSerial> taken(TaxpayerId sellerId, Collection<String> serials) {
        return rows.taken(sellerId, serials);
    }

    /** Writes one; false without a change when its serial is taken. */
    boolean write(PreparedInvoice prepared) {
        if (!rows.insert(prepared, signingKey)) {
            return false;
        }
        follow(List.of(prepared));
        return true;
    }

    /** Writes several of one seller and month, whose serials are free: one change of the totals for all. */
    public void write(List<PreparedInvoice> prepared, UUID batchId) {
        if (!prepared.isEmpty()) {
            rows.insert(prepared, batchId, signingKey);
            follow(prepared);
        }
    }

    private void follow(List<PreparedInvoice> prepared) {
        PreparedInvoice first = prepared.getFirst();
        totals.add(new Addition(
                first.sellerId(),
                first.month(),
                InvoiceTotalsChanged.Side.OUTPUT,
                RunningTotal.sum(
                        prepared.stream().flatMap(one -> one.totals().stream()).toList()),
                prepared.size(),
                prepared.stream()
                        .map(PreparedInvoice::number)
                        .min(Comparable::compareTo)
                        .orElseThrow()
                        .digits(),
                prepared.stream()
                        .map(PreparedInvoice::number)
                        .max(Comparable::compareTo)
                        .orElseThrow()
                        .digits(),
                first.issuedOn()));
        Map<String, TaxpayerId> buyers = taxpayers.holders(prepared.stream()
                .map(PreparedInvoice::buyerNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        prepared.forEach(
                one -> journal.publish(one.toEvent(one.buyerNumber() == null ? null : buyers.get(one.buyerNumber()))));
        knownBuyers.note(
                first.sellerId(),
                prepared.stream().map(PreparedInvoice::invoice).toList(),
                prepared.getLast().issuedAt());
    }
}
