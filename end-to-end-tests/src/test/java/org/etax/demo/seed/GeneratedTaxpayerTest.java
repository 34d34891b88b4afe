package org.etax.demo.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.etax.kernel.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeneratedTaxpayerTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final int MANY = 5_000;
    private static final String FIRST_LINE = """
            {"serial":"S-0","kind":"ORDINARY","taxIncluded":false,"buyer":{"name":"个人","naturalPerson":true},\
            "lines":[{"code":"1080401010000000000","name":"钢结构件","quantity":"8","price":"48.16","rate":"0.01"}],\
            "drawer":"周莉"}""";

    private final List<GeneratedTaxpayer> many =
            LongStream.range(0, MANY).mapToObj(GeneratedTaxpayerTest::taxpayer).toList();

    @Test
    void isTheSameForTheSameSeedAndIndex() {
        for (GeneratedTaxpayer one : many.subList(0, 50)) {
            GeneratedTaxpayer again = taxpayer(one.index());
            assertThat(again.legacy(Bookkeeper.ZHOU, TODAY)).isEqualTo(one.legacy(Bookkeeper.ZHOU, TODAY));
            assertThat(lines(again, 9).line(4)).isEqualTo(lines(one, 9).line(4));
        }
        assertThat(Life.of(1, 0, false)).isNotEqualTo(Life.of(0, 0, false));
    }

    /** Another process must write the same bytes, or a repeated upload would be refused. */
    @Test
    void writesTheSameLineInEveryProcess() {
        assertThat(lines(many.getFirst(), 9).line(0)).isEqualTo(FIRST_LINE);
    }

    @Test
    void isMostlySmallWithALongTail() {
        assertThat(share(taxpayer -> taxpayer.life().general())).isBetween(0.10, 0.30);
        assertThat(share(taxpayer -> taxpayer.life().fresh())).isBetween(0.04, 0.08);
        assertThat(share(taxpayer -> !taxpayer.life().arrear().isZero())).isBetween(0.03, 0.08);
        assertThat(share(taxpayer -> !taxpayer.life().carried().isZero())).isBetween(0.02, 0.10);
        double[] sales = many.stream()
                .mapToDouble(taxpayer -> taxpayer.life().sales().toBigDecimal().doubleValue())
                .sorted()
                .toArray();
        double whole = Arrays.stream(sales).sum();
        double top = Arrays.stream(sales, MANY * 9 / 10, MANY).sum();
        assertThat(top / whole).isGreaterThan(0.5);
    }

    @Test
    void hasNumbersOfItsOwnInOrderOfIndex() {
        Set<String> numbers = new HashSet<>();
        String before = "";
        for (GeneratedTaxpayer one : many) {
            String djxh = GeneratedTaxpayer.djxh(one.seed(), one.index());
            assertThat(djxh).hasSize(20).isGreaterThan(before);
            before = djxh;
            one.legacy(Bookkeeper.ZHOU, TODAY).arrears().forEach(arrear -> assertThat(numbers.add(arrear.get("yzpzxh")))
                    .isTrue());
        }
    }

    @Test
    void staysWithinItsInvoiceQuota() {
        JsonMapper json = JsonMapper.builder().build();
        for (GeneratedTaxpayer one : many.subList(0, 300)) {
            for (long count : new long[] {1, 40}) {
                Money sum = Money.ZERO;
                for (long number = 0; number < count; number++) {
                    JsonNode line =
                            json.readTree(lines(one, count).line(number)).at("/lines/0");
                    sum = sum.plus(Money.of(line.path("price").asString())
                            .times(new BigDecimal(line.path("quantity").asString())));
                }
                assertThat(sum).isLessThan(Money.of(one.enterprise().soleTrader() ? "1000000" : "7500000"));
            }
        }
    }

    private double share(Predicate<GeneratedTaxpayer> kind) {
        return many.stream().filter(kind).count() / (double) MANY;
    }

    private InvoiceLines lines(GeneratedTaxpayer seller, long count) {
        return new InvoiceLines(seller, many, "S", "周莉", count);
    }

    private static GeneratedTaxpayer taxpayer(long index) {
        return GeneratedTaxpayer.of(
                0,
                index,
                new RegisteredEnterprise(
                        "91330106G0%06d".formatted(index),
                        "杭州示例恒瑞商贸有限公司",
                        index % 3 == 0,
                        true,
                        "王伟",
                        "330181196201010000",
                        "330106",
                        "5191",
                        LocalDate.of(2015, 3, 4)));
    }
}
