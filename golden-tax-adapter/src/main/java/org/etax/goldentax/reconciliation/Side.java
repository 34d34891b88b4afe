package org.etax.goldentax.reconciliation;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One side's objects in order of id, read page by page, so that a day of any size costs the memory of a page.
 *
 * @param <T> kind of object
 */
final class Side<T> {

    private final Pages<T> pages;
    private final Function<T, UUID> id;
    private Iterator<T> page = List.<T>of().iterator();
    private @Nullable T head;
    private boolean isOver;

    Side(Pages<T> pages, Function<T, UUID> id) {
        this.pages = pages;
        this.id = id;
    }

    /** Reads pages. */
    interface Pages<T> {
        /** The objects after the last one that was given; empty when there are no more. */
        List<T> next() throws InterruptedException;
    }

    /** The id of the next object, null at the end. */
    @Nullable
    UUID peek() throws InterruptedException {
        if (head == null && !isOver) {
            if (!page.hasNext()) {
                page = pages.next().iterator();
            }
            isOver = !page.hasNext();
            head = isOver ? null : page.next();
        }
        return head == null ? null : id.apply(head);
    }

    /** The next object if it is this one, otherwise null and it stays. */
    @Nullable
    T take(UUID wanted) throws InterruptedException {
        if (!wanted.equals(peek())) {
            return null;
        }
        T taken = head;
        head = null;
        return taken;
    }
}
