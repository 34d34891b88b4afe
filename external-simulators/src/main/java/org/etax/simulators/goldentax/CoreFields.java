package org.etax.simulators.goldentax;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.etax.simulators.goldentax.wire.XmlText;

/**
 * Values by the core's own field names, in the order given.
 *
 * @param values each name is fit to be an element's
 */
record CoreFields(@JsonValue Map<String, String> values) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");
    private static final int LONGEST_VALUE = 200;

    /** @throws IllegalArgumentException naming what is no field */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    CoreFields {
        values = new LinkedHashMap<>(values);
        values.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || value == null || value.length() > LONGEST_VALUE) {
                throw new IllegalArgumentException("not a field of the core: " + name);
            }
        });
    }

    /** @throws IllegalArgumentException when there is none */
    String need(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /** @throws java.time.DateTimeException when there is none */
    LocalDate date(String name) {
        return LocalDate.parse(need(name));
    }

    void writeTo(XmlText text) {
        values.forEach(text::value);
    }
}
