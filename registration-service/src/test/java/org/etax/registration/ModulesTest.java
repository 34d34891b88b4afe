package org.etax.registration;

import org.etax.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class ModulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check(RegistrationApplication.class);
    }
}
