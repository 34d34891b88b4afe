package org.etax.simulators.population;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.LongStream;
import org.etax.simulators.market.Enterprise;
import org.etax.simulators.market.EnterpriseRegister;
import org.etax.simulators.publicsecurity.ResidentRegister;
import org.etax.simulators.treasury.BankAccounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells all departments and the bank of the same people: the fixed cast at start, generated ones on request. */
@Component
class PopulationLoader implements ApplicationRunner {

    private final EnterpriseRegister enterprises;
    private final ResidentRegister residents;
    private final BankAccounts accounts;
    private final JsonMapper json;

    PopulationLoader(
            EnterpriseRegister enterprises, ResidentRegister residents, BankAccounts accounts, JsonMapper json) {
        this.enterprises = enterprises;
        this.residents = residents;
        this.accounts = accounts;
        this.json = json;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        DemoPopulation demo = demo();
        residents.add(
                demo.people().stream().map(DemoPopulation.DemoPerson::resident).toList());
        enterprises.add(demo.enterprises());
        accounts.open(demo.bankAccounts());
    }

    /**
     * Loads a range of generated enterprises with their people and accounts; known ones stay as they are.
     *
     * @return their records, in order of index
     */
    @Transactional
    public List<Enterprise> load(PopulationGenerator generator, long from, int count) {
        List<GeneratedEnterprise> generated = LongStream.range(from, from + count)
                .mapToObj(generator::enterprise)
                .toList();
        List<Enterprise> records =
                generated.stream().map(GeneratedEnterprise::enterprise).toList();
        residents.add(generated.stream().flatMap(one -> one.people().stream()).toList());
        enterprises.add(records);
        accounts.open(generated.stream().map(GeneratedEnterprise::account).toList());
        return records;
    }

    private DemoPopulation demo() throws IOException {
        try (InputStream file = new ClassPathResource("demo/population.json").getInputStream()) {
            return json.readValue(file, DemoPopulation.class);
        }
    }
}
