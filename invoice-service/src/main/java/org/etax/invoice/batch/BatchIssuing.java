package org.etax.invoice.batch;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.etax.invoice.issuing.IssuedBooks;
import org.etax.invoice.issuing.IssuingDay;
import org.etax.invoice.issuing.IssuingDays;
import org.etax.invoice.quota.MonthQuota;
import org.etax.invoice.quota.Quotas;
import org.etax.kernel.BusinessTime;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.progress.JobKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues a batch piece by piece. A piece and the progress of its batch are one transaction: whatever dies, it is done once, and
 * done again from its beginning when it did not commit.
 */
@Component
class BatchIssuing {

    /** Refused lines of a batch that are kept with their reasons; more are only counted. */
    private static final long MOST_TOLD = 10_000;

    private final BatchRows rows;
    private final BatchErrorRows errors;
    private final IssuingDays days;
    private final PiecePreparation preparation;
    private final Quotas quotas;
    private final IssuedBooks books;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BatchIssuing(
            BatchRows rows,
            BatchErrorRows errors,
            IssuingDays days,
            PiecePreparation preparation,
            Quotas quotas,
            IssuedBooks books,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.errors = errors;
        this.days = days;
        this.preparation = preparation;
        this.quotas = quotas;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Issues the next piece, if there is one. */
    void issueNext(JobKey key) {
        Optional<Piece> next = rows.nextPiece(key);
        next.ifPresent(piece -> {
            List<PieceLine> lines = prepare(key, piece);
            transactions.executeWithoutResult(status -> rows.lock(key, piece).ifPresent(refusedBefore -> {
                write(key, lines, refusedBefore);
                rows.forget(key, piece);
            }));
        });
    }

    private List<PieceLine> prepare(JobKey key, Piece piece) {
        try {
            IssuingDay day = days.open(key.taxpayerId());
            return preparation.prepare(piece, day);
        } catch (ProblemException refusal) {
            return preparation.refuse(piece, refusal.code().code());
        }
    }

    private void write(JobKey key, List<PieceLine> lines, long refusedBefore) {
        List<String> serials = lines.stream()
                .filter(PieceLine.Ready.class::isInstance)
                .map(line -> ((PieceLine.Ready) line).invoice().serial())
                .toList();
        YearMonth month = month(lines);
        // the quota's row is taken first: it lets one transaction at a time issue for this seller and month
        MonthQuota quota = quotas.lock(key.taxpayerId(), month);
        PieceTally tally = new PieceTally(books.taken(key.taxpayerId(), serials), quota);
        lines.forEach(tally::add);
        quotas.drawLocked(key.taxpayerId(), month, tally.amount());
        books.write(tally.issued(), key.id());
        List<BatchLineError> told = tally.errors().stream()
                .limit(Math.max(0, MOST_TOLD - refusedBefore))
                .toList();
        if (!told.isEmpty()) {
            errors.insert(key, told);
        }
        rows.advance(
                key, tally.issued().size(), tally.repeated(), tally.errors().size(), tally.amount(), clock.instant());
    }

    private YearMonth month(List<PieceLine> lines) {
        return lines.stream()
                .filter(PieceLine.Ready.class::isInstance)
                .map(line -> ((PieceLine.Ready) line).invoice().month())
                .findFirst()
                .orElseGet(() -> YearMonth.from(BusinessTime.today(clock)));
    }
}
