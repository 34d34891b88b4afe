package org.etax.simulators.goldentax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.etax.simulators.goldentax.wire.XmlText;
import org.springframework.stereotype.Component;

/**
 * What both sides compare (对账): count, sum and hash of a domain's objects of a business day, and the objects themselves.
 * The hash is SHA-256 over one line {@code ywid|ywbb|amount} for each object, sorted by ywid, each ended by a line feed.
 */
@Component
class Reconciling implements CoreOperation {

    private static final int LARGEST_PAGE = 1000;

    private final CoreRecords records;

    Reconciling(CoreRecords records) {
        this.records = records;
    }

    @Override
    public Set<CoreService> services() {
        return Set.of(CoreService.RECONCILE, CoreService.RECONCILE_DETAILS);
    }

    @Override
    public void perform(CoreService service, BusinessMessage message, Incoming incoming, XmlText reply) {
        CoreService.Domain domain = CoreService.Domain.valueOf(message.text("ywlyDm", "DJ|FP|SB|ZS"));
        LocalDate day = message.date("ywrq");
        reply.value("ywlyDm", domain.name()).value("ywrq", day.toString());
        if (service == CoreService.RECONCILE) {
            totals(domain, day, reply);
        } else {
            details(domain, day, message, reply);
        }
    }

    private void totals(CoreService.Domain domain, LocalDate day, XmlText reply) {
        long count = 0;
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        Digest hash = new Digest();
        List<CoreRecord> page = records.of(domain, day, "", LARGEST_PAGE);
        while (!page.isEmpty()) {
            for (CoreRecord record : page) {
                count++;
                sum = sum.add(record.amount());
                hash.add(record.objectId() + "|" + record.version() + "|"
                        + record.amount().toPlainString() + "\n");
            }
            page = records.of(domain, day, page.getLast().objectId(), LARGEST_PAGE);
        }
        reply.value("jls", Long.toString(count))
                .value("jehj", sum.toPlainString())
                .value("hzzy", hash.hex());
    }

    private void details(CoreService.Domain domain, LocalDate day, BusinessMessage message, XmlText reply) {
        int limit = Math.clamp(message.number("tshs"), 1, LARGEST_PAGE);
        List<CoreRecord> page =
                records.of(domain, day, message.optional("ywidq").orElse(""), limit);
        reply.open("mxGrid");
        page.forEach(record -> reply.open("mxGridlb")
                .value("ywid", record.objectId())
                .value("ywbb", Integer.toString(record.version()))
                .value("je", record.amount().toPlainString())
                .close("mxGridlb"));
        reply.close("mxGrid").value("sfyxy", page.size() == limit ? "Y" : "N");
    }
}
