package org.etax.platform.problem;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal on its way to the client. It changes no state: the transaction it leaves is rolled back.
 * Not an accident, so it carries no stack trace.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient List<Object> arguments;
    private final transient List<FieldFault> faults;
    private final transient Map<String, Object> facts;

    private ProblemException(
            ProblemCode code, List<Object> arguments, List<FieldFault> faults, Map<String, Object> facts) {
        super(code.code(), null, false, false);
        this.code = code;
        this.arguments = arguments;
        this.faults = faults;
        this.facts = facts;
    }

    /** A refusal whose text has placeholders for the arguments. */
    public static ProblemException of(ProblemCode code, Object... arguments) {
        return new ProblemException(code, List.copyOf(Arrays.asList(arguments)), List.of(), Map.of());
    }

    /** A refusal of fields. */
    public static ProblemException of(ProblemCode code, List<FieldFault> faults) {
        return new ProblemException(code, List.of(), List.copyOf(faults), Map.of());
    }

    /** A refusal of one field under {@link PlatformProblem#INVALID_FIELDS}. */
    public static ProblemException field(String pointer, String faultCode, Object... arguments) {
        return of(PlatformProblem.INVALID_FIELDS, List.of(FieldFault.of(pointer, faultCode, arguments)));
    }

    /** The same refusal with a machine-readable fact, e.g. the id of the original. */
    public ProblemException with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new ProblemException(code, arguments, faults, Map.copyOf(more));
    }

    public ProblemCode code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }

    List<FieldFault> faults() {
        return faults;
    }

    Map<String, Object> facts() {
        return facts;
    }
}
