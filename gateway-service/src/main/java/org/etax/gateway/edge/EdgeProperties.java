package org.etax.gateway.edge;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway meets the outer world.
 *
 * @param publicUrl the address that browsers use; with {@code https} cookies are Secure and HSTS is sent
 * @param requestHeaders names of request headers that pass to the services besides the usual ones
 * @param traceSampling the share (0 to 1) of traces begun here that are marked for recording
 */
@ConfigurationProperties("etax.edge")
public record EdgeProperties(
        URI publicUrl,
        @DefaultValue Set<String> requestHeaders,
        @DefaultValue("0.01") double traceSampling) {

    /** Whether browsers reach the gateway by HTTPS. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }
}
