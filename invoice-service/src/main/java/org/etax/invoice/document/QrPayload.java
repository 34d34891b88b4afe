package org.etax.invoice.document;

import java.nio.charset.StandardCharsets;
import org.etax.invoice.face.Invoice;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.event.InvoiceIssued;

/**
 * The text in an invoice's QR code: {@code 01,type,code,number,amount,yyyyMMdd,check code,CRC}.
 *
 * @param type 31 special and 32 ordinary digital invoice; older kinds have codes of their own
 * @param code invoice code, empty on digital invoices
 * @param number invoice number
 * @param amount total with tax on digital invoices, without tax on older kinds
 * @param date yyyyMMdd
 * @param checkCode check code of older kinds, empty on digital invoices
 */
public record QrPayload(String type, String code, String number, String amount, String date, String checkCode) {

    private static final int POLYNOMIAL = 0x8005;

    /** The payload of an invoice that we issue. */
    public static QrPayload of(Invoice invoice, IssueFacts facts) {
        return new QrPayload(
                invoice.kind() == InvoiceIssued.Kind.SPECIAL ? "31" : "32",
                "",
                facts.number().digits(),
                invoice.total().toString(),
                BusinessTime.dateOf(facts.issuedAt()).toString().replace("-", ""),
                "");
    }

    /**
     * Reads a scanned text; a trailing comma is forgiven.
     *
     * @throws IllegalArgumentException when the form or the CRC is wrong
     */
    public static QrPayload parse(String text) {
        String[] fields = text.strip().split(",", -1);
        boolean trailingComma = fields.length == 9 && fields[8].isEmpty();
        if (text.length() > 200 || fields.length != 8 && !trailingComma || !fields[0].equals("01")) {
            throw new IllegalArgumentException("not the QR code of an invoice");
        }
        QrPayload payload = new QrPayload(fields[1], fields[2], fields[3], fields[4], fields[5], fields[6]);
        if (!payload.crc().equalsIgnoreCase(fields[7])) {
            throw new IllegalArgumentException("the CRC in the QR code is wrong");
        }
        return payload;
    }

    /** The whole text, CRC included. */
    public String text() {
        return body() + crc();
    }

    private String body() {
        return String.join(",", "01", type, code, number, amount, date, checkCode) + ",";
    }

    /** CRC-16/UMTS over the text up to and including the comma before it, four upper-case hexadecimal digits. */
    private String crc() {
        int register = 0;
        for (byte octet : body().getBytes(StandardCharsets.US_ASCII)) {
            register ^= (octet & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                register = (register & 0x8000) == 0 ? register << 1 : register << 1 ^ POLYNOMIAL;
            }
        }
        return "%04X".formatted(register & 0xFFFF);
    }
}
