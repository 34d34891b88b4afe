package org.etax.simulators.publicsecurity;

/**
 * A resident as the population register knows it.
 *
 * @param name as in the identity document
 * @param residentId 公民身份号码
 */
public record Resident(String name, String residentId) {}
