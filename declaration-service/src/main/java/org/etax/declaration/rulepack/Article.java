package org.etax.declaration.rulepack;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.etax.declaration.rules.CheckDefinition;
import org.etax.declaration.rules.FormCell;
import org.etax.declaration.rules.LegalBasis;
import org.etax.declaration.rules.ParameterDefinition;
import org.etax.declaration.rules.RulePack;

/**
 * A law or notice that a pack rests on.
 *
 * @param article the law or notice and its article
 * @param confidence how sure the pack's author is
 * @param uses how many cells, checks and parameters rest on it
 */
record Article(String article, LegalBasis.Confidence confidence, long uses) {

    /** Those of a pack, the most used first. */
    static List<Article> of(RulePack pack) {
        Map<LegalBasis, Long> uses = new LinkedHashMap<>();
        Stream.of(
                        pack.parameters().stream().map(ParameterDefinition::legalBasis),
                        pack.cells().stream().map(FormCell::legalBasis),
                        pack.checks().stream().map(CheckDefinition::legalBasis))
                .flatMap(bases -> bases)
                .forEach(basis -> uses.merge(basis, 1L, Long::sum));
        return uses.entrySet().stream()
                .map(use -> new Article(use.getKey().article(), use.getKey().confidence(), use.getValue()))
                .sorted(Comparator.comparing(Article::uses).reversed())
                .toList();
    }
}
