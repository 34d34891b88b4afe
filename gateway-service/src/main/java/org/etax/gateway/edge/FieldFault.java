package org.etax.gateway.edge;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer into the body, or the bare name of a parameter
 * @param code stable, as the services name such faults too
 * @param message for people
 */
public record FieldFault(String pointer, String code, Notice message) {

    /** The field must be there. */
    public static FieldFault missing(String pointer) {
        return new FieldFault(pointer, "missing", new Notice("此项必填", "required"));
    }

    /** The field is there and cannot be read. */
    public static FieldFault malformed(String pointer) {
        return new FieldFault(pointer, "malformed", new Notice("格式不正确", "malformed"));
    }

    /** The text is too long or too short, the number too large or too small. */
    public static FieldFault range(String pointer, long least, long most) {
        return new FieldFault(
                pointer,
                "range",
                new Notice("应在 %d 至 %d 之间".formatted(least, most), "must be %d to %d".formatted(least, most)));
    }

    /** The text has too many characters. */
    public static FieldFault size(String pointer, int most) {
        return new FieldFault(
                pointer, "size", new Notice("长度不能超过 %d 个字".formatted(most), "at most %d characters".formatted(most)));
    }
}
