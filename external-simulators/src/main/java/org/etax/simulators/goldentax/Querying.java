package org.etax.simulators.goldentax;

import java.util.Optional;
import java.util.Set;
import org.etax.simulators.goldentax.wire.XmlText;
import org.springframework.stereotype.Component;

/** Says what the core holds of one object: by the sender's id (ywid) or by its business key (ywj). */
@Component
class Querying implements CoreOperation {

    private final CoreRecords records;

    Querying(CoreRecords records) {
        this.records = records;
    }

    @Override
    public Set<CoreService> services() {
        return Set.of(
                CoreService.QUERY_REGISTRATION,
                CoreService.QUERY_INVOICE_SUMMARY,
                CoreService.QUERY_RETURN,
                CoreService.QUERY_PAYMENT);
    }

    @Override
    public void perform(CoreService service, BusinessMessage message, Incoming incoming, XmlText reply) {
        Optional<CoreRecord> found = message.optional("ywid").isPresent()
                ? records.find(service.domain(), message.text("ywid", "[0-9a-f-]{36}"))
                : records.findByKey(service.domain(), message.text("ywj", ".{1,100}"));
        reply.value("czbz", found.isPresent() ? "Y" : "N");
        found.ifPresent(record -> reply.value("ywid", record.objectId())
                .value("ywbb", Integer.toString(record.version()))
                .value("djxh", record.djxh())
                .value("ywrq", record.businessDay().toString())
                .value("je", record.amount().toPlainString())
                .value("bwzy", record.digest())
                .value("pzxh", records.numberOf(record.domain(), record.objectId())));
    }
}
