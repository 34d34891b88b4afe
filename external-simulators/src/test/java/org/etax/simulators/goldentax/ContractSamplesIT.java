package org.etax.simulators.goldentax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.etax.simulators.RunningSimulators;
import org.etax.simulators.goldentax.wire.MalformedXmlException;
import org.etax.simulators.goldentax.wire.SecureXml;
import org.etax.simulators.goldentax.wire.XmlElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of the contract's folder, which the adapter's tests prove that it writes. */
class ContractSamplesIT extends RunningSimulators {

    private static final String GENERAL_TAXPAYER = "10213301000000000001";

    @BeforeEach
    void normal() {
        call("DELETE", "/faults/golden-tax", "");
        call("PUT", "/faults/golden-tax/behaviour", "{\"latencyMillis\":0,\"maintenance\":false}");
    }

    @Test
    void keepsEveryDeliveryOfTheContract() throws Exception {
        XmlElement registered = accepted(sample("registration"));
        String small = registered.text("djxh").orElseThrow();

        assertThat(accepted(sample("invoice-summary")).text("ywbb")).hasValue("7");
        assertThat(accepted(sample("return-general")).text("pzxh")).isPresent();
        assertThat(accepted(sample("return-small").replace(GENERAL_TAXPAYER, small))
                        .text("pzxh"))
                .isPresent();
        assertThat(accepted(sample("payment")).text("pzxh")).isPresent();
        assertThat(accepted(sample("query-payment-by-ticket")).text("je")).hasValue("1681.07");
        assertThat(accepted(sample("query-return")).text("je")).hasValue("139.10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reconcile", "reconcile-details"})
    void answersTheQuestionsOfTheContract(String name) throws Exception {
        assertThat(accepted(sample(name)).text("ywlyDm")).hasValue("SB");
    }

    @Test
    void answersTheOpeningLoadOfTheContract() throws Exception {
        String answer = Files.readString(Path.of("../docs/contracts/golden-tax/opening-load-answer-body.xml"));

        assertThat(accepted(sample("opening-load"))).isEqualTo(new SecureXml().read(answer));
    }

    private static String sample(String name) throws IOException {
        return Files.readString(Path.of("../docs/contracts/golden-tax", name + ".xml"))
                .replaceFirst("<tran_seq>[0-9a-f]{32}", "<tran_seq>" + CoreMessages.sequence());
    }

    private XmlElement accepted(String message) throws MalformedXmlException {
        HttpResponse<String> answer = send(request("/core/esb")
                .header("Authorization", "Bearer " + CLIENT_SECRET)
                .header("Content-Type", "text/xml;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message)));
        XmlElement service = new SecureXml().read(answer.body());
        assertThat(service.child("head").flatMap(head -> head.text("rtn_code")))
                .as(answer.body())
                .hasValue("0");
        return new SecureXml().read(service.text("body").orElseThrow());
    }
}
