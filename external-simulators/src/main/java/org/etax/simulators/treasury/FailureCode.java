package org.etax.simulators.treasury;

/** Why no money was taken. */
enum FailureCode {
    /** 余额不足. */
    INSUFFICIENT_FUNDS,
    /** 账户错误. */
    ACCOUNT_INVALID,
    /** 协议无效. */
    AGREEMENT_INVALID,
    /** 超过限额. */
    LIMIT_EXCEEDED,
    /** 已过期. */
    EXPIRED,
    /** 银行拒绝. */
    BANK_REFUSED
}
