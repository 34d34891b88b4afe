package org.etax.declaration.payment;

/**
 * A day's statement as it came, its signature checked.
 *
 * @param content exact bytes
 * @param signature the header it came with
 */
@SuppressWarnings("ArrayRecordComponent")
record SignedStatement(byte[] content, String signature) {}
