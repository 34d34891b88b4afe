package org.etax.declaration.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.etax.declaration.rulepack.PackDifference.Change;
import org.etax.declaration.rulepack.PackDifference.Sort;
import org.etax.declaration.rules.PackReader;
import org.etax.declaration.rules.PackReading;
import org.etax.declaration.rules.RulePack;
import org.junit.jupiter.api.Test;

class PackDifferenceTest {

    private static final String NEW_PARAMETER = """
              brand_new:
                zh: 新参数
                en: New parameter
                legal: 公告
                confidence: "?"
                values: [{from: 2023-01-01, value: 1}]
            sheets:""";

    @Test
    void namesWhatChangedAndNothingElse() throws IOException {
        String before = document();
        String after = before.replace("version: 2021-20+2026-6", "version: next")
                .replace("values: [{from: 2021-09-01, value: 0.07}]", "values: [{from: 2021-09-01, value: 0.05}]")
                .replaceFirst("(?m)^sheets:", NEW_PARAMETER);
        RulePack old = pack(before);
        RulePack now = pack(after);

        PackDifference difference = PackDifference.between(now, old);

        assertThat(difference.changes())
                .extracting(Change::part, Change::key, Change::sort)
                .containsExactly(
                        tuple(PackPart.PACK, "VAT_SMALL", Sort.CHANGED),
                        tuple(PackPart.PARAMETER, "urban_city", Sort.CHANGED),
                        tuple(PackPart.PARAMETER, "brand_new", Sort.ADDED));
        assertThat(difference.changes().get(1).fields())
                .containsExactly(new PackDifference.Field("values", "2021-09-01–: 0.07", "2021-09-01–: 0.05"));
        assertThat(PackDifference.between(old, now).changes())
                .extracting(Change::sort)
                .containsExactly(Sort.CHANGED, Sort.CHANGED, Sort.REMOVED);
        assertThat(now.id()).isEqualTo("vat-small-next").isNotEqualTo(old.id());
    }

    private static RulePack pack(String document) {
        return switch (new PackReader().read(document.getBytes(StandardCharsets.UTF_8))) {
            case PackReading.Compiled(RulePack pack) -> pack;
            case PackReading.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static String document() throws IOException {
        try (InputStream document = PackDifferenceTest.class.getResourceAsStream("/rulepacks/vat-small.yaml")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
