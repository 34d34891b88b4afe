package org.etax.invoice.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The ways values are written in EInvoice files of different issuers. */
final class EInvoiceValues {

    /** VAT was introduced with 1994. */
    private static final int FIRST_YEAR = 1994;

    private static final int LAST_YEAR = 2999;
    static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,16}(\\.\\d{1,20})?");

    private EInvoiceValues() {}

    /** A decimal; {@code *} marks and empty texts are zero. */
    static BigDecimal decimal(String text, String where) {
        if (text.isEmpty() || text.chars().allMatch(c -> c == '*')) {
            return BigDecimal.ZERO;
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw EInvoiceFormatException.malformed(where);
        }
        return new BigDecimal(text);
    }

    /** A decimal that must stand. */
    static BigDecimal total(String text, String where) {
        if (text.isEmpty()) {
            throw EInvoiceFormatException.missing(where);
        }
        return decimal(text, where);
    }

    /** {@code 0.06}, {@code 0.060000} or {@code 6%}, less than one; words such as 免税 are zero. */
    static BigDecimal rate(String text, String where) {
        if (text.equals("免税") || text.equals("不征税")) {
            return BigDecimal.ZERO;
        }
        BigDecimal rate = text.endsWith("%")
                ? decimal(text.substring(0, text.length() - 1), where).movePointLeft(2)
                : decimal(text, where);
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
            throw EInvoiceFormatException.malformed(where);
        }
        return rate;
    }

    /** {@code yyyy-MM-dd} or {@code yyyy-MM-dd HH:mm:ss}. */
    static LocalDateTime dateTime(String text, String where) {
        if (text.isEmpty()) {
            throw EInvoiceFormatException.missing(where);
        }
        try {
            LocalDateTime time =
                    text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text, DATE_TIME);
            if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                throw EInvoiceFormatException.malformed(where);
            }
            return time;
        } catch (DateTimeException e) {
            EInvoiceFormatException malformed = EInvoiceFormatException.malformed(where);
            malformed.initCause(e);
            throw malformed;
        }
    }
}
