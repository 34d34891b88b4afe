package org.etax.simulators.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;
import org.etax.kernel.Money;
import org.etax.kernel.Region;
import org.etax.kernel.ResidentId;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.simulators.market.Enterprise;
import org.etax.simulators.publicsecurity.Resident;
import org.etax.simulators.treasury.BankAccount;

/** The same seed and index always give the same enterprise; its name says that it is an example (示例). */
final class PopulationGenerator {

    /** Seeds are 0 to this, since the seed stands in one character of each credit code. */
    static final int LARGEST_SEED = 30;

    /** Indices are below this: every person needs a birthday and a sequence of its own. */
    static final long INDEX_LIMIT = 5_000_000;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1962, 1, 1);
    private static final int BIRTHDAYS = 15_000;

    private final int seed;

    PopulationGenerator(int seed) {
        this.seed = seed;
    }

    GeneratedEnterprise enterprise(long index) {
        SplittableRandom random = new SplittableRandom(index * (LARGEST_SEED + 1) + seed);
        Resident owner = person(index * 2, random);
        Resident accountant = person(index * 2 + 1, random);
        boolean soleTrader = random.nextInt(100) < 35;
        Vocabulary.Place place = Vocabulary.place(random);
        Vocabulary.Trade trade = Vocabulary.trade(random);
        String name = place.city() + "示例" + Vocabulary.brand(random) + trade.word() + (soleTrader ? "经营部" : "有限公司");
        Money capital = Money.of(BigDecimal.valueOf(1 + random.nextInt(100))
                .multiply(BigDecimal.valueOf(soleTrader ? 5_000 : random.nextInt(10) == 0 ? 1_000_000 : 100_000)));
        LocalDate established = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6_100));
        Enterprise enterprise = new Enterprise(
                creditCode(index, soleTrader, place),
                name,
                soleTrader ? Enterprise.Kind.SOLE_TRADER : Enterprise.Kind.ENTERPRISE,
                new Enterprise.NamedPerson(owner.name(), owner.residentId()),
                soleTrader ? null : new Enterprise.NamedPerson(accountant.name(), accountant.residentId()),
                "浙江省" + place.city() + "市" + place.district() + "示例路" + (1 + random.nextInt(999)) + "号",
                new Region(place.region()),
                trade.industry(),
                trade.industryName(),
                capital,
                "CNY",
                established,
                established,
                soleTrader ? null : established.plusYears(30).minusDays(1),
                random.nextInt(100) < 97 ? Enterprise.Status.ACTIVE : Enterprise.Status.REVOKED,
                trade.industryName(),
                place.city() + "市" + place.district() + "市场监督管理局",
                soleTrader
                        ? List.of()
                        : List.of(new Enterprise.Shareholder(
                                owner.name(), owner.residentId(), new BigDecimal("1.0000"), capital)));
        BankAccount account = new BankAccount(
                "102331002013",
                "6222%02d%013d".formatted(40 + seed, index),
                name,
                Money.of(BigDecimal.valueOf(10_000L + random.nextInt(5_000_000))));
        return new GeneratedEnterprise(enterprise, List.of(owner, accountant), account);
    }

    private UnifiedSocialCreditCode creditCode(long index, boolean soleTrader, Vocabulary.Place place) {
        StringBuilder body = new StringBuilder();
        long rest = index;
        for (int digit = 0; digit < 6; digit++) {
            body.insert(0, ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return UnifiedSocialCreditCode.complete(
                (soleTrader ? "92" : "91") + place.region() + "G" + ALPHABET.charAt(seed) + body);
    }

    private Resident person(long number, SplittableRandom random) {
        LocalDate birthday = FIRST_BIRTHDAY.plusDays(number % BIRTHDAYS);
        String region = "33%02d%02d".formatted(1 + seed % 11, 81 + seed / 11);
        String id = ResidentId.complete("%s%s%03d"
                        .formatted(region, birthday.format(DateTimeFormatter.BASIC_ISO_DATE), number / BIRTHDAYS))
                .number();
        return new Resident(Vocabulary.personName(random), id);
    }
}
