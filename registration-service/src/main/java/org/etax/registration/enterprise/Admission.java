package org.etax.registration.enterprise;

import java.util.List;
import java.util.Optional;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.ResidentId;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.platform.problem.ProblemException;
import org.etax.registration.department.EnterpriseRecord;
import org.etax.registration.department.MarketRegulation;
import org.etax.registration.person.People;
import org.etax.registration.person.Person;
import org.etax.registration.refusal.RegistrationProblem;
import org.etax.registration.taxpayer.Claims;
import org.springframework.stereotype.Component;

/** Who may see and confirm a record of the enterprise register: a person whom it names, or one whom such a person invited. */
@Component
class Admission {

    private final MarketRegulation market;
    private final People people;
    private final Claims claims;
    private final InvitationRows invitations;

    Admission(MarketRegulation market, People people, Claims claims, InvitationRows invitations) {
        this.market = market;
        this.people = people;
        this.claims = claims;
        this.invitations = invitations;
    }

    /** @throws ProblemException CREDIT_CODE_CLAIMED when a taxpayer holds the code */
    void mustBeFree(UnifiedSocialCreditCode creditCode) {
        refuse(claims.find(creditCode));
    }

    /** @throws ProblemException CREDIT_CODE_CLAIMED when there is a claim */
    void refuse(Optional<Claims.Claim> claim) {
        claim.ifPresent(earlier -> {
            throw ProblemException.of(
                            RegistrationProblem.CREDIT_CODE_CLAIMED,
                            BusinessTime.dateOf(earlier.claimedAt()).toString())
                    .with("claimedAt", earlier.claimedAt().toString());
        });
    }

    /** @throws ProblemException ENTERPRISE_UNKNOWN or DEPARTMENT_UNAVAILABLE */
    EnterpriseRecord record(UnifiedSocialCreditCode creditCode) {
        return market.find(creditCode)
                .orElseThrow(() -> ProblemException.of(RegistrationProblem.ENTERPRISE_UNKNOWN, creditCode.value()));
    }

    /** @throws ProblemException NOT_NAMED_IN_RECORD, or ENTERPRISE_STRUCK_OFF for a person who may know */
    void admit(Person person, EnterpriseRecord record) {
        if (!names(record, person) && !isInvited(person, record)) {
            throw ProblemException.of(RegistrationProblem.NOT_NAMED_IN_RECORD);
        }
        mustExist(record);
    }

    /** @throws ProblemException NOT_NAMED_IN_RECORD for anybody whom the record does not name himself */
    void admitNamed(Person person, EnterpriseRecord record) {
        if (!names(record, person)) {
            throw ProblemException.of(RegistrationProblem.NOT_NAMED_IN_RECORD);
        }
        mustExist(record);
    }

    /** By identity document and name: a number alone could be a slip in the record. */
    boolean names(EnterpriseRecord record, Person person) {
        return record.namedPersons().stream()
                .anyMatch(named -> named.name().equals(person.name())
                        && people.find(ResidentId.of(named.residentId()))
                                .filter(person.id()::equals)
                                .isPresent());
    }

    private boolean isInvited(Person person, EnterpriseRecord record) {
        List<TaxpayerId> inviters = invitations.inviters(person.id(), person.name(), record.creditCode());
        return !inviters.isEmpty()
                && record.namedPersons().stream()
                        .flatMap(named -> people.find(ResidentId.of(named.residentId())).stream())
                        .anyMatch(inviters::contains);
    }

    private static void mustExist(EnterpriseRecord record) {
        if (record.status() != EnterpriseRecord.Status.ACTIVE) {
            throw ProblemException.of(RegistrationProblem.ENTERPRISE_STRUCK_OFF)
                    .with("registerStatus", record.status().name());
        }
    }
}
