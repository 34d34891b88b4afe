package org.etax.declaration.rules;

/** Whether a finding stops a filing. */
public enum Severity {
    /** The return cannot be filed. */
    ERROR,
    /** The return can be filed; the taxpayer is told. */
    WARNING
}
