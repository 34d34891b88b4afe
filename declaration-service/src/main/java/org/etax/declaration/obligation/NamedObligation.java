package org.etax.declaration.obligation;

import java.time.LocalDate;
import org.etax.declaration.rules.Bilingual;

/**
 * A return that is owed, as a calendar names it.
 *
 * @param form code of the form
 * @param name official name of the form
 * @param period tax period
 * @param dueOn last day to file and pay
 * @param source the notice or rule that gives the day
 */
record NamedObligation(String form, Bilingual name, String period, LocalDate dueOn, String source) {}
