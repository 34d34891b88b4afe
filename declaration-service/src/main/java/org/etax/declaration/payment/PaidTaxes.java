package org.etax.declaration.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.declaration.ledger.Charge;
import org.etax.declaration.ledger.LedgerReading;
import org.etax.declaration.ledger.PaidPart;
import org.etax.kernel.Money;
import org.etax.kernel.event.TaxPaid;
import org.springframework.stereotype.Component;

/** Tells other services which taxes a payment settled. */
@Component
class PaidTaxes {

    private final LedgerReading ledger;

    PaidTaxes(LedgerReading ledger) {
        this.ledger = ledger;
    }

    TaxPaid of(Payment.InTreasury payment) {
        PaymentOrder order = payment.order();
        Map<Charge, Amounts> paid = new LinkedHashMap<>();
        for (PaidPart part : order.parts()) {
            Charge tax = Charge.ofTax(part.charge().tax(), part.charge().period());
            paid.merge(tax, Amounts.of(part), Amounts::plus);
        }
        Map<Charge, UUID> returns = ledger.returnsOf(order.taxpayerId(), paid.keySet());
        List<TaxPaid.Part> parts = new ArrayList<>();
        paid.forEach((tax, amounts) -> parts.add(
                new TaxPaid.Part(tax.tax(), tax.period(), amounts.principal(), amounts.surcharge(), returns.get(tax))));
        return new TaxPaid(
                order.taxpayerId(),
                order.id(),
                order.ticket().value(),
                payment.receipt().collectedAt(),
                parts);
    }

    private record Amounts(Money principal, Money surcharge) {

        static Amounts of(PaidPart part) {
            return part.charge().kind() == Charge.Kind.SURCHARGE
                    ? new Amounts(Money.ZERO, part.amount())
                    : new Amounts(part.amount(), part.surcharge());
        }

        Amounts plus(Amounts other) {
            return new Amounts(principal.plus(other.principal), surcharge.plus(other.surcharge));
        }
    }
}
