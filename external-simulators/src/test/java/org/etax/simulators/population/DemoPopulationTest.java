package org.etax.simulators.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.etax.kernel.ResidentId;
import org.etax.simulators.market.Enterprise;
import org.etax.simulators.publicsecurity.Resident;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoPopulationTest {

    @Test
    void namesOnlyPeopleWhomPublicSecurityKnows() throws IOException {
        DemoPopulation demo;
        try (InputStream file = getClass().getResourceAsStream("/demo/population.json")) {
            demo = JsonMapper.shared().readValue(file, DemoPopulation.class);
        }
        List<Resident> residents =
                demo.people().stream().map(DemoPopulation.DemoPerson::resident).toList();

        assertThat(residents).allSatisfy(resident -> ResidentId.of(resident.residentId()));
        assertThat(demo.enterprises())
                .extracting(Enterprise::legalRepresentative)
                .allSatisfy(person -> assertThat(residents).contains(new Resident(person.name(), person.residentId())));
        assertThat(demo.bankAccounts()).allSatisfy(account -> assertThat(demo.enterprises())
                .extracting(Enterprise::name)
                .contains(account.accountName()));
    }

    @Test
    void generatesTheSameEnterpriseForTheSameSeedAndIndex() {
        assertThat(new PopulationGenerator(7).enterprise(123_456))
                .isEqualTo(new PopulationGenerator(7).enterprise(123_456));
    }

    @Test
    void generatesNumbersThatNeverMeet() {
        Set<String> numbers = new HashSet<>();
        for (int seed : new int[] {0, 1, PopulationGenerator.LARGEST_SEED}) {
            PopulationGenerator generator = new PopulationGenerator(seed);
            LongStream.concat(
                            LongStream.range(0, 3_000),
                            LongStream.range(PopulationGenerator.INDEX_LIMIT - 10, PopulationGenerator.INDEX_LIMIT))
                    .mapToObj(generator::enterprise)
                    .forEach(one -> {
                        assertThat(numbers.add(one.enterprise().creditCode().value()))
                                .isTrue();
                        assertThat(numbers.add(one.account().accountNumber())).isTrue();
                        one.people().forEach(person -> assertThat(numbers.add(person.residentId()))
                                .isTrue());
                    });
        }
    }
}
