package org.etax.invoice;

import org.etax.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class ModulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check(InvoiceApplication.class);
    }
}
