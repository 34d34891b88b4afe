package org.etax.declaration.rules;

import java.util.List;

/** A rule pack as written, before its formulas are compiled. */
record PackDefinition(
        String form,
        String version,
        Bilingual name,
        Effective effective,
        List<ParameterDefinition> parameters,
        List<FormSheet> sheets,
        List<FormCell> cells,
        List<CheckDefinition> checks,
        List<LiabilityDefinition> liabilities,
        List<ExampleDefinition> examples) {}
