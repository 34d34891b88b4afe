package org.etax.declaration.rulepack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etax.declaration.rules.RulePack;
import org.etax.declaration.rules.RulePacks;
import org.etax.kernel.BusinessTime;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rule packs, for officers and operators. To try a pack, {@code POST /api/declaration/v1/calculations} with a period and
 * filing date that it covers.
 */
@RestController
@RequestMapping("/api/declaration/v1/rule-packs")
@RequiresRole({"officer", "operator"})
class RulePackController {

    private final RulePacks packs;
    private final Clock clock;

    RulePackController(RulePacks packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    /** @param items packs for later filings first */
    record PackList(List<PackSummary> items) {}

    /** @param items in the order of the pack */
    record ExampleRuns(List<ExampleRun> items) {}

    /** Every published pack: its form, when it holds, and what it rests on. */
    @GetMapping
    PackList list() {
        LocalDate today = BusinessTime.today(clock);
        return new PackList(
                packs.all().stream().map(pack -> PackSummary.of(pack, today)).toList());
    }

    /** A pack whole: parameters, cells with their formulas, cross-checks and articles. */
    @GetMapping("/{id}")
    PackView pack(@PathVariable String id) {
        return PackView.of(named(id), BusinessTime.today(clock));
    }

    /** What this pack says otherwise than another, by parameter, sheet, cell, check and levy item. */
    @GetMapping("/{id}/difference")
    PackDifference difference(@PathVariable String id, @RequestParam String against) {
        RulePack other = find(against).orElseThrow(() -> ProblemException.field("against", "unknown-pack"));
        return PackDifference.between(named(id), other);
    }

    /** Runs the pack's worked examples now and shows what was expected and what came. */
    @GetMapping("/{id}/examples")
    ExampleRuns examples(@PathVariable String id) {
        return new ExampleRuns(ExampleRun.all(named(id)));
    }

    private RulePack named(String id) {
        return find(id).orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }

    private Optional<RulePack> find(String id) {
        return packs.all().stream().filter(pack -> pack.id().equals(id)).findFirst();
    }
}
