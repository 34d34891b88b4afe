package org.etax.goldentax.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private final EnvelopeReader reader = new EnvelopeReader(Samples.CODES);

    @Test
    void writesTheHeadInTheOrderOfTheStandard() {
        String text = new EnvelopeWriter(Samples.CODES)
                .write(new Envelope(
                        CoreService.SAVE_PAYMENT,
                        Samples.SEQUENCE,
                        Instant.parse("2026-11-21T16:00:00.001Z"),
                        Map.of("sjjg", "13301060000"),
                        "x"));

        assertThat(text.replaceAll("<([a-z_]+)>[^<]*", "<$1>"))
                .contains(
                        "<head><tran_id></tran_id><channel_id></channel_id><tran_seq></tran_seq>"
                                + "<tran_date></tran_date><tran_time></tran_time><expand><name></name><value></value></expand></head>");
        assertThat(text).contains("<tran_date>20261122</tran_date><tran_time>000000001</tran_time>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"]]>", "a]]>b]]>c", "]]]]>>", "<a>&amp;</a>", "中文\n\t"})
    void carriesAnyTextInItsBody(String body) throws UnreadableReplyException {
        assertThat(reader.read(reply("0", body), Samples.SEQUENCE)).isEqualTo(new CoreReply.Accepted(body.strip()));
    }

    @Test
    void carriesRandomTextInItsBody() throws UnreadableReplyException {
        Random random = new Random(20261122);
        String alphabet = "]>&<![CDATA[税\"' a";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder body = new StringBuilder("x");
            for (int length = random.nextInt(30); length > 0; length--) {
                body.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            body.append("x");
            assertThat(reader.read(reply("0", body.toString()), Samples.SEQUENCE))
                    .isEqualTo(new CoreReply.Accepted(body.toString()));
        }
    }

    @Test
    void readsARefusal() throws UnreadableReplyException {
        assertThat(reader.read(reply("3002", "x"), Samples.SEQUENCE))
                .isEqualTo(new CoreReply.Refused("3002", "合计与明细不符", "1.00 <> 2.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "000"})
    void takesEveryConfiguredCodeForSuccess(String code) throws UnreadableReplyException {
        assertThat(reader.read(reply(code, "x"), Samples.SEQUENCE)).isInstanceOf(CoreReply.Accepted.class);
    }

    @Test
    void refusesTheAnswerToAnotherMessage() {
        assertThatThrownBy(() -> reader.read(reply("0", "x"), TransactionSequence.of(UUID.randomUUID())))
                .isInstanceOf(UnreadableReplyException.class)
                .hasMessageContaining("another message");
    }

    @Test
    void refusesAnAnswerThatBreaksOffAnywhere() {
        String whole = reply("0", "<a/>");
        for (int end = 0; end < whole.length(); end++) {
            String broken = whole.substring(0, end);
            assertThatThrownBy(() -> reader.read(broken, Samples.SEQUENCE))
                    .isInstanceOf(UnreadableReplyException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>502 Bad Gateway</body></html>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><service xmlns=\"http://www.chinatax.gov.cn/spec/\">&x;</service>",
                "<!DOCTYPE lolz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><service>&b;</service>",
                "<service xmlns=\"http://example.org/\"><head/><body/></service>",
                "<service xmlns=\"http://www.chinatax.gov.cn/spec/\"><body>x</body></service>",
                "\u0000"
            })
    void refusesHostileOrForeignXml(String text) {
        assertThatThrownBy(() -> reader.read(text, Samples.SEQUENCE)).isInstanceOf(UnreadableReplyException.class);
    }

    @Test
    void refusesAnAnswerThatIsNestedTooDeepOrTooLong() {
        String deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);
        assertThatThrownBy(() -> reader.read(deep, Samples.SEQUENCE)).isInstanceOf(UnreadableReplyException.class);
        String longText = reply("0", "x".repeat(8_000_001));
        assertThatThrownBy(() -> reader.read(longText, Samples.SEQUENCE)).isInstanceOf(UnreadableReplyException.class);
    }

    @Test
    void refusesToWriteWhatXmlCannotCarry() {
        assertThatThrownBy(() -> new XmlText().value("nsrmc", "a\u0001b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new XmlText().cdata("\uD800")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String reply(String code, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><service xmlns=\"http://www.chinatax.gov.cn/spec/\"><head>"
                + "<tran_id>A</tran_id><channel_id>B</channel_id><tran_seq>" + Samples.SEQUENCE.value() + "</tran_seq>"
                + "<rtn_code>" + code
                + "</rtn_code><rtn_msg><Code>1</Code><Message>合计与明细不符</Message><Reason>1.00 &lt;&gt; 2.00</Reason></rtn_msg></head>"
                + "<body>" + new XmlText().cdata(body) + "</body></service>";
    }
}
