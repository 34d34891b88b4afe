package org.etax.demo.seed;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;

/**
 * One generated taxpayer: its record in the register and its life before the bureau.
 *
 * @param seed which series
 * @param index its number in the series
 * @param enterprise its record
 * @param life its books
 */
record GeneratedTaxpayer(int seed, long index, RegisteredEnterprise enterprise, Life life) {

    private static final BigDecimal SMALL_INPUT = new BigDecimal("0.80");
    private static final Money EXEMPT_QUARTER = Money.of("300000");
    private static final int GOODS_TO_DATE = 3;
    private static final int SERVICES_TO_DATE = 4;

    static GeneratedTaxpayer of(int seed, long index, RegisteredEnterprise enterprise) {
        return new GeneratedTaxpayer(seed, index, enterprise, Life.of(seed, index, enterprise.soleTrader()));
    }

    /** 登记序号: a series of its own, in order of index. */
    static String djxh(int seed, long index) {
        return "102133019%02d%09d".formatted(seed, index);
    }

    Trade trade() {
        return Trade.of(enterprise.industry());
    }

    BigDecimal rate() {
        return life.general() ? trade().rate() : Trade.SMALL_SCALE_RATE;
    }

    /** As the core has it on a day. */
    LegacyTaxpayer legacy(Bookkeeper bookkeeper, LocalDate today) {
        TaxPeriod ended = LegacyFile.ended(life.general(), today);
        TaxPeriod filed = life.unfiled() ? ended.previous() : ended;
        LocalDate since = life.fresh() || enterprise.establishedOn().isAfter(filed.start())
                ? filed.start()
                : enterprise.establishedOn();
        return new LegacyFile(life.general(), filed)
                .registration(
                        enterprise.soleTrader(),
                        enterprise.region(),
                        enterprise.industry(),
                        life.small(),
                        life.creditLevel(),
                        since)
                .representative(enterprise.representative(), enterprise.representativeId())
                .bookkeeper(bookkeeper)
                .of(
                        djxh(seed, index),
                        enterprise.creditCode(),
                        enterprise.name(),
                        life.fresh() ? List.of() : life.general() ? generalClosing(filed) : smallClosing(filed),
                        arrears(filed));
    }

    private Money toDate(TaxPeriod filed) {
        return life.sales()
                .times(BigDecimal.valueOf(filed.end().getMonthValue())
                        .divide(BigDecimal.valueOf(12), MathContext.DECIMAL64));
    }

    private List<Map<String, String>> generalClosing(TaxPeriod filed) {
        Money sales = toDate(filed);
        Money output = sales.times(rate());
        Money used = output.times(SMALL_INPUT);
        Money due = output.minus(used);
        return LegacyFile.closings(Stream.of(
                LegacyFile.closing(1, "qmldse", life.carried()),
                LegacyFile.closing(1, "qmwjse", life.arrear()),
                LegacyFile.closing(2, "asysljsxse", sales),
                LegacyFile.closing(2, trade().goods() ? "yshwxse" : "yslwxse", sales),
                LegacyFile.closing(2, "xxse", output),
                LegacyFile.closing(2, "jxse", used.plus(life.carried())),
                LegacyFile.closing(2, "sjdkse", used),
                LegacyFile.closing(2, "ynse", due),
                LegacyFile.closing(2, "ynsehj", due)));
    }

    private List<Map<String, String>> smallClosing(TaxPeriod filed) {
        Money sales = toDate(filed);
        int row = trade().goods() ? GOODS_TO_DATE : SERVICES_TO_DATE;
        boolean exempt = life.sales().compareTo(EXEMPT_QUARTER.times(BigDecimal.valueOf(4))) <= 0;
        if (exempt) {
            String kind = enterprise.soleTrader() ? "wdqzdxse" : "xwqymsxse";
            return List.of(LegacyFile.closing(row, "msxse", sales), LegacyFile.closing(row, kind, sales));
        }
        return LegacyFile.closings(Stream.of(
                LegacyFile.closing(row, "yzzzsbhsxse", sales),
                LegacyFile.closing(row, "bqynse", sales.times(new BigDecimal("0.03"))),
                LegacyFile.closing(row, "bqynsejze", sales.times(new BigDecimal("0.02"))),
                LegacyFile.closing(row, "ynsehj", sales.times(Trade.SMALL_SCALE_RATE))));
    }

    private List<Map<String, String>> arrears(TaxPeriod filed) {
        if (life.arrear().isZero()) {
            return List.of();
        }
        return List.of(Map.of(
                "zsxmDm", "10101",
                "skssqq", filed.start().toString(),
                "skssqz", filed.end().toString(),
                "qsje", life.arrear().toString(),
                "jkqx", filed.end().plusDays(15).toString(),
                "yzpzxh", "103390%02d%012d".formatted(seed, index)));
    }
}
