package org.etax.declaration.rules;

/** What becomes due: a levy item (征收项目) and the formula of its amount. */
record LiabilityDefinition(String item, Bilingual name, String formula, String pointer) {}
