package org.etax.declaration.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.etax.kernel.Money;

/**
 * The law of late payment from a day on.
 *
 * @param from first day it holds
 * @param dailyRate part of the unpaid tax charged for each day, e.g. 0.0005
 * @param negligible amounts up to and including this count as zero
 * @param cappedAtTax whether the surcharge stops at the amount of the tax
 * @param article where the law says so
 */
record SurchargeRule(LocalDate from, BigDecimal dailyRate, Money negligible, boolean cappedAtTax, String article) {}
