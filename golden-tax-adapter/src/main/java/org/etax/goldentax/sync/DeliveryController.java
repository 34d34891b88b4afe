package org.etax.goldentax.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.goldentax.core.CorePace;
import org.etax.goldentax.operator.OperatorActs;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.command.Answer;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.security.Actor;
import org.etax.platform.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way to the core as operators see it. */
@RestController
@RequestMapping("/api/goldentax/v1/operations")
@RequiresRole("operator")
class DeliveryController {

    private final SyncRows rows;
    private final BacklogHistory history;
    private final Restart restart;
    private final CorePace pace;
    private final OperatorActs acts;

    DeliveryController(SyncRows rows, BacklogHistory history, Restart restart, CorePace pace, OperatorActs acts) {
        this.rows = rows;
        this.history = history;
        this.restart = restart;
        this.pace = pace;
        this.acts = acts;
    }

    /** What waits for the core system, and whether it is open. */
    @GetMapping("/backlog")
    BacklogView backlog() {
        Optional<CorePace.Closing> closing = pace.closed();
        return new BacklogView(
                rows.open(),
                rows.oldestUnderWay().orElse(null),
                closing.map(CorePace.Closing::until).orElse(null),
                closing.map(CorePace.Closing::reason).orElse(null));
    }

    /** How much waited at each of the last minutes, oldest first. A minute in which nobody counted is left out. */
    @GetMapping("/backlog-history")
    BacklogSamples history(@RequestParam(defaultValue = "60") int limit) {
        return new BacklogSamples(history.latest(Page.checked(limit)));
    }

    /** @param samples one a minute */
    record BacklogSamples(List<BacklogSample> samples) {}

    /** The items on their way to the core system, by state. */
    @GetMapping("/items")
    Page<SyncItem> items(
            @RequestParam SyncState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        return Page.of(
                rows.inState(state, Cursor.parse(after).uuid(), Page.checked(limit) + 1),
                limit,
                item -> Cursor.of(item.id()));
    }

    /** Sends a refused or stopped item again, under a new number; one that is on its way is left alone. */
    @PostMapping("/items/{id}/retry")
    ResponseEntity<SyncItem> retry(IncomingCommand incoming, @PathVariable UUID id) {
        Actor actor = CurrentActor.get();
        return acts.execute(
                incoming, "retry-sync-item", id, SyncItem.class, () -> Answer.ok(restart.restart(id, actor)));
    }
}
