package org.etax.declaration.ledger;

/**
 * A document as it stands in a taxpayer's ledger.
 *
 * @param number its place, counted from 1 without gaps
 * @param document what it says
 */
public record NumberedDocument(long number, LedgerDocument document) {}
