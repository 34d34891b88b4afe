package org.etax.declaration.rules;

import java.util.List;
import org.etax.declaration.yaml.DocumentFault;
import org.etax.declaration.yaml.StrictYaml;

/** Reads and compiles rule packs. Whatever the bytes are, the answer is a pack or findings, never an exception. */
public final class PackReader {

    /** Reads a pack from its UTF-8 bytes, at most {@link StrictYaml#MAXIMUM_BYTES}. */
    public PackReading read(byte[] document) {
        try {
            PackDefinition definition = new PackParser().parse(StrictYaml.read(document));
            return new PackReading.Compiled(new PackCompiler(definition).compile());
        } catch (DocumentFault e) {
            return refused(Finding.error(code(e.kind()), e.pointer(), e.detail()));
        } catch (PackFault e) {
            return refused(e.finding());
        }
    }

    private static PackReading refused(Finding finding) {
        return new PackReading.Refused(List.of(finding));
    }

    private static FindingCode code(DocumentFault.Kind kind) {
        return switch (kind) {
            case NOT_READABLE -> FindingCode.PACK_NOT_READABLE;
            case TOO_LARGE -> FindingCode.PACK_TOO_LARGE;
            case UNKNOWN_KEY -> FindingCode.UNKNOWN_KEY;
            case MISSING_KEY -> FindingCode.MISSING_KEY;
            case INVALID_VALUE -> FindingCode.INVALID_VALUE;
        };
    }
}
