package org.etax.invoice.drafting;

import java.util.ArrayList;
import java.util.List;
import org.etax.invoice.face.Finding;
import org.etax.invoice.face.FindingCode;

/** Collects what is found in one draft; keeps no more than {@value #MOST} so that a hostile draft gets a bounded answer. */
final class Findings {

    static final int MOST = 100;

    private final List<Finding> refusals = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();

    void refuse(FindingCode code, String pointer, Object... arguments) {
        add(refusals, code, pointer, arguments);
    }

    void note(FindingCode code, String pointer, Object... arguments) {
        add(notes, code, pointer, arguments);
    }

    private static void add(List<Finding> list, FindingCode code, String pointer, Object... arguments) {
        if (list.size() < MOST) {
            list.add(Finding.of(code, pointer, arguments));
        }
    }

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    List<Finding> refusals() {
        return List.copyOf(refusals);
    }

    List<Finding> notes() {
        return List.copyOf(notes);
    }
}
