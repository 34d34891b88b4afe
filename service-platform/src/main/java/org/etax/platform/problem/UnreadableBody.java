package org.etax.platform.problem;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Finds the place at which a body could not be read. */
final class UnreadableBody {

    private UnreadableBody() {}

    /** The field that is wrong; where the text is no JSON, line and column; without a body, that it is missing. */
    static FieldFault fault(HttpMessageNotReadableException e) {
        return e.getCause() instanceof JacksonException json ? fault(json) : FieldFault.of("", "missing");
    }

    private static FieldFault fault(JacksonException json) {
        if (!json.getPath().isEmpty()) {
            return FieldFault.of(
                    pointer(json), json instanceof UnrecognizedPropertyException ? "unknown" : "malformed");
        }
        TokenStreamLocation place = json.getLocation();
        return place == null
                ? FieldFault.of("", "malformed")
                : FieldFault.of(
                        "",
                        "not-readable-at",
                        Integer.toString(place.getLineNr()),
                        Integer.toString(place.getColumnNr()));
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? step.getPropertyName() : Integer.toString(step.getIndex()))
                .collect(Collectors.joining("/", "/", ""));
    }
}
