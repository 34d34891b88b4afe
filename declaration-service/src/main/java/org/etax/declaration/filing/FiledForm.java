package org.etax.declaration.filing;

/** Which tax a form is for. */
final class FiledForm {

    /** 增值税, levy item 10101: the tax of both VAT forms. */
    private static final String VAT = "10101";

    private FiledForm() {}

    /** The levy item whose payments the form shows; empty for a form that is not known. */
    static String taxOf(String form) {
        return form.startsWith("VAT_") ? VAT : "";
    }
}
