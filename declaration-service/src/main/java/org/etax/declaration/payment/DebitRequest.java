package org.etax.declaration.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.etax.declaration.ledger.BudgetItem;
import org.etax.declaration.ledger.Charge;
import org.etax.declaration.ledger.LevyItems;
import org.etax.declaration.ledger.PaidPart;
import org.etax.kernel.Money;
import org.etax.kernel.TaxAuthority;

/** The order to take money, as it goes over the wire; see {@code docs/contracts/treasury.md}. */
record DebitRequest(
        String taxTicketNumber,
        String payerReference,
        TaxAuthority taxAuthority,
        String treasuryCode,
        String agreementNumber,
        String bankCode,
        String accountNumber,
        String payerName,
        Money amount,
        List<Item> items,
        Instant requestedAt,
        Instant expiresAt) {

    /** One line: a tax or its surcharge, and where the treasury books it. */
    record Item(
            String tax,
            String period,
            Charge.Kind kind,
            String budgetItem,
            BudgetItem.Level budgetLevel,
            Money amount) {}

    static DebitRequest of(
            PaymentOrder order,
            AgreementTerms terms,
            TaxAuthority authority,
            String treasuryCode,
            LevyItems levyItems,
            Instant now) {
        return new DebitRequest(
                order.ticket().value(),
                new PaymentReference(order.taxpayerId(), order.id()).toString(),
                authority,
                treasuryCode,
                terms.number(),
                terms.bank().value(),
                terms.account().value(),
                terms.accountName(),
                order.amount(),
                items(order.parts(), levyItems),
                now,
                order.expiresAt());
    }

    private static List<Item> items(List<PaidPart> parts, LevyItems levyItems) {
        List<Item> items = new ArrayList<>();
        for (PaidPart part : parts) {
            items.add(item(part.charge(), part.amount(), levyItems));
            if (part.surcharge().isPositive()) {
                items.add(item(part.charge().surcharge(), part.surcharge(), levyItems));
            }
        }
        return items;
    }

    private static Item item(Charge charge, Money amount, LevyItems levyItems) {
        BudgetItem budget = levyItems.of(charge.tax()).budgetOf(charge.kind());
        return new Item(charge.tax(), charge.period().toString(), charge.kind(), budget.code(), budget.level(), amount);
    }
}
