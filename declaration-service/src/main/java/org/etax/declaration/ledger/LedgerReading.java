package org.etax.declaration.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.page.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a taxpayer's ledger. */
@Service
public class LedgerReading {

    private final Bookkeeping bookkeeping;
    private final AccountRows accounts;
    private final DocumentRows documents;
    private final Clock clock;

    LedgerReading(Bookkeeping bookkeeping, AccountRows accounts, DocumentRows documents, Clock clock) {
        this.bookkeeping = bookkeeping;
        this.accounts = accounts;
        this.documents = documents;
        this.clock = clock;
    }

    /** What is to pay today, surcharges computed for today. */
    public LiabilityStatement statement(TaxpayerId taxpayerId) {
        return statement(accounts.read(taxpayerId));
    }

    /** The same, and nobody else books for the taxpayer until the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LiabilityStatement lockedStatement(TaxpayerId taxpayerId) {
        return statement(accounts.lock(taxpayerId).account());
    }

    /** Balances as they stand. */
    public Balances balances(TaxpayerId taxpayerId) {
        return accounts.read(taxpayerId).balances();
    }

    /** Up to {@code limit} documents that come after a number. */
    public List<NumberedDocument> documentsAfter(TaxpayerId taxpayerId, Order order, long number, int limit) {
        return documents.after(taxpayerId, order, number, limit);
    }

    /** The return that assessed each charge last; a charge that came from the core has none. */
    public Map<Charge, UUID> returnsOf(TaxpayerId taxpayerId, Collection<Charge> charges) {
        return documents.lastReturns(taxpayerId, charges);
    }

    private LiabilityStatement statement(TaxpayerAccount account) {
        return new LiabilityStatement(bookkeeping.reading(), account, BusinessTime.today(clock));
    }
}
