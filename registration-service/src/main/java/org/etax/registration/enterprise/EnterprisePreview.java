package org.etax.registration.enterprise;

import java.time.LocalDate;
import org.etax.kernel.Money;
import org.etax.kernel.Region;
import org.etax.kernel.ResidentId;
import org.etax.kernel.TaxAuthority;
import org.etax.registration.department.EnterpriseRecord;
import org.etax.registration.taxpayer.RegionOffice;
import org.jspecify.annotations.Nullable;

/**
 * The register's record, shown before it is confirmed.
 *
 * @param creditCode unified social credit code
 * @param recordVersion to be given back with the confirmation
 * @param name registered name
 * @param kind company or sole trader
 * @param legalRepresentative masked
 * @param financeManager masked, null when none was reported
 * @param address registered address
 * @param region of the registered address
 * @param taxAuthority that will be competent
 * @param industry GB/T 4754
 * @param industryName its name
 * @param registeredCapital 注册资本, yuan
 * @param establishedOn 成立日期
 * @param businessScope 经营范围
 * @param registeringAuthority who registered it
 */
record EnterprisePreview(
        String creditCode,
        String recordVersion,
        String name,
        EnterpriseRecord.Kind kind,
        MaskedPerson legalRepresentative,
        @Nullable MaskedPerson financeManager,
        String address,
        Region region,
        TaxAuthority taxAuthority,
        String industry,
        String industryName,
        Money registeredCapital,
        LocalDate establishedOn,
        String businessScope,
        String registeringAuthority) {

    static EnterprisePreview of(EnterpriseRecord record, String version, RegionOffice office) {
        EnterpriseRecord.Individual manager = record.financeManager();
        return new EnterprisePreview(
                record.creditCode().value(),
                version,
                record.name(),
                record.kind(),
                MaskedPerson.of(record.legalRepresentative()),
                manager == null ? null : MaskedPerson.of(manager),
                record.address(),
                record.region(),
                office.taxAuthority(),
                record.industry(),
                record.industryName(),
                record.registeredCapital(),
                record.establishedOn(),
                record.businessScope(),
                record.registeringAuthority());
    }

    /**
     * @param name its first character, the rest hidden
     * @param residentId masked
     */
    record MaskedPerson(String name, String residentId) {

        static MaskedPerson of(EnterpriseRecord.Individual person) {
            int first = person.name().offsetByCodePoints(0, 1);
            int hidden = person.name().codePointCount(first, person.name().length());
            return new MaskedPerson(
                    person.name().substring(0, first) + "*".repeat(hidden),
                    ResidentId.of(person.residentId()).masked());
        }
    }
}
