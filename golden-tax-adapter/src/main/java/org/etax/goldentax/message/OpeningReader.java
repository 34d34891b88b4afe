package org.etax.goldentax.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.TaxDetermination;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the rows of the opening load. */
final class OpeningReader {

    private static final Set<String> OWN_FIELDS =
            Set.of("djxh", "shxydm", "nsrmc", "ybnsrbz", "rdGrid", "scsb", "qmGrid", "qsGrid");

    private final CoreCodes codes;

    OpeningReader(CoreCodes codes) {
        this.codes = codes;
    }

    OpeningTaxpayer read(Fields row) throws UnreadableReplyException {
        Fields last = row.child("scsb").orElseThrow(() -> new UnreadableReplyException("scsb is missing"));
        String form = word("form", last.text("yzpzzlDm"));
        Map<String, String> cells = new TreeMap<>();
        List<String> unplaced = new ArrayList<>();
        for (Fields closing : row.rows("qmGrid")) {
            int number = Math.toIntExact(closing.number("ewblxh"));
            String field = closing.text("zdm");
            String value = closing.amount("z").toString();
            Optional<String> path = CellPlace.path(codes.form(form), FormLayout.MAIN_SHEET, number, field);
            path.ifPresentOrElse(found -> cells.put(found, value), () -> unplaced.add(number + "/" + field));
        }
        List<TaxDetermination> determinations = new ArrayList<>();
        for (Fields determination : row.rows("rdGrid")) {
            determinations.add(determination(determination));
        }
        List<OpeningTaxpayer.Arrear> arrears = new ArrayList<>();
        for (Fields arrear : row.rows("qsGrid")) {
            arrears.add(arrear(arrear));
        }
        return new OpeningTaxpayer(
                row.text("djxh"),
                row.text("shxydm"),
                row.text("nsrmc"),
                row.flag("ybnsrbz"),
                facts(row),
                determinations,
                form,
                last.period(),
                cells,
                unplaced,
                arrears);
    }

    private TaxDetermination determination(Fields row) throws UnreadableReplyException {
        return new TaxDetermination(
                row.text("zsxmDm"),
                word("form", row.text("yzpzzlDm")),
                TaxPeriod.Frequency.valueOf(word("frequency", row.text("nsqxDm"))),
                row.date("yxqq"),
                row.optional("yxqz").isPresent() ? row.date("yxqz") : null);
    }

    private static OpeningTaxpayer.Arrear arrear(Fields row) throws UnreadableReplyException {
        return new OpeningTaxpayer.Arrear(
                row.text("zsxmDm"), row.period(), row.amount("qsje"), row.date("jkqx"), row.text("yzpzxh"));
    }

    private static Map<String, String> facts(Fields row) {
        Map<String, String> facts = new TreeMap<>();
        for (Node node = row.element().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element field && !OWN_FIELDS.contains(field.getLocalName())) {
                facts.put(field.getLocalName(), field.getTextContent().strip());
            }
        }
        return facts;
    }

    private String word(String list, String code) throws UnreadableReplyException {
        try {
            return codes.word(list, code);
        } catch (IllegalArgumentException e) {
            throw new UnreadableReplyException(String.valueOf(e.getMessage()));
        }
    }
}
