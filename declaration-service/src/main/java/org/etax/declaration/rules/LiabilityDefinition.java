package org.etax.declaration.rules;

/**
 * What becomes due: a levy item (征收项目) and the formula of its amount.
 *
 * @param item five digits
 * @param name for people
 * @param formula in the language of the pack
 * @param pointer where it stands in the pack
 */
public record LiabilityDefinition(String item, Bilingual name, String formula, String pointer) {}
