package org.etax.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated fact on which law turns. Facts are never overwritten: a later {@code recordedAt} wins where validity overlaps.
 *
 * @param name which fact
 * @param value its value in text
 * @param effectiveFrom first day it holds
 * @param effectiveTo last day it holds, null while open
 * @param recordedAt when we learned it
 * @param source who said so
 */
public record TaxpayerFact(
        Name name,
        String value,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Instant recordedAt,
        Source source) {

    /** What kind of fact. */
    public enum Name {
        /** Taxpayer's name as registered. */
        NAME,
        /** Unified social credit code or other taxpayer identification number (纳税人识别号). */
        TAXPAYER_NUMBER,
        /** {@code ENTERPRISE}, {@code SOLE_TRADER} or {@code NATURAL_PERSON}. */
        KIND,
        /** VAT status: {@code GENERAL} (一般纳税人) or {@code SMALL_SCALE} (小规模纳税人), VAT Law art. 9. */
        VAT_STATUS,
        /** VAT filing frequency: {@code MONTHLY} or {@code QUARTERLY}, VAT Law art. 30. */
        VAT_FREQUENCY,
        /** Region of the registered address, six digits. */
        REGION,
        /** Competent tax authority (主管税务机关), eleven digits. */
        TAX_AUTHORITY,
        /** Where the urban maintenance tax places the taxpayer: {@code CITY}, {@code TOWN} or {@code OTHER}. */
        LOCATION_CLASS,
        /** Industry (GB/T 4754), four digits. */
        INDUSTRY,
        /** Small low-profit enterprise (小型微利企业) for the six-taxes reduction: {@code true} or {@code false}. */
        SMALL_LOW_PROFIT,
        /** Tax credit level: A, B, M, C or D. */
        CREDIT_LEVEL,
        /** Registration status (纳税人状态): {@code NORMAL}, … */
        STATUS,
        /** The legacy core's key 登记序号 (djxh). */
        CORE_REGISTRATION_NUMBER
    }

    /** Who said so. */
    public enum Source {
        /** The taxpayer's own act here. */
        OWN_ACT,
        /** Another department's record. */
        DEPARTMENT,
        /** A decision of the tax authority here. */
        AUTHORITY,
        /** The legacy core system, by opening load or later. */
        CORE
    }
}
