package org.etax.simulators.goldentax;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.etax.simulators.clock.SimulatedClock;
import org.etax.simulators.goldentax.CoreRejection.Reason;
import org.etax.simulators.goldentax.wire.Envelope;
import org.etax.simulators.goldentax.wire.MalformedXmlException;
import org.etax.simulators.goldentax.wire.SecureXml;
import org.etax.simulators.goldentax.wire.XmlText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers each message once: the same tran_seq with the same content gets the same answer again. */
@Service
class CoreDesk {

    private final JdbcClient jdbc;
    private final CoreFaults faults;
    private final ReplyWriter writer;
    private final SimulatedClock clock;
    private final SecureXml xml = new SecureXml();
    private final Map<CoreService, CoreOperation> operations = new HashMap<>();

    CoreDesk(
            JdbcClient jdbc,
            CoreFaults faults,
            ReplyWriter writer,
            SimulatedClock clock,
            List<CoreOperation> operations) {
        this.jdbc = jdbc;
        this.faults = faults;
        this.writer = writer;
        this.clock = clock;
        operations.forEach(
                operation -> operation.services().forEach(service -> this.operations.put(service, operation)));
    }

    /** Takes one message; everything it changes is committed before the answer leaves. */
    @Transactional
    public EsbAnswer take(Envelope envelope) {
        CoreService service = CoreService.of(envelope.tranId()).orElse(null);
        if (service == null) {
            return new EsbAnswer.Reply(writer.rejected(envelope, Reason.UNKNOWN_SERVICE, envelope.tranId()));
        }
        Optional<CoreFaults.Instruction> fault = faults.claim(service.domain());
        CoreFault kind = fault.map(CoreFaults.Instruction::fault).orElse(null);
        if (kind == CoreFault.TIMEOUT_BEFORE) {
            return new EsbAnswer.Failure(EsbFault.TIMEOUT, envelope.tranSeq());
        }
        if (kind == CoreFault.UNAVAILABLE) {
            return new EsbAnswer.Failure(EsbFault.UNAVAILABLE, envelope.tranSeq());
        }
        String reply = kind == CoreFault.REJECT
                ? writer.rejected(
                        envelope,
                        Reason.ORDERED,
                        fault.map(CoreFaults.Instruction::reason).orElse(""))
                : once(envelope, service, kind);
        if (kind == CoreFault.TIMEOUT_AFTER_COMMIT) {
            return new EsbAnswer.Failure(EsbFault.TIMEOUT, envelope.tranSeq());
        }
        return new EsbAnswer.Reply(kind == CoreFault.GARBLE ? reply.substring(0, reply.length() * 2 / 3) : reply);
    }

    private String once(Envelope envelope, CoreService service, @Nullable CoreFault kind) {
        String digest = Digest.of(envelope.tranId() + "\n" + envelope.body());
        boolean first = jdbc.sql("insert into core_message (tran_seq, tran_id, digest, reply, received_at)"
                                + " values (?, ?, ?, '', ?) on conflict do nothing")
                        .params(
                                envelope.tranSeq(),
                                envelope.tranId(),
                                digest,
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!first) {
            return jdbc.sql("select reply from core_message where tran_seq = ? and digest = ?")
                    .params(envelope.tranSeq(), digest)
                    .query(String.class)
                    .optional()
                    .orElseGet(() -> writer.rejected(envelope, Reason.REUSED_SEQUENCE, envelope.tranSeq()));
        }
        String reply = perform(envelope, service, kind == CoreFault.LOSE);
        jdbc.sql("update core_message set reply = ? where tran_seq = ?")
                .params(reply, envelope.tranSeq())
                .update();
        return reply;
    }

    private String perform(Envelope envelope, CoreService service, boolean lose) {
        CoreOperation operation = Objects.requireNonNull(operations.get(service));
        CoreOperation.Incoming incoming = new CoreOperation.Incoming(Digest.of(envelope.body()), envelope.body(), lose);
        try {
            BusinessMessage message =
                    BusinessMessage.root(xml.read(envelope.body()), service.messageType() + "Request");
            XmlText fields = new XmlText();
            operation.perform(service, message, incoming, fields);
            return writer.accepted(envelope, service, fields.toString());
        } catch (CoreRejection rejection) {
            return writer.rejected(envelope, rejection.reason(), String.valueOf(rejection.getMessage()));
        } catch (MalformedXmlException malformed) {
            return writer.rejected(envelope, Reason.INVALID_MESSAGE, String.valueOf(malformed.getMessage()));
        }
    }
}
