package org.etax.registration.enterprise;

import java.time.Instant;

/**
 * An invitation to do an enterprise's registration.
 *
 * @param creditCode of the enterprise
 * @param invitedBy name of the person whom its record names
 * @param invitedAt when
 */
record RegistrationInvitation(String creditCode, String invitedBy, Instant invitedAt) {}
