package org.etax.declaration.extension;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.etax.declaration.ledger.DeadlineExtending;
import org.etax.declaration.rules.LiabilityDefinition;
import org.etax.declaration.rules.RulePacks;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.DeadlineExtended;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.lease.Leases;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes an approved extension into the records of each taxpayer of its cohort: the days of payment that are booked already,
 * the audit trail and the event. One transaction for each taxpayer and a cursor for the walk, so that it goes on after a kill
 * where it was and does nothing twice.
 */
@Component
class ExtensionWork {

    private static final int PAGE = 200;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofSeconds(10);

    /** Longer than any transaction lives: see the limits of the platform's connections. */
    private static final int SECOND_PASS_SECONDS = 60;

    private final ExtensionRows extensions;
    private final CohortRows cohort;
    private final DeadlineExtending ledger;
    private final RulePacks packs;
    private final Journal journal;
    private final Leases leases;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ExtensionWork(
            ExtensionRows extensions,
            CohortRows cohort,
            DeadlineExtending ledger,
            RulePacks packs,
            Journal journal,
            Leases leases,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.extensions = extensions;
        this.cohort = cohort;
        this.ledger = ledger;
        this.packs = packs;
        this.journal = journal;
        this.leases = leases;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Goes on for some seconds; the rest comes next time. */
    @Scheduled(fixedDelay = 1_000)
    void step() {
        long end = System.nanoTime() + STEP.toNanos();
        while (System.nanoTime() - end < 0 && leases.take("deadline-extension", LEASE)) {
            var due = extensions.due();
            if (due.isEmpty()) {
                return;
            }
            page(due.get());
        }
    }

    private void page(DeadlineExtension extension) {
        List<CohortRows.Candidate> page = cohort.after(extension.progress().after(), extension.proposal(), PAGE);
        List<CohortRows.Candidate> members =
                page.stream().filter(CohortRows.Candidate::member).toList();
        long first = members.stream()
                .filter(member -> apply(extension, member.taxpayerId()))
                .count();
        // what a killed process had written counts too, but each taxpayer once
        long applied = extension.progress().pass() == 0 ? members.size() : first;
        if (page.size() < PAGE) {
            extensions.endPass(extension, applied, SECOND_PASS_SECONDS);
        } else {
            extensions.advance(extension, page.getLast().taxpayerId().value(), applied);
        }
    }

    /** Whether this was the first time. */
    boolean apply(DeadlineExtension extension, TaxpayerId taxpayerId) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Proposal proposal = extension.proposal();
            ledger.extend(taxpayerId, proposal.period(), taxes(proposal.form()), proposal.dueOn());
            boolean first = jdbc.update("""
                            insert into deadline_extension_applied (taxpayer_id, extension_id, applied_at) values (?, ?, ?)
                            on conflict (taxpayer_id, extension_id) do nothing""", taxpayerId.value(), extension.id(), Timestamp.from(clock.instant())) == 1;
            if (first) {
                tell(extension, taxpayerId);
            }
            return first;
        }));
    }

    private void tell(DeadlineExtension extension, TaxpayerId taxpayerId) {
        Proposal proposal = extension.proposal();
        journal.publish(new DeadlineExtended(
                taxpayerId,
                extension.id(),
                proposal.form(),
                proposal.period(),
                proposal.originalDueOn(),
                proposal.dueOn(),
                extension.reason().zh()));
        journal.audit(new AuditRecord(
                taxpayerId,
                actor(extension),
                "extend-deadline",
                "DEADLINE_EXTENSION",
                extension.id().toString(),
                new Due(proposal.form(), proposal.period().toString(), proposal.originalDueOn(), null),
                new Due(
                        proposal.form(),
                        proposal.period().toString(),
                        proposal.dueOn(),
                        extension.reason().zh())));
    }

    /** The officer who approved. */
    private static AuditActor actor(DeadlineExtension extension) {
        Decision decision = extension.decision();
        return decision == null
                ? AuditActor.system("declaration")
                : new AuditActor(
                        "OFFICER", decision.by().account(), decision.by().name(), "OFFICER", "console", "gateway");
    }

    private List<String> taxes(String form) {
        return packs.all().stream()
                .filter(pack -> pack.form().equals(form))
                .flatMap(pack -> pack.liabilities().stream())
                .map(LiabilityDefinition::item)
                .distinct()
                .toList();
    }

    private record Due(
            String form,
            String period,
            LocalDate dueOn,
            @Nullable String reason) {}
}
