package org.etax.platform.description;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record is required unless the code says that it may be null. Two records of one simple name would be
 * one schema, the last one's, so they are refused.
 */
final class RequiredComponents implements ModelConverter {

    private final Map<String, Class<?>> described = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            alone(schema.get$ref(), java);
            require(definition(schema, context), java.getRawClass());
        }
        return schema;
    }

    /** @throws IllegalStateException when another record has this name in the API already */
    private void alone(@Nullable String reference, JavaType record) {
        if (reference == null) {
            return;
        }
        Class<?> other = described.putIfAbsent(reference, record.getRawClass());
        if (other != null && other != record.getRawClass()) {
            throw new IllegalStateException(reference + " would be both " + other.getName() + " and "
                    + record.getRawClass().getName() + ": give one of them another name");
        }
    }

    private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return context.getDefinedModels().getOrDefault(name, schema);
    }

    private static void require(Schema<?> schema, Class<?> record) {
        Map<String, ?> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && properties.containsKey(component.getName())
                    && (schema.getRequired() == null || !schema.getRequired().contains(component.getName()));
            if (required) {
                schema.addRequiredItem(component.getName());
            }
        }
    }
}
