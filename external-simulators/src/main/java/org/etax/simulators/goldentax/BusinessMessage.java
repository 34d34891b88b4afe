package org.etax.simulators.goldentax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.etax.simulators.goldentax.wire.XmlElement;

/**
 * A business message or a part of it, read field by field; a field that is missing or wrong is a refusal that names it.
 *
 * @param element what was read
 */
record BusinessMessage(XmlElement element) {

    private static final String NAMESPACE = "http://www.chinatax.gov.cn/dataspec/";

    /** The root of a message of a type, e.g. {@code HXZGSB00001Request}. */
    static BusinessMessage root(XmlElement element, String type) {
        if (!element.name().equals("taxML")
                || !element.namespace().equals(NAMESPACE)
                || !type.equals(element.attributes().get("type"))) {
            throw new CoreRejection(CoreRejection.Reason.INVALID_MESSAGE, "taxML " + type);
        }
        return new BusinessMessage(element);
    }

    String text(String field, String form) {
        return element.text(field).filter(text -> text.matches(form)).orElseThrow(() -> invalid(field));
    }

    Optional<String> optional(String field) {
        return element.text(field);
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field, "\\d{4}-\\d{2}-\\d{2}"));
        } catch (DateTimeParseException e) {
            throw invalid(field);
        }
    }

    BigDecimal amount(String field) {
        return new BigDecimal(text(field, "-?\\d{1,16}(\\.\\d{1,2})?")).setScale(2);
    }

    int number(String field) {
        return Integer.parseInt(text(field, "\\d{1,9}"));
    }

    BusinessMessage part(String field) {
        return element.child(field).map(BusinessMessage::new).orElseThrow(() -> invalid(field));
    }

    List<BusinessMessage> rows(String grid) {
        return element.rows(grid).stream().map(BusinessMessage::new).toList();
    }

    private static CoreRejection invalid(String field) {
        return new CoreRejection(CoreRejection.Reason.INVALID_MESSAGE, field);
    }
}
