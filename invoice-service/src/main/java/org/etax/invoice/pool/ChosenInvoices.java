package org.etax.invoice.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Holds what a buyer chose against what was found: every invoice fits, or each that does not is named. */
final class ChosenInvoices {

    private ChosenInvoices() {}

    /**
     * The invoices chosen.
     *
     * @param faultOf what is wrong with an invoice at a pointer, null when nothing
     * @throws ProblemException that refusal, when one is unknown or wrong
     */
    static List<ReceivedInvoice> of(
            List<UUID> ids,
            List<ReceivedInvoice> found,
            InvoiceProblem refusal,
            BiFunction<String, ReceivedInvoice, @Nullable FieldFault> faultOf) {
        Map<UUID, ReceivedInvoice> byId =
                found.stream().collect(Collectors.toMap(ReceivedInvoice::id, Function.identity()));
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String pointer = "/invoiceIds/" + i;
            ReceivedInvoice invoice = byId.get(ids.get(i));
            FieldFault fault = invoice == null
                    ? FieldFault.of(pointer, "deduction-invoice-unknown")
                    : faultOf.apply(pointer, invoice);
            if (fault != null) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(refusal, faults);
        }
        return found;
    }
}
