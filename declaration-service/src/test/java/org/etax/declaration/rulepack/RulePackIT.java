package org.etax.declaration.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import org.etax.platform.test.GrantedRights;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.ServiceTest;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Import(GrantedRights.class)
class RulePackIT {

    private static final String PATH = "/api/declaration/v1/rule-packs";

    @LocalServerPort
    int port;

    private ServiceClient officer;

    @BeforeEach
    void signIn() {
        officer = new ServiceClient(port, TestTokens.get().officer("he", "13301060000", "officer"));
    }

    @Test
    void listsThePublishedPacksWithWhatTheyRestOn() {
        JsonNode items = officer.get(PATH).json().at("/items");

        assertThat(items.findValuesAsString("form")).contains("VAT_SMALL", "VAT_GENERAL");
        assertThat(items.findValuesAsString("status")).containsOnly("IN_FORCE");
        assertThat(items.at("/0/articles").findValuesAsString("article")).isNotEmpty();
    }

    @Test
    void showsAPackWhole() {
        Reply pack = officer.get(PATH + "/" + small());

        assertThat(pack.json().at("/cells").size())
                .isEqualTo(pack.json().at("/summary/cells").asInt());
        assertThat(pack.json().at("/cells").findValuesAsString("formula")).isNotEmpty();
        assertThat(pack.json().at("/parameters").findValuesAsString("id")).contains("threshold_quarter");
        assertThat(pack.json().at("/parameters").findValuesAsString("value")).contains("300000");
        assertThat(pack.json().at("/checks").findValuesAsString("must")).isNotEmpty();
    }

    @Test
    void runsTheWorkedExamplesAndShowsWhatCame() {
        JsonNode examples =
                officer.get(PATH + "/" + small() + "/examples").json().at("/items");

        assertThat(examples.size()).isPositive();
        assertThat(examples.findValuesAsString("passed")).containsOnly("true");
        assertThat(examples.findValuesAsString("expected")).isNotEmpty();
        assertThat(examples.at("/0/facts").size()).isPositive();
    }

    @Test
    void comparesTwoPacks() {
        String small = small();

        assertThat(officer.get(PATH + "/" + small + "/difference?against=" + small)
                        .json()
                        .at("/changes"))
                .isEmpty();
        JsonNode changes = officer.get(PATH + "/" + small + "/difference?against=" + pack("VAT_GENERAL"))
                .json()
                .at("/changes");
        assertThat(changes.findValuesAsString("part")).contains("PACK", "PARAMETER", "CELL", "CHECK");
    }

    @Test
    void isForOfficersAndOperatorsOnlyAndNamesWhatIsUnknown() {
        assertThat(new ServiceClient(port, TestTokens.get().officer("ops", "13300000000", "operator"))
                        .get(PATH)
                        .status())
                .isEqualTo(200);
        assertThat(new ServiceClient(port, TestTokens.get().person("lin"))
                        .get(PATH)
                        .status())
                .isEqualTo(403);
        assertThat(new ServiceClient(port, null).get(PATH).status()).isEqualTo(401);
        assertThat(officer.get(PATH + "/nothing").status()).isEqualTo(404);
        Reply unknown = officer.get(PATH + "/" + small() + "/difference?against=nothing");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("against");
    }

    private String small() {
        return pack("VAT_SMALL");
    }

    private String pack(String form) {
        for (JsonNode pack : officer.get(PATH).json().at("/items")) {
            if (pack.path("form").asString().equals(form)) {
                return pack.path("id").asString();
            }
        }
        throw new AssertionError("no pack of " + form);
    }
}
