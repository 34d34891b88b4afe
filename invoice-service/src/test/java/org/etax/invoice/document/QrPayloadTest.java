package org.etax.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.etax.invoice.drafting.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPayloadTest {

    private static final String SPECIAL = "01,31,,24112000000048542163,4449.00,20240528,,B2B6";

    @ParameterizedTest
    @ValueSource(strings = {SPECIAL, "01,10,050001700111,12235358,10000.00,20200805,16630282980991510014,7257"})
    void readsAndWritesRealCodes(String text) {
        assertThat(QrPayload.parse(text).text()).isEqualTo(text);
        assertThat(QrPayload.parse(text + ",").text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01,31,,24112000000048542163,4449.01,20240528,,B2B6",
                "02,31,,24112000000048542163,4449.00,20240528,,B2B6",
                "01,31,24112000000048542163,4449.00,20240528,,B2B6"
            })
    void refusesOtherTextsAndWrongSums(String text) {
        assertThatThrownBy(() -> QrPayload.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void carriesNumberTotalWithTaxAndBusinessDate() {
        QrPayload payload = QrPayload.of(
                Drafts.drawn(Drafts.special(Drafts.line(Drafts.CEMENT, "100.00", "0.13"))), SealedFiles.FACTS);
        assertThat(payload.text()).startsWith("01,31,,26332000000000000001,113.00,20261122,,");
    }

    @Test
    void aScannerReadsTheImage() throws Exception {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(QrImage.of(SPECIAL).png(4)));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText())
                .isEqualTo(SPECIAL);
        assertThat(QrImage.of(SPECIAL).svg())
                .startsWith("<svg ")
                .contains("M4 4h1v1h-1z")
                .endsWith("</svg>");
    }
}
