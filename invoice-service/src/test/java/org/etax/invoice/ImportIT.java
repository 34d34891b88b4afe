package org.etax.invoice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Right;
import org.etax.kernel.TaxPeriod;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoice files that a buyer brings. */
class ImportIT extends InvoiceServiceIT {

    private static final String SAMPLE = "/einvoice-xml/shudian-special-v0.31-bitbrewing.xml";

    private Town.Enterprise seller;
    private Town.Enterprise buyer;

    @BeforeEach
    void openShop() {
        seller = enterprise("GENERAL");
        buyer = enterprise("GENERAL");
    }

    @Test
    void theOriginalOfAnInvoiceInThePoolIsMatchedAndKept() {
        byte[] original = issuedAndReceived();
        Reply taken = take("发票.xml", original);
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
        assertThat(taken.text("/standing")).isEqualTo("MATCHED");
        assertThat(taken.text("/format")).isEqualTo("XML");
        assertThat(taken.text("/fileName")).isEqualTo("发票.xml");
        assertThat(taken.json().at("/nameFits").asBoolean()).isTrue();
        Reply received = lin.get(buyer.path() + "/received-invoices/" + taken.text("/receivedId"));
        assertThat(received.text("/number")).isEqualTo(taken.text("/number"));
        String path = buyer.path() + "/received-invoice-files";
        Reply content = lin.get(path + "/" + taken.text("/id") + "/content", "Accept", "*/*");
        assertThat(content.response().body().getBytes(UTF_8)).isEqualTo(original);
        assertThat(content.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + taken.text("/number") + ".xml\"");
        assertThat(lin.get(path).text("/items/0/id")).isEqualTo(taken.text("/id"));
        assertThat(lin.get(path + "/" + taken.text("/id")).text("/sellerName")).isEqualTo(seller.name());
        assertThat(rows("select action from audit_entry where taxpayer_id = :id", buyer))
                .extracting(row -> row.get("action"))
                .contains("import-invoice-file");
    }

    @Test
    void theBuyerReadsTheOriginalWithoutBringingIt() {
        byte[] original = issuedAndReceived();
        String id = lin.get(buyer.path() + "/received-invoices").text("/items/0/id");
        Reply xml = lin.get(buyer.path() + "/received-invoices/" + id + "/xml", "Accept", "application/xml");
        assertThat(xml.response().body().getBytes(UTF_8)).isEqualTo(original);
        assertThat(lin.get(seller.path() + "/received-invoices/" + id + "/xml", "Accept", "application/xml")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        byte[] original = issuedAndReceived();
        List<Callable<Reply>> acts = IntStream.range(0, 5)
                .<Callable<Reply>>mapToObj(n -> () -> take("a.xml", original))
                .toList();
        List<Reply> replies = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reply> reply : threads.invokeAll(acts)) {
                replies.add(reply.get());
            }
        }
        assertThat(replies).extracting(Reply::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(replies)
                .extracting(reply -> reply.text("/id"))
                .containsOnly(replies.getFirst().text("/id"));
        assertThat(count("imported_file", buyer)).isEqualTo(1);
    }

    @Test
    void anOfdIsTakenForTheDataItCarries() throws IOException {
        byte[] original = issuedAndReceived();
        byte[] ofd = zip(Map.of("OFD.xml", "<OFD/>".getBytes(UTF_8), "Doc_0/Attachs/original_invoice.xml", original));
        Reply taken = take("发票.ofd", ofd);
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
        assertThat(taken.text("/format")).isEqualTo("OFD");
        assertThat(taken.text("/standing")).isEqualTo("MATCHED");
        String path = buyer.path() + "/received-invoice-files/" + taken.text("/id");
        assertThat(lin.get(path + "/xml", "Accept", "application/xml")
                        .response()
                        .body()
                        .getBytes(UTF_8))
                .isEqualTo(original);
        assertThat(lin.get(path + "/content", "Accept", "*/*").header("Content-Type"))
                .isEqualTo("application/ofd");
        // the same invoice as XML is another file
        assertThat(take("发票.xml", original).text("/code")).isEqualTo("file-kept-otherwise");
    }

    @Test
    void aFileOfAnotherBureauIsKeptAsARecordThatGivesNoRight() throws IOException {
        Reply taken = take("sample.xml", sample());
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
        assertThat(taken.text("/standing")).isEqualTo("UNVERIFIED");
        assertThat(taken.json().at("/nameFits").asBoolean()).isFalse();
        assertThat(taken.json().at("/receivedId").isNull()).isTrue();
        assertThat(lin.get(buyer.path() + "/received-invoices").json().at("/items"))
                .isEmpty();
        TaxPeriod period = TaxPeriod.containing(BusinessTime.dateOf(Instant.now()), TaxPeriod.Frequency.MONTHLY);
        assertThat(lin.get(buyer.path() + "/deduction-suggestions/" + period).text("/open/invoices"))
                .isEqualTo("0");
        byte[] other = new String(sample(), UTF_8).replace("张三", "李四").getBytes(UTF_8);
        assertThat(take("other.xml", other).status()).isEqualTo(409);
    }

    @Test
    void whatThisBureauSealedIsGenuineBeforeThePoolHasIt() {
        Town.Enterprise late = town.unknown();
        Reply issued = lin.post(seller.path() + "/invoices", draft("L-1", "SPECIAL", buyer(late), "10.00", "0.06"));
        assertThat(issued.status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("delete from awaited_invoice where buyer_number = :number")
                                .param("number", late.number())
                                .update()
                        == 1);
        // as if the event of the invoice were still on its way
        town.tell(late, 1, "GENERAL", "NORMAL");
        rights.grant("lin", late.id(), Right.values());
        await().atMost(Duration.ofSeconds(30)).until(() -> count("taxpayer_copy", late) == 1);
        Reply taken = take(late, "late.xml", original(issued));
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
        assertThat(taken.text("/standing")).isEqualTo("GENUINE");
    }

