package org.etax.declaration.extension;

import java.time.LocalDate;
import org.etax.kernel.TaxPeriod;

/**
 * Which deadline moves, for whom and to when.
 *
 * @param form of the return
 * @param period month or quarter
 * @param originalDueOn the last day by the calendar
 * @param dueOn the last day wanted
 * @param cohort for whom
 */
record Proposal(String form, TaxPeriod period, LocalDate originalDueOn, LocalDate dueOn, Cohort cohort) {}
