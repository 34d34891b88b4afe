package org.etax.goldentax.owner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** The token of this service (client credentials, RFC 6749 section 4.4), renewed shortly before it runs out. */
final class OwnerToken {

    private static final Duration EARLIER = Duration.ofSeconds(20);

    private final RestClient http;
    private final OwnerSettings settings;
    private @Nullable String token;
    private long until = System.nanoTime();

    OwnerToken(RestClient http, OwnerSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    synchronized String bearer() {
        String current = token;
        if (current != null && System.nanoTime() - until < 0) {
            return current;
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        Issued issued = http.post()
                .uri(settings.tokenUrl())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .requiredBody(Issued.class);
        token = issued.accessToken();
        until = System.nanoTime()
                + Duration.ofSeconds(issued.expiresIn()).minus(EARLIER).toNanos();
        return issued.accessToken();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Issued(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}
}
