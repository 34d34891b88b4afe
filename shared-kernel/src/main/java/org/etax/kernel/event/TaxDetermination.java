package org.etax.kernel.event;

import java.time.LocalDate;
import org.etax.kernel.TaxPeriod;
import org.jspecify.annotations.Nullable;

/**
 * That a taxpayer owes returns of a tax (税费种认定).
 *
 * @param tax code of the levy item (征收项目), e.g. 10101 for VAT
 * @param form the return form: {@code VAT_GENERAL} or {@code VAT_SMALL}
 * @param frequency how often it is filed
 * @param effectiveFrom first day it holds
 * @param effectiveTo last day it holds, null while open
 */
public record TaxDetermination(
        String tax,
        String form,
        TaxPeriod.Frequency frequency,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {}
