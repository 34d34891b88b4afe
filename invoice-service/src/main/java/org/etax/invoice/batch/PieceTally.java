package org.etax.invoice.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etax.invoice.issuing.PreparedInvoice;
import org.etax.invoice.issuing.TakenSerial;
import org.etax.invoice.quota.MonthQuota;
import org.etax.kernel.Money;

/** Sorts the lines of a piece into issued, repeated and refused, drawing the quota line by line in their order. */
final class PieceTally {

    private final Map<String, TakenSerial> taken;
    private final Map<String, PreparedInvoice> issuedSerials = new HashMap<>();
    private final List<PreparedInvoice> issued = new ArrayList<>();
    private final List<BatchLineError> errors = new ArrayList<>();
    private MonthQuota quota;
    private Money amount = Money.ZERO;
    private long repeated;

    /**
     * @param taken serials of the seller that were used before
     * @param quota the month's quota, locked
     */
    PieceTally(Map<String, TakenSerial> taken, MonthQuota quota) {
        this.taken = taken;
        this.quota = quota;
    }

    void add(PieceLine line) {
        switch (line) {
            case PieceLine.Refused(var error) -> errors.add(error);
            case PieceLine.Ready(var number, var invoice) -> add(number, invoice);
        }
    }

    private void add(long line, PreparedInvoice invoice) {
        TakenSerial before = taken.get(invoice.serial());
        PreparedInvoice inThisPiece = issuedSerials.get(invoice.serial());
        if (before != null) {
            repeat(
                    line,
                    invoice,
                    before.isRepeatedBy(invoice.draftDigest()),
                    before.invoice().number());
        } else if (inThisPiece != null) {
            boolean same = Arrays.equals(inThisPiece.draftDigest(), invoice.draftDigest());
            repeat(line, invoice, same, inThisPiece.number().digits());
        } else {
            draw(line, invoice);
        }
    }

    private void repeat(long line, PreparedInvoice invoice, boolean same, String original) {
        if (same) {
            repeated++;
        } else {
            refuse(line, invoice, BatchLineError.Fault.of("/serial", "serial-already-used", original));
        }
    }

    private void draw(long line, PreparedInvoice invoice) {
        switch (quota.draw(invoice.amount())) {
            case MonthQuota.Granted(var rest) -> {
                quota = rest;
                amount = amount.plus(invoice.amount());
                issued.add(invoice);
                issuedSerials.put(invoice.serial(), invoice);
            }
            case MonthQuota.Exceeded(var available, var wanted) ->
                refuse(line, invoice, BatchLineError.Fault.of("", "quota-exceeded", available, wanted));
        }
    }

    private void refuse(long line, PreparedInvoice invoice, BatchLineError.Fault fault) {
        errors.add(new BatchLineError(line, invoice.serial(), List.of(fault)));
    }

    List<PreparedInvoice> issued() {
        return issued;
    }

    List<BatchLineError> errors() {
        return errors;
    }

    long repeated() {
        return repeated;
    }

    /** Sum without tax of what is issued. */
    Money amount() {
        return amount;
    }
}
