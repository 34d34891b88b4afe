package org.etax.invoice.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.etax.invoice.drafting.InvoiceDraft;
import org.etax.invoice.face.Finding;
import org.etax.invoice.face.FindingCode;
import org.etax.platform.web.StorableText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads one draft strictly: exact UTF-8 (the JSON reader alone would take overlong forms), no unknown and no repeated field,
 * nothing after it, texts bounded and such as can be stored, nesting bounded.
 */
final class DraftJson {

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(10_000)
                            .maxNameLength(64)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule("storable-texts").addDeserializer(String.class, new StorableText()))
            .build()
            .readerFor(InvoiceDraft.class);

    /** What a line turned out to be. */
    sealed interface Outcome {}

    record Read(InvoiceDraft draft) implements Outcome {}

    record Broken(Finding finding) implements Outcome {}

    Outcome read(byte[] bytes, int length) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            InvoiceDraft draft = READER.readValue(text);
            return draft == null ? broken(FindingCode.JSON_NOT_OBJECT, "") : new Read(draft);
        } catch (CharacterCodingException e) {
            return broken(FindingCode.JSON_MALFORMED, "");
        } catch (UnrecognizedPropertyException e) {
            return broken(FindingCode.JSON_UNKNOWN_FIELD, pointer(e.getPath()));
        } catch (MismatchedInputException e) {
            boolean noObject = e.getPath().isEmpty() && !isObject(bytes, length);
            return broken(noObject ? FindingCode.JSON_NOT_OBJECT : FindingCode.JSON_MALFORMED, pointer(e.getPath()));
        } catch (JacksonException e) {
            return broken(FindingCode.JSON_MALFORMED, pointer(e.getPath()));
        }
    }

    private static boolean isObject(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8)
                .stripLeading()
                .startsWith("{");
    }

    private static Outcome broken(FindingCode code, String pointer) {
        return new Broken(Finding.of(code, pointer));
    }

    private static String pointer(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : path) {
            pointer.append('/');
            if (step.getPropertyName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getPropertyName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return StorableText.isStorable(pointer.toString()) ? pointer.toString() : "";
    }
}
