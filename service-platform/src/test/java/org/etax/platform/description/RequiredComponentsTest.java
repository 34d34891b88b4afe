package org.etax.platform.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequiredComponentsTest {

    private final ModelConverters converters = new ModelConverters();

    record Orders(List<Line> lines, @Nullable String remark) {
        record Line(String code) {}
    }

    record Receipts(List<Line> lines) {
        record Line(int number) {}
    }

    record Again(List<Orders.Line> lines) {}

    @BeforeEach
    void asAServiceDoes() {
        converters.addConverter(new RequiredComponents());
    }

    @Test
    void requiresWhatIsNotNullable() {
        var schemas = converters.resolveAsResolvedSchema(new AnnotatedType(Orders.class).resolveAsRef(true));

        assertThat(schemas.referencedSchemas.get("Orders").getRequired()).containsExactly("lines");
    }

    @Test
    void describesARecordThatIsUsedTwice() {
        describe(Orders.class);
        describe(Again.class);
    }

    @Test
    void refusesTwoRecordsOfOneName() {
        describe(Orders.class);

        assertThatThrownBy(() -> describe(Receipts.class))
                .hasStackTraceContaining("Orders$Line")
                .hasStackTraceContaining("Receipts$Line");
    }

    private void describe(Class<?> record) {
        converters.resolveAsResolvedSchema(new AnnotatedType(record).resolveAsRef(true));
    }
}
