package org.etax.declaration.filing;

import org.etax.declaration.ledger.Ledger;
import org.etax.declaration.ledger.OpeningOrder;
import org.etax.kernel.event.CoreBalancesLoaded;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** Takes a taxpayer over from the legacy core: the closing cells of its last return and its arrears. */
@Component
class CoreBalancesHandler implements EventHandler<CoreBalancesLoaded> {

    private final CopyRows rows;
    private final Ledger ledger;

    CoreBalancesHandler(CopyRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public Class<CoreBalancesLoaded> contract() {
        return CoreBalancesLoaded.class;
    }

    @Override
    public void handle(CoreBalancesLoaded event, EventEnvelope envelope) {
        rows.replaceOpening(event);
        ledger.open(new OpeningOrder(
                event.taxpayerId(),
                event.loadId(),
                event.arrears().stream()
                        .map(arrear ->
                                new OpeningOrder.Arrear(arrear.tax(), arrear.period(), arrear.unpaid(), arrear.due()))
                        .toList()));
    }
}
