package org.etax.gateway.docs;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A component of a record is required unless the code says that it may be null, as in the services' descriptions. */
final class RequiredComponents implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        var java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            var reference = schema.get$ref();
            var definition = reference == null
                    ? schema
                    : context.getDefinedModels()
                            .getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), schema);
            if (definition.getProperties() != null) {
                definition.setRequired(Stream.of(java.getRawClass().getRecordComponents())
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .filter(definition.getProperties()::containsKey)
                        .toList());
            }
        }
        return schema;
    }
}
