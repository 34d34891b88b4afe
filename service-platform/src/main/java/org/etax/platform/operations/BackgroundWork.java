package org.etax.platform.operations;

/**
 * A kind of work that a service does in the background. It is counted over all taxpayers and names none.
 *
 * @param name stable name, which the console words
 * @param question SQL of one row: how many pieces wait or are under way, and since when the oldest does
 */
public record BackgroundWork(String name, String question) {}
