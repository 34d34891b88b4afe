package org.etax.simulators.treasury;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import org.etax.kernel.BusinessTime;
import org.etax.simulators.clock.SimulatedClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves one debit a step further: the bank collects or refuses, then the treasury enters. */
@Service
class DebitProgress {

    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private final Debits debits;
    private final BankAccounts accounts;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final TreasurySettings settings;
    private final SimulatedClock clock;

    DebitProgress(
            Debits debits,
            BankAccounts accounts,
            Notices notices,
            JdbcClient jdbc,
            TreasurySettings settings,
            SimulatedClock clock) {
        this.debits = debits;
        this.accounts = accounts;
        this.notices = notices;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the next step of a debit that is due, and announces it. */
    @Transactional
    public void step(StoredDebit stored) {
        Instant now = clock.instant();
        switch (stored.debit().status()) {
            case ACCEPTED -> collect(stored, now);
            case COLLECTED -> enter(stored, now);
            case IN_TREASURY, FAILED -> debits.save(stored.debit(), null);
        }
        notices.announce(debits.find(stored.debit().taxTicketNumber()).orElseThrow(), now);
    }

    private void collect(StoredDebit stored, Instant now) {
        FailureCode failure = refusal(stored, now);
        if (failure != null) {
            debits.save(stored.debit().failed(failure), null);
            return;
        }
        debits.save(
                stored.debit().collected(number("B", now, stored.serial()), now),
                stored.has(TreasuryFault.TREASURY_NEXT_DAY) ? nextOpening(now) : now.plus(settings.stepDelay()));
    }

    private void enter(StoredDebit stored, Instant now) {
        debits.enter(stored.debit().inTreasury(number("G", now, stored.serial()), BusinessTime.dateOf(now)), now);
    }

    private @Nullable FailureCode refusal(StoredDebit stored, Instant now) {
        Optional<FailureCode> ordered = Arrays.stream(FailureCode.values())
                .filter(code -> stored.faults().contains(TreasuryFault.valueOf(code.name())))
                .findFirst();
        if (ordered.isPresent()) {
            return ordered.get();
        }
        if (!now.isBefore(stored.expiresAt()) && !stored.has(TreasuryFault.COLLECTED_AFTER_EXPIRY)) {
            return FailureCode.EXPIRED;
        }
        if (!agreed(stored)) {
            return FailureCode.AGREEMENT_INVALID;
        }
        if (accounts.find(stored.bankCode(), stored.accountNumber()).isEmpty()) {
            return FailureCode.ACCOUNT_INVALID;
        }
        return accounts.take(
                        stored.bankCode(),
                        stored.accountNumber(),
                        stored.debit().amount())
                ? null
                : FailureCode.INSUFFICIENT_FUNDS;
    }

    private boolean agreed(StoredDebit stored) {
        return jdbc.sql("select exists (select 1 from bank_agreement"
                        + " where agreement_number = ? and bank_code = ? and account_number = ?)")
                .params(stored.agreementNumber(), stored.bankCode(), stored.accountNumber())
                .query(Boolean.class)
                .single();
    }

    private static String number(String prefix, Instant now, long serial) {
        return prefix + BusinessTime.dateOf(now).format(DateTimeFormatter.BASIC_ISO_DATE) + "%09d".formatted(serial);
    }

    private static Instant nextOpening(Instant now) {
        LocalDate day = BusinessTime.dateOf(now).plusDays(1);
        while (EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day.atTime(OPENING).atZone(BusinessTime.ZONE).toInstant();
    }
}
