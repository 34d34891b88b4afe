package org.etax.platform.page;

import java.util.UUID;

/** In which order a list is read: programs go on from where they were, people look at what is new. */
public enum Order {
    /** Oldest first. */
    ASCENDING(">", "asc", new UUID(0, 0)),
    /** Newest first. */
    DESCENDING("<", "desc", new UUID(-1, -1));

    private final String comparison;
    private final String direction;
    private final UUID beginning;

    Order(String comparison, String direction, UUID beginning) {
        this.comparison = comparison;
        this.direction = direction;
        this.beginning = beginning;
    }

    /** {@code asc} or {@code desc}. */
    public String direction() {
        return direction;
    }

    /** The condition and the order of a page: {@code id > ? order by id asc limit ?}. */
    public String pageBy(String column) {
        return column + ' ' + comparison + " ? order by " + column + ' ' + direction + " limit ?";
    }

    /** The number after which the page begins; outside every number counted from 1 where the cursor is at the beginning. */
    public long afterNumber(Cursor cursor) {
        return cursor.key().isEmpty() ? (this == ASCENDING ? 0 : Long.MAX_VALUE) : cursor.number();
    }

    /** The id after which the page begins; outside every id where the cursor is at the beginning. */
    public UUID after(Cursor cursor) {
        return cursor.key().isEmpty() ? beginning : cursor.uuid();
    }
}
