package org.etax.platform.journal;

/** Hears of committed journal pages at once; a hint only, since the process may die before it comes. */
public interface JournalListener {

    /** Called after the commit, on the committing thread: must be quick. */
    void written(JournalWritten written);
}
