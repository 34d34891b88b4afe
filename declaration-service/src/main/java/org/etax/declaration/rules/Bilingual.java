package org.etax.declaration.rules;

/**
 * A text for people in the two languages of the forms.
 *
 * @param zh Chinese, the official one
 * @param en English
 */
public record Bilingual(String zh, String en) {}
