package org.etax.invoice.batch;

/**
 * Whole lines of a batch file that are issued in one transaction.
 *
 * @param ordinal its place, from 0
 * @param firstLine number of its first line, from 1
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record Piece(int ordinal, long firstLine, byte[] content) {}
