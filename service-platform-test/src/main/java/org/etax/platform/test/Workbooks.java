package org.etax.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Looks into Excel workbooks. */
public final class Workbooks {

    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-fA-F]+);");

    private Workbooks() {}

    /** The XML of the first sheet, its letters as they are read. */
    public static String firstSheet(byte[] workbook) {
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                return REFERENCE
                        .matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                        .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows the first sheet has, its heading with them. */
    public static int rows(byte[] workbook) {
        return firstSheet(workbook).split("<row ", -1).length - 1;
    }
}
