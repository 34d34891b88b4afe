package org.etax.declaration;

import org.etax.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class ModulesTest {

    @Test
    void modulesKeepTheHouseRules() {
        HouseRules.check(DeclarationApplication.class);
    }
}
