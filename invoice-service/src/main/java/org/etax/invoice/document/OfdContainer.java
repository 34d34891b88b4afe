package org.etax.invoice.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Finds the EInvoice file that an OFD document (GB/T 33190) carries among its attachments. The pages and the OFD signature are
 * not read: what counts is the data, and the seal inside it. Bounded in entries and in inflated bytes, whatever the container
 * announces; nothing is written anywhere.
 */
final class OfdContainer {

    static final int MOST_ENTRIES = 500;
    static final int MOST_INFLATED = 16 * 1024 * 1024;

    private static final String ATTACHMENT = "(.*/)?Attachs/[^/]+\\.xml";
    private static final String INDEX = "Attachments.xml";

    private int entries;
    private int inflated;

    private OfdContainer() {}

    /**
     * The one EInvoice among the attachments.
     *
     * @throws EInvoiceFormatException when it is no such container, too large, or has no or several EInvoices
     */
    static byte[] einvoice(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            List<byte[]> found = new OfdContainer().read(zip);
            if (found.size() != 1) {
                throw EInvoiceFormatException.missing("Attachs/EInvoice");
            }
            return found.getFirst();
        } catch (IOException | IllegalArgumentException e) {
            EInvoiceFormatException malformed = EInvoiceFormatException.malformed("OFD");
            malformed.initCause(e);
            throw malformed;
        }
    }

    private List<byte[]> read(ZipInputStream zip) throws IOException {
        List<byte[]> found = new ArrayList<>();
        boolean ofd = false;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                throw EInvoiceFormatException.tooLarge();
            }
            byte[] content = bounded(zip);
            ofd |= entry.getName().equals("OFD.xml");
            if (entry.getName().matches(ATTACHMENT) && !entry.getName().endsWith(INDEX) && isEInvoice(content)) {
                found.add(content);
            }
        }
        if (!ofd) {
            throw EInvoiceFormatException.malformed("OFD.xml");
        }
        return found;
    }

    private byte[] bounded(InputStream entry) throws IOException {
        byte[] content = entry.readNBytes(MOST_INFLATED - inflated + 1);
        inflated += content.length;
        if (inflated > MOST_INFLATED) {
            throw EInvoiceFormatException.tooLarge();
        }
        return content;
    }

    private static boolean isEInvoice(byte[] content) {
        try {
            return XmlTreeReader.read(content).name().equals(EInvoiceReader.ROOT);
        } catch (EInvoiceFormatException e) {
            return false;
        }
    }
}
