package org.etax.declaration.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.etax.declaration.yaml.DocumentFault.Kind;
import org.jspecify.annotations.Nullable;

/** A mapping of the pack document, read strictly: whoever has read it asks {@link #finish} whether anything was left unread. */
public final class Section {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,16}(\\.\\d{1,10})?");

    private final String pointer;
    private final Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    private Section(String pointer, Map<?, ?> map) {
        this.pointer = pointer;
        map.forEach((key, value) -> entries.put(String.valueOf(key), value));
    }

    /** @throws DocumentFault when the value is no mapping */
    public static Section of(String pointer, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new DocumentFault(Kind.INVALID_VALUE, pointer, "a mapping is expected");
        }
        return new Section(pointer, map);
    }

    /** JSON pointer of this mapping in its document. */
    public String pointer() {
        return pointer;
    }

    /** Its keys as written, in order. */
    public Set<String> keys() {
        return entries.keySet();
    }

    /** Whether the key is there, with or without a value. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** @throws DocumentFault when it is missing or no text */
    public String text(String key) {
        return optionalText(key).orElseThrow(() -> new DocumentFault(Kind.MISSING_KEY, pointer + "/" + key, key));
    }

    /** @throws DocumentFault when it is there and no text */
    public Optional<String> optionalText(String key) {
        Object value = raw(key);
        if (value instanceof String || value == null) {
            return Optional.ofNullable((String) value);
        }
        throw new DocumentFault(Kind.INVALID_VALUE, pointer + "/" + key, "a text is expected");
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String key, boolean otherwise) {
        String text = optionalText(key).orElse(Boolean.toString(otherwise));
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(key, "true or false");
        };
    }

    /** An ISO date. */
    public LocalDate date(String key) {
        return dateOf(key, text(key));
    }

    /** An ISO date, null when it is not there. */
    public @Nullable LocalDate optionalDate(String key) {
        return optionalText(key).map(text -> dateOf(key, text)).orElse(null);
    }

    private LocalDate dateOf(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid(key, "a date such as 2026-01-01");
        }
    }

    /** A plain decimal of at most 16 digits and 10 decimals. */
    public BigDecimal decimal(String key) {
        String text = text(key);
        if (!DECIMAL.matcher(text).matches()) {
            throw invalid(key, "a decimal");
        }
        return new BigDecimal(text);
    }

    /** A whole number from 0 to the maximum. */
    public int smallNumber(String key, int otherwise, int maximum) {
        String text = optionalText(key).orElse(Integer.toString(otherwise));
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > maximum) {
            throw invalid(key, "0 to " + maximum);
        }
        return Integer.parseInt(text);
    }

    /** One of the names of an enumeration. */
    public <E extends Enum<E>> E choice(Class<E> type, String key, E otherwise) {
        return optionalText(key)
                .map(text -> {
                    try {
                        return Enum.valueOf(type, text);
                    } catch (IllegalArgumentException e) {
                        throw invalid(key, List.of(type.getEnumConstants()).toString());
                    }
                })
                .orElse(otherwise);
    }

    /** A nested mapping; empty when it is not there. */
    public Section section(String key) {
        return Section.of(pointer + "/" + key, has(key) ? raw(key) : Map.of());
    }

    /** A list of mappings; empty when it is not there. */
    public List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        List<?> values = list(key);
        for (int i = 0; i < values.size(); i++) {
            sections.add(Section.of(pointer + "/" + key + "/" + i, values.get(i)));
        }
        return sections;
    }

    /** A list of texts; empty when it is not there. */
    public List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    private List<?> list(String key) {
        Object value = raw(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> values) {
            return values;
        }
        throw invalid(key, "a list");
    }

    /** What stands there, of whatever type; the key counts as read. */
    public @Nullable Object raw(String key) {
        read.add(key);
        return entries.get(key);
    }

    /** The fault to throw for a value that is not as expected. */
    public DocumentFault invalid(String key, String expected) {
        return new DocumentFault(Kind.INVALID_VALUE, pointer + "/" + key, expected);
    }

    /** Refuses keys that nobody asked for. */
    public void finish() {
        for (String key : entries.keySet()) {
            if (!read.contains(key)) {
                throw new DocumentFault(Kind.UNKNOWN_KEY, pointer + "/" + key, key);
            }
        }
    }
}
