package org.etax.invoice.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.etax.invoice.face.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchReaderTest {

    private static final byte[] MEGABYTE = new byte[1024 * 1024];

    @Test
    void readsOneDraftALineAndCountsBlankLines() {
        String file = "{\"serial\":\"a\"}\r\n\n  \n{\"serial\":\"b\",\"lines\":[{\"quantity\":1.50}]}";
        List<BatchLine> lines = read(file, 1_000);
        assertThat(lines).extracting(BatchLine::number).containsExactly(1L, 4L);
        assertThat(lines).extracting(BatchLine::endOffset).containsExactly(16L, (long) file.length());
        assertThat(lines.get(1)).isInstanceOfSatisfying(BatchLine.Draft.class, line -> assertThat(
                        line.draft().lines().getFirst().quantity())
                .isEqualTo("1.50"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"serial\":\"a\"|JSON_MALFORMED|",
                "{\"serial\":\"a\"} {}|JSON_MALFORMED|",
                "null|JSON_NOT_OBJECT|",
                "[1]|JSON_NOT_OBJECT|",
                "{\"serial\":\"a\",\"serial\":\"b\"}|JSON_MALFORMED|",
                "{\"lines\":[{\"amount\":{}}]}|JSON_MALFORMED|/lines/0/amount",
                "{\"lines\":[{},{\"colour\":1}]}|JSON_UNKNOWN_FIELD|/lines/1/colour",
                "{\"lines\":[[[[[[[[[[]]]]]]]]]]}|JSON_MALFORMED|/lines/0",
                "{\"taxIncluded\":\"perhaps\"}|JSON_MALFORMED|/taxIncluded",
                // what no store takes would break off the piece it stands in, again and again
                "{\"serial\":\"a\\u0000\"}|JSON_MALFORMED|/serial",
                "{\"serial\":\"\\ud800\"}|JSON_MALFORMED|/serial",
                "{\"\\u0000\":1}|JSON_UNKNOWN_FIELD|"
            })
    void namesTheFieldThatIsWrong(String line, FindingCode code, String pointer) {
        assertThat(read(line + "\n{}", 1_000))
                .satisfiesExactly(
                        broken -> assertThat(broken).isInstanceOfSatisfying(BatchLine.Unreadable.class, unreadable -> {
                            assertThat(unreadable.finding().code()).isEqualTo(code);
                            assertThat(unreadable.finding().pointer()).isEqualTo(pointer == null ? "" : pointer);
                        }),
                        next -> assertThat(next).isInstanceOf(BatchLine.Draft.class));
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] bytes = {'{', '"', 's', 'e', 'r', 'i', 'a', 'l', '"', ':', '"', (byte) 0xC0, (byte) 0x80, '"', '}'};
        assertThat(all(new BatchReader(new ByteArrayInputStream(bytes), 100)))
                .singleElement()
                .isInstanceOf(BatchLine.Unreadable.class);
    }

    @Test
    void skipsALineThatIsTooLongAndGoesOn() {
        String longest = "{\"remark\":\"" + "x".repeat(87) + "\"}";
        List<BatchLine> lines = read(longest + "\n" + longest + " \n{}", longest.length());
        assertThat(lines.get(0)).isInstanceOf(BatchLine.Draft.class);
        assertThat(lines.get(1)).isInstanceOfSatisfying(BatchLine.Unreadable.class, line -> assertThat(
                        line.finding().code())
                .isEqualTo(FindingCode.LINE_TOO_LONG));
        assertThat(lines.get(2).number()).isEqualTo(3);
    }

    @Test
    void resumesAfterAnyLineWithoutLossOrRepeat() {
        String file = String.join(
                "\n",
                IntStream.range(0, 50)
                        .mapToObj("{\"serial\":\"s%d\"}\n"::formatted)
                        .toList());
        List<BatchLine> whole = read(file, 100);
        for (int done = 0; done < whole.size(); done++) {
            BatchLine last = whole.get(done);
            BatchReader resumed = BatchReader.resume(bytes(file), 100, last.number(), last.endOffset());
            assertThat(all(resumed)).isEqualTo(whole.subList(done + 1, whole.size()));
        }
        assertThatThrownBy(() -> BatchReader.resume(bytes(file), 100, 1, 1_000_000))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void readsALineFarLargerThanMemoryWouldHold() {
        InputStream gigabyte = new SequenceInputStream(Collections.enumeration(IntStream.range(0, 1_024)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(MEGABYTE))
                .toList()));
        BatchReader reader = new BatchReader(gigabyte, 1_000);
        assertThat(reader.next()).isInstanceOf(BatchLine.Unreadable.class);
        assertThat(reader.hasNext()).isFalse();
    }

    private static List<BatchLine> read(String file, int longest) {
        return all(new BatchReader(bytes(file), longest));
    }

    private static InputStream bytes(String file) {
        return new ByteArrayInputStream(file.getBytes(UTF_8));
    }

    private static List<BatchLine> all(BatchReader reader) {
        List<BatchLine> lines = new ArrayList<>();
        reader.forEachRemaining(lines::add);
        return lines;
    }
}
