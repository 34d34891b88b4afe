package org.etax.registration.taxpayer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxpayerFact;
import org.jspecify.annotations.Nullable;

/**
 * What an officer needs of the registration on the one-page file of a taxpayer.
 *
 * @param taxpayerId who
 * @param asOf for which day
 * @param name as registered
 * @param taxpayerNumber 纳税人识别号
 * @param kind of taxpayer
 * @param vatStatus 一般纳税人 or 小规模纳税人
 * @param vatFrequency how often VAT is filed
 * @param region of the registered address
 * @param taxAuthority 主管税务机关
 * @param industry GB/T 4754
 * @param creditLevel tax credit level
 * @param status 纳税人状态
 * @param coreRegistrationNumber 登记序号, null until the core has given one
 * @param registeredAt when it was registered here
 * @param determinations that hold on that day
 */
record TaxpayerSummary(
        TaxpayerId taxpayerId,
        LocalDate asOf,
        @Nullable String name,
        @Nullable String taxpayerNumber,
        @Nullable String kind,
        @Nullable String vatStatus,
        @Nullable String vatFrequency,
        @Nullable String region,
        @Nullable String taxAuthority,
        @Nullable String industry,
        @Nullable String creditLevel,
        @Nullable String status,
        @Nullable String coreRegistrationNumber,
        Instant registeredAt,
        List<TaxDetermination> determinations) {

    static TaxpayerSummary of(Profile profile) {
        return new TaxpayerSummary(
                profile.taxpayerId(),
                profile.day(),
                profile.value(TaxpayerFact.Name.NAME).orElse(null),
                profile.value(TaxpayerFact.Name.TAXPAYER_NUMBER).orElse(null),
                profile.value(TaxpayerFact.Name.KIND).orElse(null),
                profile.value(TaxpayerFact.Name.VAT_STATUS).orElse(null),
                profile.value(TaxpayerFact.Name.VAT_FREQUENCY).orElse(null),
                profile.value(TaxpayerFact.Name.REGION).orElse(null),
                profile.value(TaxpayerFact.Name.TAX_AUTHORITY).orElse(null),
                profile.value(TaxpayerFact.Name.INDUSTRY).orElse(null),
                profile.value(TaxpayerFact.Name.CREDIT_LEVEL).orElse(null),
                profile.value(TaxpayerFact.Name.STATUS).orElse(null),
                profile.value(TaxpayerFact.Name.CORE_REGISTRATION_NUMBER).orElse(null),
                profile.registeredAt(),
                profile.determinations().stream()
                        .filter(one -> holds(one, profile.day()))
                        .toList());
    }

    private static boolean holds(TaxDetermination determination, LocalDate day) {
        LocalDate end = determination.effectiveTo();
        return !day.isBefore(determination.effectiveFrom()) && (end == null || !day.isAfter(end));
    }
}
