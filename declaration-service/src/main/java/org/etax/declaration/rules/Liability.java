package org.etax.declaration.rules;

import org.etax.kernel.Money;

/**
 * What becomes due by a return.
 *
 * @param item code of the levy item (征收项目): 10101 VAT, 10109 urban maintenance tax, 30203 education surcharge, …
 * @param name for people
 * @param amount due
 */
public record Liability(String item, Bilingual name, Money amount) {}
