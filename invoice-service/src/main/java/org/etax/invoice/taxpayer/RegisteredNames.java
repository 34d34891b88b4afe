package org.etax.invoice.taxpayer;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;
import org.springframework.stereotype.Component;

/**
 * The names that numbers are registered under. What was read is remembered for a moment, since a batch names the same buyers
 * again and again; before a name is called wrong it is read anew.
 */
@Component
public class RegisteredNames {

    private static final int MOST = 2_000;
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final KnownTaxpayers taxpayers;
    private final Clock clock;
    private final Map<String, Registered> read = Collections.synchronizedMap(new Recent());

    RegisteredNames(KnownTaxpayers taxpayers, Clock clock) {
        this.taxpayers = taxpayers;
        this.clock = clock;
    }

    /** Whether the number is a taxpayer's here whose name is another; false for numbers that nobody here has. */
    public boolean contradict(String name, String number) {
        if (number.isEmpty()) {
            return false;
        }
        Registered known = read.get(number);
        if (known != null && clock.instant().isBefore(known.readAt().plus(FRESH)) && known.fits(name)) {
            return false;
        }
        Registered now = new Registered(registered(number), clock.instant());
        read.put(number, now);
        return !now.fits(name);
    }

    private Optional<String> registered(String number) {
        TaxpayerId holder = taxpayers.holders(List.of(number)).get(number);
        return Optional.ofNullable(holder)
                .flatMap(id -> taxpayers.find(id, BusinessTime.today(clock)))
                .map(KnownTaxpayer::name)
                .filter(name -> !name.isEmpty());
    }

    /** Brackets and letters are typed half or full width. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private record Registered(Optional<String> name, Instant readAt) {

        boolean fits(String given) {
            return name.isEmpty() || plain(name.get()).equals(plain(given));
        }
    }

    private static final class Recent extends LinkedHashMap<String, Registered> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Registered> eldest) {
            return size() > MOST;
        }
    }
}
