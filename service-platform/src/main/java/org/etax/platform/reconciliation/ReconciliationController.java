package org.etax.platform.reconciliation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etax.kernel.Money;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the reconciliation with the legacy core, for each {@link ReconciliationDomain} of the service. */
@RestController
@RequestMapping("/api/${etax.service}/v1/reconciliation/{day}/{domain}")
@RequiresRole("reconciliation")
class ReconciliationController {

    private static final int CHUNK = 1_000;

    private final Map<String, ReconciliationDomain> domains;

    ReconciliationController(ObjectProvider<ReconciliationDomain> domains) {
        this.domains =
                domains.stream().collect(Collectors.toUnmodifiableMap(ReconciliationDomain::name, Function.identity()));
    }

    /** Count and sum of what this service did in a domain on a day. */
    @GetMapping
    ReconciliationSummary summary(@PathVariable LocalDate day, @PathVariable("domain") String name) {
        ReconciliationDomain domain = domain(name);
        MessageDigest digest = sha256();
        Money sum = Money.ZERO;
        long count = 0;
        UUID last = new UUID(0, 0);
        List<ReconciliationItem> chunk;
        do {
            chunk = domain.items(day, last, CHUNK);
            for (ReconciliationItem item : chunk) {
                digest.update(item.line().getBytes(StandardCharsets.UTF_8));
                sum = sum.plus(item.amount());
                count++;
                last = item.objectId();
            }
        } while (chunk.size() == CHUNK);
        return new ReconciliationSummary(day, name, count, sum, HexFormat.of().formatHex(digest.digest()));
    }

    /** The single items of a domain on a day. */
    @GetMapping("/items")
    Page<ReconciliationItem> items(
            @PathVariable LocalDate day,
            @PathVariable("domain") String name,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "500") int limit) {
        List<ReconciliationItem> oneMore =
                domain(name).items(day, Cursor.parse(after).uuid(), Page.checked(limit) + 1);
        return Page.of(oneMore, limit, item -> Cursor.of(item.objectId()));
    }

    private ReconciliationDomain domain(String name) {
        ReconciliationDomain domain = domains.get(name);
        if (domain == null) {
            throw ProblemException.of(PlatformProblem.NOT_FOUND);
        }
        return domain;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
