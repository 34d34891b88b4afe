package org.etax.invoice.batch;

import java.util.List;
import org.etax.invoice.face.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Why a line gave no invoice.
 *
 * @param line its number, from 1
 * @param serial its serial, where it could be read
 * @param faults every reason
 */
record BatchLineError(long line, @Nullable String serial, List<Fault> faults) {

    /**
     * @param pointer JSON pointer into the line, empty for the whole
     * @param code stable code
     * @param arguments for its text
     */
    record Fault(String pointer, String code, List<String> arguments) {

        static Fault of(Finding finding) {
            return new Fault(finding.pointer(), finding.code().key(), finding.arguments());
        }

        static Fault of(String pointer, String code, Object... arguments) {
            return new Fault(
                    pointer,
                    code,
                    List.of(arguments).stream().map(String::valueOf).toList());
        }
    }
}
