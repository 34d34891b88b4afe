package org.etax.declaration.yaml;

/** A document that cannot be used: where and why. */
public final class DocumentFault extends RuntimeException {

    /** What is wrong. */
    public enum Kind {
        NOT_READABLE,
        TOO_LARGE,
        UNKNOWN_KEY,
        MISSING_KEY,
        INVALID_VALUE
    }

    private final Kind kind;
    private final String pointer;
    private final String detail;

    /**
     * @param pointer JSON pointer into the document
     * @param detail the key, or what is expected
     */
    public DocumentFault(Kind kind, String pointer, String detail) {
        super(kind + " at " + pointer + ": " + detail);
        this.kind = kind;
        this.pointer = pointer;
        this.detail = detail;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** JSON pointer into the document. */
    public String pointer() {
        return pointer;
    }

    /** The key, or what is expected. */
    public String detail() {
        return detail;
    }
}