    @Test
    void refusesWhatIsForgedChangedOrForSomebodyElse() {
        byte[] original = issuedAndReceived();
        String text = new String(original, UTF_8);
        assertThat(code(text.replace("<Drawer>张三", "<Drawer>李四"))).isEqualTo("file-not-genuine");
        assertThat(code(text.replaceAll("<TaxBureauSignature>.*</TaxBureauSignature>", "")))
                .isEqualTo("file-not-genuine");
        assertThat(code(text.replaceAll("<KeyName>[^<]*", "<KeyName>other"))).isEqualTo("file-not-genuine");
        assertThat(take(seller, "a.xml", original).text("/code")).isEqualTo("file-of-other-buyer");
        Reply inconsistent = take(
                "a.xml", text.replace("<TotalTaxAm>60.00", "<TotalTaxAm>61.00").getBytes(UTF_8));
        assertThat(inconsistent.status()).isEqualTo(422);
        assertThat(inconsistent.text("/code")).isEqualTo("file-inconsistent");
        assertThat(inconsistent.text("/errors/0/code")).isEqualTo("invoice.totals-differ");
        assertThat(count("imported_file", buyer)).isZero();
    }

    @Test
    void refusesWhatIsNoInvoiceFile() throws IOException {
        assertThat(code("%PDF-1.7 …")).isEqualTo("file-is-pdf");
        assertThat(code("nonsense")).isEqualTo("file-unreadable");
        assertThat(code("<EInvoice/>")).isEqualTo("file-unreadable");
        assertThat(take("a.xml", new byte[0]).status()).isEqualTo(400);
        assertThat(take("a.xml", new byte[1_100_000]).status()).isEqualTo(413);
        assertThat(lin.post(buyer.path() + "/received-invoice-files?fileName=a.xml", Map.of())
                        .status())
                .isEqualTo(415);
        assertThat(take("%00", sample()).text("/errors/0/pointer")).isEqualTo("fileName");
        assertThat(code(zip(Map.of("OFD.xml", new byte[0])))).isEqualTo("file-unreadable");
        assertThat(code(zip(Map.of("Doc_0/Attachs/a.xml", sample())))).isEqualTo("file-unreadable");
        rights.grant("chen", buyer.id(), Right.VIEW);
        ServiceClient chen = new ServiceClient(port, TestTokens.get().person("chen"));
        assertThat(chen.upload("k", buyer.path() + "/received-invoice-files?fileName=a.xml", sample())
                        .text("/code"))
                .isEqualTo("right-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE EInvoice [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><EInvoice>&x;</EInvoice>",
                "<!DOCTYPE EInvoice SYSTEM \"http://127.0.0.1:1/x.dtd\"><EInvoice/>",
                "<!DOCTYPE e [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><EInvoice>&c;</EInvoice>"
            })
    void nothingOutsideAFileIsReadAndNothingInItUnfolds(String attack) {
        Reply refused = take("a.xml", attack.getBytes(UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("file-unreadable");
    }

    @Test
    void aContainerThatSwellsIsRefused() throws IOException {
        byte[] swollen = zip(Map.of("OFD.xml", new byte[0], "Doc_0/Attachs/a.xml", new byte[64 * 1024 * 1024]));
        assertThat(swollen.length).isLessThan(1_000_000);
        Reply refused = take("bomb.ofd", swollen);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/code")).isEqualTo("invoice.document-too-large");
        Map<String, byte[]> many = new HashMap<>();
        for (int i = 0; i < 600; i++) {
            many.put("p" + i, new byte[0]);
        }
        assertThat(take("many.ofd", zip(many)).text("/errors/0/code")).isEqualTo("invoice.document-too-large");
    }

    private byte[] issuedAndReceived() {
        Reply issued = lin.post(seller.path() + "/invoices", draft("O-1", "SPECIAL", buyer(buyer), "1000.00", "0.06"));
        assertThat(issued.status()).as(issued.response().body()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(30)).until(() -> count("received_invoice", buyer) == 1);
        return original(issued);
    }

    private byte[] original(Reply issued) {
        return lin.get(seller.path() + "/invoices/" + issued.text("/id") + "/xml", "Accept", "application/xml")
                .response()
                .body()
                .getBytes(UTF_8);
    }

    /** The masked real file, addressed to the buyer. */
    private byte[] sample() throws IOException {
        try (var file = ImportIT.class.getResourceAsStream(SAMPLE)) {
            return new String(file.readAllBytes(), UTF_8)
                    .replaceAll("<BuyerIdNum>[^<]*", "<BuyerIdNum>" + buyer.number())
                    .getBytes(UTF_8);
        }
    }

    private String code(String content) {
        return code(content.getBytes(UTF_8));
    }

    private String code(byte[] content) {
        return take("a.xml", content).text("/code");
    }

    private Reply take(String name, byte[] content) {
        return take(buyer, name, content);
    }

    private Reply take(Town.Enterprise taxpayer, String name, byte[] content) {
        String encoded = name.startsWith("%") ? name : URLEncoder.encode(name, UTF_8);
        return lin.upload(
                UUID.randomUUID().toString(), taxpayer.path() + "/received-invoice-files?fileName=" + encoded, content);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
