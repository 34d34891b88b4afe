package org.etax.declaration.payment;

/** Why the bank did not confirm an agreement. */
public enum AgreementRefusal {
    /** 账户错误. */
    ACCOUNT_INVALID,
    /** 户名不符. */
    ACCOUNT_NAME_MISMATCH,
    /** 行号错误. */
    BANK_UNKNOWN
}
