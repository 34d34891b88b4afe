package org.etax.invoice.face;

/** The special business type of an invoice (特定业务要素) with the fields it asks for. */
public sealed interface SpecialBusiness {

    /** The two-digit code (特定要素类型代码). */
    String code();

    /** No special type. */
    record Plain() implements SpecialBusiness {
        @Override
        public String code() {
            return "00";
        }
    }
}
