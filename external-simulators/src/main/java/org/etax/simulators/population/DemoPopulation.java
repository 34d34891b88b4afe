package org.etax.simulators.population;

import java.util.List;
import org.etax.simulators.market.Enterprise;
import org.etax.simulators.publicsecurity.Resident;
import org.etax.simulators.treasury.BankAccount;
import org.jspecify.annotations.Nullable;

/**
 * The fixed cast, read from {@code demo/population.json}; every person and enterprise is fictitious.
 *
 * @param people who exists
 * @param enterprises what they own
 * @param bankAccounts what their enterprises pay from
 */
record DemoPopulation(List<DemoPerson> people, List<Enterprise> enterprises, List<BankAccount> bankAccounts) {

    /**
     * @param signIn user name in the demo realm, null for a person who never signs in
     * @param name as in the identity document
     * @param residentId made up, with a right check character
     */
    record DemoPerson(@Nullable String signIn, String name, String residentId) {

        Resident resident() {
            return new Resident(name, residentId);
        }
    }
}
