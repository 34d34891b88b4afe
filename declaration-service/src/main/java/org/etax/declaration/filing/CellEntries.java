package org.etax.declaration.filing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads figures by cell as clients send them: decimal texts, not too many, not too long. */
final class CellEntries {

    private static final int MAXIMUM = 1_000;
    private static final int LONGEST_PATH = 60;
    private static final int LONGEST_REASON = 200;
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private CellEntries() {}

    /**
     * @param field name of the field they came in
     * @throws ProblemException naming each figure that is none
     */
    static Map<String, BigDecimal> figures(String field, Map<String, String> texts) {
        limit(field, texts);
        List<FieldFault> faults = new ArrayList<>();
        Map<String, BigDecimal> figures = LinkedHashMap.newLinkedHashMap(texts.size());
        texts.forEach((path, text) -> {
            if (path.length() > LONGEST_PATH) {
                faults.add(FieldFault.of(pointer(field, path), "unknown-cell"));
            } else if (!isFigure(text)) {
                faults.add(FieldFault.of(pointer(field, path), "amount"));
            } else {
                figures.put(path, new BigDecimal(text));
            }
        });
        refuse(faults);
        return figures;
    }

    /** @throws ProblemException naming each reason that is too long or stands beside no figure */
    static void reasons(Map<String, String> reasons, Map<String, String> edits) {
        limit("reasons", reasons);
        List<FieldFault> faults = new ArrayList<>();
        reasons.forEach((path, reason) -> {
            if (!edits.containsKey(path)) {
                faults.add(FieldFault.of(pointer("reasons", path), "reason-without-figure"));
            } else if (reason == null || reason.length() > LONGEST_REASON) {
                faults.add(FieldFault.of(pointer("reasons", path), "size"));
            }
        });
        refuse(faults);
    }

    private static boolean isFigure(@Nullable String text) {
        return text != null && text.length() <= 24 && FIGURE.matcher(text).matches();
    }

    private static void limit(String field, Map<String, String> texts) {
        if (texts.size() > MAXIMUM) {
            throw ProblemException.field("/" + field, "range", 0, MAXIMUM);
        }
    }

    private static void refuse(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.of(PlatformProblem.INVALID_FIELDS, faults.subList(0, Math.min(faults.size(), 20)));
        }
    }

    private static String pointer(String field, String path) {
        String shown = path.substring(0, Math.min(path.length(), LONGEST_PATH));
        return "/" + field + "/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
