package org.etax.goldentax;

import org.etax.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class ModulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check(GoldenTaxApplication.class);
    }
}
