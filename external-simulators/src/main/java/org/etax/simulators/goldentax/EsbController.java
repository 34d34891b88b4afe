package org.etax.simulators.goldentax;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.etax.simulators.goldentax.wire.Envelope;
import org.etax.simulators.goldentax.wire.MalformedXmlException;
import org.etax.simulators.goldentax.wire.SecureXml;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The service bus: one operation, text in, text out. */
@RestController
class EsbController {

    private static final int LARGEST_MESSAGE = 1024 * 1024;
    private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

    private final CoreGate gate;
    private final CoreDesk desk;
    private final SecureXml xml = new SecureXml();

    EsbController(CoreGate gate, CoreDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    @PostMapping(
            value = "/core/esb",
            consumes = {MediaType.TEXT_XML_VALUE, MediaType.APPLICATION_XML_VALUE})
    ResponseEntity<byte[]> take(HttpServletRequest request) throws IOException, InterruptedException {
        Optional<EsbFault> closed = gate.admit();
        if (closed.isPresent()) {
            return failure(closed.get(), "");
        }
        byte[] message = request.getInputStream().readNBytes(LARGEST_MESSAGE + 1);
        if (message.length > LARGEST_MESSAGE) {
            return failure(EsbFault.TOO_LARGE, "");
        }
        try {
            return switch (desk.take(Envelope.read(xml, text(message)))) {
                case EsbAnswer.Reply reply ->
                    ResponseEntity.ok().contentType(XML).body(reply.xml().getBytes(StandardCharsets.UTF_8));
                case EsbAnswer.Failure failed -> failure(failed.fault(), failed.detail());
            };
        } catch (MalformedXmlException e) {
            return failure(EsbFault.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private static String text(byte[] message) throws MalformedXmlException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedXmlException("not UTF-8");
        }
    }

    private static ResponseEntity<byte[]> failure(EsbFault fault, String detail) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(fault.status()).contentType(XML);
        if (fault.status().value() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(fault.retryAfterSeconds()));
        }
        return answer.body(fault.xml(detail).getBytes(StandardCharsets.UTF_8));
    }
}
