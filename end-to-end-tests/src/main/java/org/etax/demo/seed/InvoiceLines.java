package org.etax.demo.seed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The invoices that one generated taxpayer issues, a line each. Amounts are log-normal around what its turnover allows, half of
 * a month's invoice quota at the most; each line depends on its number only, so a file can be written from any line on.
 *
 * @param seller who issues them
 * @param neighbours who may buy
 * @param serials what every serial begins with
 * @param drawer 开票人
 * @param count how many there are
 */
record InvoiceLines(
        GeneratedTaxpayer seller, List<GeneratedTaxpayer> neighbours, String serials, String drawer, long count) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Money ENTERPRISE_MONTH = Money.of("1200000");
    private static final Money SOLE_TRADER_MONTH = Money.of("160000");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(3);
    private static final int LINE_SHIFT = 24;

    /** Lines from one number up to another as a request body; nothing is kept in memory. */
    HttpRequest.BodyPublisher body(long from, long to) {
        return HttpRequest.BodyPublishers.ofByteArrays(() -> bytes(from, to));
    }

    private Iterator<byte[]> bytes(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(number -> (line(number) + "\n").getBytes(StandardCharsets.UTF_8))
                .iterator();
    }

    /** One line as JSON. */
    String line(long number) {
        SplittableRandom random = Life.random(seller.seed(), (number + 1) << LINE_SHIFT | seller.index());
        Money amount = amount(random);
        int quantity = 1 + random.nextInt(12);
        BigDecimal price = amount.toBigDecimal().divide(BigDecimal.valueOf(quantity), 2, RoundingMode.UP);
        GeneratedTaxpayer buyer = buyer(random);
        boolean special = buyer != null && buyer.life().general();
        return JSON.writeValueAsString(new Draft(
                serials + "-" + number,
                special ? "SPECIAL" : "ORDINARY",
                false,
                buyer == null ? Buyer.CONSUMER : Buyer.of(buyer.enterprise()),
                List.of(new Item(
                        seller.trade().code(),
                        seller.trade().item(),
                        Integer.toString(quantity),
                        price.toPlainString(),
                        seller.rate().toPlainString())),
                drawer));
    }

    /** A line; records keep the order of their parts, so that the same file is written by every run. */
    private record Draft(
            String serial, String kind, boolean taxIncluded, Buyer buyer, List<Item> lines, String drawer) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Buyer(String name, @Nullable String number, boolean naturalPerson) {

        private static final Buyer CONSUMER = new Buyer("个人", null, true);

        private static Buyer of(RegisteredEnterprise enterprise) {
            return new Buyer(enterprise.name(), enterprise.creditCode(), false);
        }
    }

    private record Item(String code, String name, String quantity, String price, String rate) {}

    private Money amount(SplittableRandom random) {
        Money month = seller.life()
                .sales()
                .times(new BigDecimal("0.0833"))
                .min(seller.enterprise().soleTrader() ? SOLE_TRADER_MONTH : ENTERPRISE_MONTH);
        BigDecimal mean = month.toBigDecimal().divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
        BigDecimal factor =
                BigDecimal.valueOf(Math.exp(random.nextGaussian() - 0.5)).min(LARGEST);
        return Money.of(mean.multiply(factor)).max(Money.of("1.00"));
    }

    private @Nullable GeneratedTaxpayer buyer(SplittableRandom random) {
        if (random.nextInt(100) < 40 || neighbours.isEmpty()) {
            return null;
        }
        GeneratedTaxpayer neighbour = neighbours.get(random.nextInt(neighbours.size()));
        return neighbour.index() == seller.index() ? null : neighbour;
    }
}
