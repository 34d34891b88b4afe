package org.etax.registration.department;

import java.util.Locale;
import org.etax.kernel.ResidentId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** {@code POST /identity/v1/verifications} of the data exchange. */
@Component
class PublicSecurityOverHttp implements PublicSecurity {

    private final DepartmentLine line;

    PublicSecurityOverHttp(
            @Value("${etax.public-security.url:}") String url,
            @Value("${etax.public-security.secret:}") String secret) {
        this.line = new DepartmentLine("公安 public security", url, secret, "etax.public-security");
    }

    @Override
    public Verdict compare(String name, ResidentId residentId) {
        return line.ask(http -> verdict(http.post()
                .uri("/identity/v1/verifications")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Question(name, residentId.number()))
                .retrieve()
                .requiredBody(Answer.class)));
    }

    private static Verdict verdict(Answer answer) {
        return switch (answer.result().toLowerCase(Locale.ROOT)) {
            case "match" -> Verdict.MATCH;
            case "mismatch" -> Verdict.MISMATCH;
            case "notfound" -> Verdict.NOT_FOUND;
            default -> throw new RestClientException("an answer outside the contract");
        };
    }

    private record Question(String name, String residentId) {
        @Override
        public String toString() {
            return "Question[***]";
        }
    }

    private record Answer(String result) {}
}
