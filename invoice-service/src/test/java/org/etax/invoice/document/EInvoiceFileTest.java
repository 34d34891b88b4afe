package org.etax.invoice.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etax.invoice.document.EInvoiceVerifier.Verdict.FORGED;
import static org.etax.invoice.document.EInvoiceVerifier.Verdict.GENUINE;
import static org.etax.invoice.document.EInvoiceVerifier.Verdict.UNKNOWN_SIGNER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dom.DOMCryptoContext;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.xpath.XPathFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.drafting.DraftLine;
import org.etax.invoice.drafting.DraftOutcome;
import org.etax.invoice.drafting.Drafts;
import org.etax.invoice.drafting.InvoiceDraft;
import org.etax.invoice.face.Invoice;
import org.etax.platform.seal.Sm2SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class EInvoiceFileTest {

    private static final Invoice INVOICE =
            Drafts.drawn(Drafts.special(Drafts.measured("2", "50.00", null), Drafts.discounted("100.00", "10.00")));

    private final EInvoiceVerifier verifier = new EInvoiceVerifier(List.of(SealedFiles.KEY.publicKey()));
    private final byte[] file = SealedFiles.seal(INVOICE);

    @Test
    void readsTheMaskedRealSample() throws IOException {
        EInvoice sample = EInvoiceReader.read(resource("/einvoice-xml/shudian-special-v0.31-bitbrewing.xml"));
        assertThat(sample.version()).isEqualTo("0.31");
        assertThat(sample.totals().total()).isEqualByComparingTo("16000.00");
        assertThat(sample.items()).singleElement().satisfies(item -> {
            assertThat(item.unitPrice()).isEqualTo("15841.5841584158");
            assertThat(item.rate()).isEqualByComparingTo("0.01");
        });
        assertThat(sample.special()).isEmpty();
        assertThat(InboundCheck.check(sample)).isEmpty();
        assertThat(verifier.verify(resource("/einvoice-xml/shudian-special-v0.31-bitbrewing.xml")))
                .isEqualTo(UNKNOWN_SIGNER);
    }

    @Test
    void readsBackWhatItWrites() {
        EInvoice read = EInvoiceReader.read(file);
        assertThat(read.identifier()).isEqualTo("26332000000000000001");
        assertThat(read.blue()).isTrue();
        assertThat(read.kindCode()).isEqualTo("01");
        assertThat(read.seller()).isEqualTo(INVOICE.seller());
        assertThat(read.buyer()).isEqualTo(INVOICE.buyer().party());
        assertThat(read.totals().capital()).isEqualTo("贰佰零壹圆肆角");
        assertThat(read.requestedAt()).hasToString("2026-11-22T00:30:05");
        assertThat(read.items()).hasSize(3);
        assertThat(read.items().get(2).quantity()).isEmpty();
        assertThat(read.items().get(2).amount()).isEqualByComparingTo("-10.00");
        assertThat(InboundCheck.check(read)).isEmpty();
    }

    @Property(tries = 200)
    void everyNameAndAmountSurvivesTheFile(
            @ForAll @StringLength(min = 1, max = 80) String name,
            @ForAll @LongRange(min = 1, max = 99_999_999L) long fen) {
        String amount = java.math.BigDecimal.valueOf(fen, 2).toPlainString();
        DraftLine line = new DraftLine(Drafts.SOFTWARE, name, null, null, null, null, amount, null, null, "0.06", null);
        InvoiceDraft draft = Drafts.special(line);
        if (Drafts.outcome(draft, VatStatus.GENERAL)
                instanceof DraftOutcome.Drawn(var serial, var invoice, var notes)) {
            byte[] sealed = SealedFiles.seal(invoice);
            EInvoice read = EInvoiceReader.read(sealed);
            assertThat(read.items().getFirst().name()).isEqualTo("*信息技术服务*" + name.strip());
            assertThat(read.totals().total())
                    .isEqualByComparingTo(invoice.total().toBigDecimal());
            assertThat(verifier.verify(sealed)).isEqualTo(GENUINE);
        }
    }

    @Test
    void signatureHoldsAfterIndentingAndFailsAfterAnyChange() throws Exception {
        assertThat(verifier.verify(file)).isEqualTo(GENUINE);
        assertThat(verifier.verify(indented(file))).isEqualTo(GENUINE);
        String text = new String(file, UTF_8);
        assertThat(verifier.verify(
                        text.replace("<Amount>100.00", "<Amount>100.01").getBytes(UTF_8)))
                .isEqualTo(FORGED);
        assertThat(verifier.verify(text.replace("<SpecificInformation>", "<SpecificInformation> ")
                        .getBytes(UTF_8)))
                .isEqualTo(FORGED);
        assertThat(verifier.verify(text.replace("<SignatureTime>2026", "<SignatureTime>2025")
                        .getBytes(UTF_8)))
                .isEqualTo(FORGED);
        assertThat(verifier.verify(text.replace("/Einvoice/Header|", "").getBytes(UTF_8)))
                .isEqualTo(UNKNOWN_SIGNER);
    }

    @Test
    void refusesASecondCopyOfASignedPart() {
        String text = new String(file, UTF_8);
        String doubled = text.replace("<EInvoiceData>", "<EInvoiceData></EInvoiceData><EInvoiceData>");
        assertThatThrownBy(() -> verifier.verify(doubled.getBytes(UTF_8))).isInstanceOf(EInvoiceFormatException.class);
    }

    @Test
    void doesNotTrustAnotherKey() {
        Sm2SigningKey other = Sm2SigningKey.ofHex("1".repeat(64));
        assertThat(new EInvoiceVerifier(List.of(other.publicKey())).verify(file))
                .isEqualTo(UNKNOWN_SIGNER);
    }

    @Test
    void canonicalFormIsExclusiveC14n() throws Exception {
        DraftLine line =
                new DraftLine(Drafts.SOFTWARE, "a<b>&\"'é𠮷", null, null, null, null, "1.00", null, null, "0.06", null);
        byte[] sealed = SealedFiles.seal(Drafts.drawn(Drafts.special(line)));
        StringBuilder ours = new StringBuilder();
        CanonicalXml.append(ours, XmlTreeReader.read(sealed));
        assertThat(ours.toString().getBytes(UTF_8)).isEqualTo(exclusiveC14n(sealed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//Header/EIid",
                "//Header/InherentLabel/EInvoiceType/LabelName",
                "//Header/InherentLabel/GeneralOrSpecialVAT/LabelName",
                "//EInvoiceData/SellerInformation/SellerIdNum",
                "//EInvoiceData/SellerInformation/SellerName",
                "//EInvoiceData/BuyerInformation/BuyerIdNum",
                "//EInvoiceData/BuyerInformation/BuyerName",
                "//BasicInformation/TotalAmWithoutTax",
                "//BasicInformation/TotalTaxAm",
                "//BasicInformation/TotalTax-includedAmount",
                "//BasicInformation/RequestTime",
                "//BasicInformation/Drawer",
                "//IssuItemInformation[1]/ItemName",
                "//IssuItemInformation[1]/SpecMod",
                "//IssuItemInformation[1]/MeaUnits",
                "//IssuItemInformation[1]/Quantity",
                "//IssuItemInformation[1]/UnPrice",
                "//IssuItemInformation[1]/Amount",
                "//IssuItemInformation[1]/TaxRate",
                "//IssuItemInformation[1]/ComTaxAm",
                "//IssuItemInformation[1]/TotaltaxIncludedAmount",
                "//IssuItemInformation[1]/TaxClassificationCode",
                "//TaxSupervisionInfo/InvoiceNumber",
                "//TaxSupervisionInfo/IssueTime",
                "//TaxSupervisionInfo/TaxBureauName"
            })
    void thirdPartyParsersFindWhatTheyLookFor(String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
        assertThat(XPathFactory.newDefaultInstance().newXPath().evaluate(path, document))
                .isNotBlank();
    }

    @Test
    void toleratesTheVariationsSeenInTheWild() {
        String text = new String(file, UTF_8)
                .replaceAll("<SellerAddr></SellerAddr>|<Drawer>张三</Drawer>", "")
                .replace("<RequestTime>2026-11-22 00:30:05<", "<RequestTime>2026-11-22<")
                .replace("<TaxRate>0.06<", "<TaxRate>6%<")
                .replace("<ComTaxAm>6.00<", "<ComTaxAm>6.000000<")
                .replace("贰佰零壹圆肆角", "贰佰零壹元肆角整");
        EInvoice read = EInvoiceReader.read(text.getBytes(UTF_8));
        assertThat(read.drawer()).isEmpty();
        assertThat(read.requestedAt()).hasToString("2026-11-22T00:00");
        assertThat(InboundCheck.check(read)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<EInvoice>",
                "<a/>",
                "<EInvoice/>",
                "<!DOCTYPE EInvoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><EInvoice>&x;</EInvoice>",
                "<!DOCTYPE EInvoice [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><EInvoice>&b;</EInvoice>",
                "<EInvoice xmlns=\"urn:x\"/>",
                "<EInvoice>text<Header/></EInvoice>",
                "<?xml version=\"1.0\"?><?run me?><EInvoice/>"
            })
    void refusesHostileFiles(String text) {
        assertThatThrownBy(() -> EInvoiceReader.read(text.getBytes(UTF_8))).isInstanceOf(EInvoiceFormatException.class);
    }

    @Test
    void refusesDeepAndLargeFiles() {
        String deep = "<a>".repeat(100) + "</a>".repeat(100);
        String wide = "<EInvoice>" + "<a/>".repeat(XmlTreeReader.MOST_ELEMENTS) + "</EInvoice>";
        assertThatThrownBy(() -> EInvoiceReader.read(deep.getBytes(UTF_8))).hasMessageContaining("too-large");
        assertThatThrownBy(() -> EInvoiceReader.read(wide.getBytes(UTF_8))).hasMessageContaining("too-large");
        assertThatThrownBy(() -> EInvoiceReader.read(new byte[XmlTreeReader.MOST_BYTES + 1]))
                .hasMessageContaining("too-large");
    }

    private static byte[] indented(byte[] xml) throws Exception {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.INDENT, "yes");
        StringWriter out = new StringWriter();
        transformer.transform(new StreamSource(new StringReader(new String(xml, UTF_8))), new StreamResult(out));
        assertThat(out.toString().lines().count()).isGreaterThan(50);
        return out.toString().getBytes(UTF_8);
    }

    private static byte[] exclusiveC14n(byte[] xml) throws Exception {
        TransformService service = TransformService.getInstance(CanonicalizationMethod.EXCLUSIVE, "DOM");
        service.init((C14NMethodParameterSpec) null);
        Document owner = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .newDocument();
        service.marshalParams(new DOMStructure(owner.appendChild(owner.createElement("method"))), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        service.transform(new OctetStreamData(new ByteArrayInputStream(xml)), new DOMCryptoContext() {}, out);
        return out.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EInvoiceFileTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
