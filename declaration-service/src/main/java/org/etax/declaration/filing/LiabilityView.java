package org.etax.declaration.filing;

import java.util.List;
import org.etax.declaration.rules.Bilingual;
import org.etax.declaration.rules.Liability;
import org.etax.kernel.Money;

/**
 * What becomes due.
 *
 * @param item levy item (征收项目)
 * @param name for people
 * @param amount yuan
 */
record LiabilityView(String item, Bilingual name, Money amount) {

    static List<LiabilityView> of(List<Liability> liabilities) {
        return liabilities.stream()
                .map(liability -> new LiabilityView(liability.item(), liability.name(), liability.amount()))
                .toList();
    }

    static Money total(List<Liability> liabilities) {
        return Money.sum(liabilities.stream().map(Liability::amount).toList());
    }
}
