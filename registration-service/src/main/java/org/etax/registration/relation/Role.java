package org.etax.registration.relation;

/** In which capacity a person acts for a taxpayer (实名办税). Which rights come with it stands in the table role_right. */
public enum Role {
    /** 法定代表人（负责人、业主）. */
    LEGAL_REPRESENTATIVE,
    /** 财务负责人. */
    FINANCE_MANAGER,
    /** 办税员. */
    TAX_HANDLER,
    /** 开票员. */
    INVOICE_HANDLER;

    /** Comes from the register's record and is neither given nor given up here. */
    public boolean comesFromRegistration() {
        return this == LEGAL_REPRESENTATIVE || this == FINANCE_MANAGER;
    }
}
