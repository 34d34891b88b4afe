package org.etax.goldentax.message;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The fields of an answer or of a part of it.
 *
 * @param element what was read
 */
record Fields(Element element) {

    Optional<Fields> child(String name) {
        return children(name).stream().findFirst();
    }

    List<Fields> rows(String grid) {
        return child(grid).map(found -> found.children(grid + "lb")).orElse(List.of());
    }

    /** The text of a field that is there and not empty. */
    Optional<String> optional(String name) {
        return child(name)
                .map(field -> field.element().getTextContent().strip())
                .filter(text -> !text.isEmpty());
    }

    String text(String name) throws UnreadableReplyException {
        return optional(name).orElseThrow(() -> unreadable(name));
    }

    long number(String name) throws UnreadableReplyException {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw unreadable(name);
        }
    }

    LocalDate date(String name) throws UnreadableReplyException {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            throw unreadable(name);
        }
    }

    Money amount(String name) throws UnreadableReplyException {
        try {
            return Money.of(text(name));
        } catch (IllegalArgumentException e) {
            throw unreadable(name);
        }
    }

    /** The period from {@code skssqq} to {@code skssqz}, which is a whole month, quarter or year. */
    TaxPeriod period() throws UnreadableReplyException {
        LocalDate start = date("skssqq");
        LocalDate end = date("skssqz");
        return Arrays.stream(TaxPeriod.Frequency.values())
                .map(frequency -> TaxPeriod.containing(start, frequency))
                .filter(period -> period.start().equals(start) && period.end().equals(end))
                .findFirst()
                .orElseThrow(() -> unreadable("skssqz"));
    }

    UUID id(String name) throws UnreadableReplyException {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException e) {
            throw unreadable(name);
        }
    }

    boolean flag(String name) throws UnreadableReplyException {
        return switch (text(name)) {
            case "Y" -> true;
            case "N" -> false;
            default -> throw unreadable(name);
        };
    }

    private List<Fields> children(String name) {
        List<Fields> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                found.add(new Fields(child));
            }
        }
        return found;
    }

    private static UnreadableReplyException unreadable(String name) {
        return new UnreadableReplyException("the answer's field " + name + " is missing or wrong");
    }
}
