package org.etax.declaration.payment;

/** Why no money will be taken for a payment. */
public enum FailureReason {
    /** 余额不足. */
    INSUFFICIENT_FUNDS,
    /** 账户错误. */
    ACCOUNT_INVALID,
    /** 协议无效. */
    AGREEMENT_INVALID,
    /** 超过限额. */
    LIMIT_EXCEEDED,
    /** 银行拒绝. */
    BANK_REFUSED,
    /** 已过期: the request did not reach the bank in time. */
    EXPIRED
}
