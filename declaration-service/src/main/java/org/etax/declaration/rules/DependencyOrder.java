package org.etax.declaration.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts each cell after the cells that its formula reads. */
final class DependencyOrder {

    private final FormCell[] cells;
    private final List<List<Integer>> reads = new ArrayList<>();

    DependencyOrder(FormCell[] cells, @Nullable Formula[] formulas) {
        this.cells = cells;
        for (@Nullable Formula formula : formulas) {
            reads.add(formula == null ? List.of() : cellsOf(formula));
        }
    }

    private static List<Integer> cellsOf(Formula formula) {
        return formula.reads().stream()
                .filter(Formula.Read.OfCell.class::isInstance)
                .map(read -> ((Formula.Read.OfCell) read).index())
                .toList();
    }

    /** @throws PackFault when there is a circle; the finding names its cells in order */
    int[] sorted() {
        int[] open = new int[cells.length];
        List<List<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            readers.add(new ArrayList<>());
        }
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < cells.length; i++) {
            open[i] = reads.get(i).size();
            int reader = i;
            reads.get(i).forEach(read -> readers.get(read).add(reader));
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        int[] order = new int[cells.length];
        int placed = 0;
        while (!ready.isEmpty()) {
            int next = ready.remove();
            order[placed++] = next;
            for (int reader : readers.get(next)) {
                if (--open[reader] == 0) {
                    ready.add(reader);
                }
            }
        }
        if (placed < cells.length) {
            throw circle(open);
        }
        return order;
    }

    private PackFault circle(int[] open) {
        int cell = 0;
        while (open[cell] == 0) {
            cell++;
        }
        LinkedHashSet<Integer> path = new LinkedHashSet<>();
        while (path.add(cell)) {
            cell = reads.get(cell).stream()
                    .filter(read -> open[read] > 0)
                    .findFirst()
                    .orElseThrow();
        }
        int start = cell;
        String circle = path.stream()
                .dropWhile(index -> index != start)
                .map(index -> cells[index].path())
                .collect(Collectors.joining(" → "));
        return new PackFault(FindingCode.CYCLE, cells[start].pointer(), circle + " → " + cells[start].path());
    }
}
