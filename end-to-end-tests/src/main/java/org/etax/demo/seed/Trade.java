package org.etax.demo.seed;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What an industry sells.
 *
 * @param goods goods rather than services
 * @param code 19-digit classification of goods and services
 * @param item as it stands on the invoice
 * @param rate of a general taxpayer (VAT Law art. 10)
 */
record Trade(boolean goods, String code, String item, BigDecimal rate) {

    /** The rate of small-scale taxpayers until 2027. */
    static final BigDecimal SMALL_SCALE_RATE = new BigDecimal("0.01");

    private static final BigDecimal THIRTEEN = new BigDecimal("0.13");
    private static final BigDecimal NINE = new BigDecimal("0.09");
    private static final BigDecimal SIX = new BigDecimal("0.06");

    private static final Map<String, Trade> BY_INDUSTRY = Map.ofEntries(
            Map.entry("5191", new Trade(true, "1080401010000000000", "钢结构件", THIRTEEN)),
            Map.entry("5193", new Trade(true, "1060401010000000000", "文具", THIRTEEN)),
            Map.entry("5179", new Trade(true, "1090401010000000000", "交流发电机", THIRTEEN)),
            Map.entry("1819", new Trade(true, "1040201010000000000", "服装", THIRTEEN)),
            Map.entry("5121", new Trade(true, "1030102010100000000", "大米", NINE)),
            Map.entry("6560", new Trade(false, "3040201010000000000", "信息技术服务", SIX)),
            Map.entry("6513", new Trade(false, "3040101000000000000", "研发服务", SIX)),
            Map.entry("6210", new Trade(false, "3070401000000000000", "餐饮服务", SIX)),
            Map.entry("5011", new Trade(false, "3040301010000000000", "装饰设计服务", SIX)),
            Map.entry("5430", new Trade(false, "3040802010100000000", "货物运输代理服务", SIX)),
            Map.entry("7259", new Trade(false, "3040303010100000000", "广告发布服务", SIX)));

    /** @throws IllegalArgumentException for an industry that the register's generator does not know */
    static Trade of(String industry) {
        Trade trade = BY_INDUSTRY.get(industry);
        if (trade == null) {
            throw new IllegalArgumentException("no trade for industry " + industry);
        }
        return trade;
    }
}
