package org.etax.kernel;

/** What a person, program or officer may do for a taxpayer. Roles map to rights in registration-service, as data. */
public enum Right {
    /** Read everything of the taxpayer. */
    VIEW,
    /** Appoint and dismiss the people and programs that act for it. */
    MANAGE_PEOPLE,
    /** Issue invoices (开票). */
    ISSUE_INVOICE,
    /** Confirm the use of received invoices (用途确认). */
    CONFIRM_DEDUCTION,
    /** File returns (申报). */
    FILE_RETURN,
    /** Pay (缴款) and sign bank agreements. */
    PAY_TAX
}
