package org.etax.registration.relation;

import org.etax.kernel.ResidentId;

/**
 * That a record names a person in a role.
 *
 * @param role in which capacity
 * @param name as in the identity document
 * @param identity 公民身份号码
 * @param source which record says so
 */
public record Appointment(Role role, String name, ResidentId identity, RelationSource source) {}
