package org.etax.registration.relation;

/** Who says that a person acts for a taxpayer. */
public enum RelationSource {
    /** The enterprise register's record. */
    REGISTER,
    /** The person confirmed the registration on behalf of a person whom the record names. */
    REGISTRATION,
    /** The legacy core. */
    CORE,
    /** An invitation by the taxpayer. */
    INVITATION
}
