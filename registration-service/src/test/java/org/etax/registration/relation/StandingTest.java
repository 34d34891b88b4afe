package org.etax.registration.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.etax.kernel.Right;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void addsTheRightsOfAllActiveRolesUnderTheStrongestCapacity() {
        Standing standing = Standing.of(
                List.of(
                        link(Role.INVOICE_HANDLER, Relation.Status.ACTIVE, null, Right.ISSUE_INVOICE),
                        link(Role.TAX_HANDLER, Relation.Status.ACTIVE, TODAY, Right.FILE_RETURN),
                        link(Role.FINANCE_MANAGER, Relation.Status.ENDED, TODAY.minusDays(3), Right.PAY_TAX)),
                TODAY);
        assertThat(standing).isEqualTo(new Standing.May("TAX_HANDLER", Set.of(Right.ISSUE_INVOICE, Right.FILE_RETURN)));
    }

    @Test
    void endsTheDayAfterTheLastDay() {
        List<Standing.Link> links =
                List.of(link(Role.TAX_HANDLER, Relation.Status.ACTIVE, TODAY.minusDays(1), Right.VIEW));
        assertThat(Standing.of(links, TODAY)).isEqualTo(new Standing.MayNot("relation-ended", "2026-11-21"));
        assertThat(Standing.of(links, TODAY.minusDays(1))).isInstanceOf(Standing.May.class);
    }

    @Test
    void namesAnOpenInvitationBeforeARelationThatIsOver() {
        assertThat(Standing.of(
                        List.of(
                                link(Role.TAX_HANDLER, Relation.Status.ENDED, TODAY.minusDays(9), Right.VIEW),
                                link(Role.TAX_HANDLER, Relation.Status.PENDING, null, Right.VIEW)),
                        TODAY))
                .isEqualTo(new Standing.MayNot("relation-pending", null));
    }

    @Test
    void countsRefusedAndLapsedInvitationsAsNothing() {
        assertThat(Standing.of(
                        List.of(
                                link(Role.TAX_HANDLER, Relation.Status.REFUSED, null, Right.VIEW),
                                link(Role.TAX_HANDLER, Relation.Status.PENDING, TODAY.minusDays(1), Right.VIEW)),
                        TODAY))
                .isEqualTo(new Standing.MayNot("no-relation", null));
        assertThat(Standing.of(List.of(), TODAY)).isEqualTo(new Standing.MayNot("no-relation", null));
    }

    private static Standing.Link link(Role role, Relation.Status status, LocalDate validTo, Right right) {
        return new Standing.Link(UUID.randomUUID(), role, status, LocalDate.of(2026, 1, 1), validTo, Set.of(right));
    }
}
