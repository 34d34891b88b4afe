package org.etax.simulators.population;

import java.util.List;
import org.etax.simulators.market.Enterprise;
import org.etax.simulators.publicsecurity.Resident;
import org.etax.simulators.treasury.BankAccount;

/**
 * One generated enterprise and what belongs to it.
 *
 * @param enterprise its record
 * @param people its legal representative and finance manager
 * @param account what it pays from
 */
record GeneratedEnterprise(Enterprise enterprise, List<Resident> people, BankAccount account) {}
