package org.etax.platform.description;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/** JSON schemas of the contracts' records, each type once. */
final class PayloadSchemas {

    /** How the types that are one JSON value are written. */
    static final Map<Class<?>, Map<String, Object>> VALUES = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(BigDecimal.class, Map.of("type", "number")),
            Map.entry(UUID.class, Map.of("type", "string", "format", "uuid")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
            Map.entry(YearMonth.class, Map.of("type", "string", "pattern", "^\\d{4}-\\d{2}$")),
            Map.entry(Money.class, Map.of("type", "string", "pattern", "^-?\\d+\\.\\d{2}$")),
            Map.entry(TaxPeriod.class, Map.of("type", "string", "pattern", "^\\d{4}(-(\\d{2}|Q[1-4]))?$")),
            Map.entry(TaxpayerId.class, Map.of("type", "string", "format", "uuid")));

    private final DocComments comments;
    private final SortedMap<String, Object> schemas = new TreeMap<>();

    PayloadSchemas(DocComments comments) {
        this.comments = comments;
    }

    SortedMap<String, Object> all() {
        return schemas;
    }

    /** A reference to the schema of a record or enum, which is added with all that it needs. */
    Map<String, Object> reference(Class<?> type) {
        String name = name(type);
        if (!schemas.containsKey(name)) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schemas.put(name, schema);
            if (type.isEnum()) {
                List<String> constants = Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .toList();
                describe(schema, "string", (comments.of(name) + said(name, constants)).strip());
                schema.put("enum", constants);
            } else {
                record(schema, type, name);
            }
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private String said(String name, List<String> constants) {
        return constants.stream()
                .filter(constant -> !comments.of(name, constant).isEmpty())
                .map(constant -> " " + constant + ": " + comments.of(name, constant))
                .collect(Collectors.joining());
    }

    private void record(Map<String, Object> schema, Class<?> type, String name) {
        describe(schema, "object", comments.of(name));
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> property = new LinkedHashMap<>(of(component.getGenericType()));
            if (isNullable(component)) {
                property.put("type", List.of(property.get("type"), "null"));
            }
            String said = comments.of(name, component.getName());
            properties.put(
                    component.getName(),
                    said.isEmpty() || !property.containsKey("$ref")
                            ? described(property, said)
                            : described(new LinkedHashMap<>(Map.of("allOf", List.of(property))), said));
        }
        schema.put(
                "required",
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> !isNullable(component))
                        .map(RecordComponent::getName)
                        .toList());
        schema.put("properties", properties);
    }

    private Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Map<String, Object> part =
                    of(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
            return generic.getRawType() == List.class
                    ? sorted(Map.of("type", "array", "items", part))
                    : sorted(Map.of("type", "object", "additionalProperties", part));
        }
        // a number that may be missing is boxed
        Map<String, Object> value = VALUES.get(type == Long.class ? long.class : type);
        return value == null ? reference((Class<?>) type) : sorted(value);
    }

    private static Map<String, Object> sorted(Map<String, Object> schema) {
        return new TreeMap<>(schema);
    }

    private static Map<String, Object> described(Map<String, Object> schema, String text) {
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
        return schema;
    }

    private static void describe(Map<String, Object> schema, String type, String text) {
        schema.put("type", type);
        described(schema, text);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** As the sources call it: {@code InvoiceIssued.RateTotal}. */
    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
