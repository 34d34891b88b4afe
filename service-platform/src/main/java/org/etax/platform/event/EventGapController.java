package org.etax.platform.event;

import java.util.List;
import org.etax.platform.access.RequiresRole;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events that did not arrive, for operators; a gap goes from the list when its events come after all. */
@RestController
@RequestMapping("/api/${etax.service}/v1/operations/event-gaps")
@RequiresRole("operator")
class EventGapController {

    private final InboxRows rows;

    EventGapController(InboxRows rows) {
        this.rows = rows;
    }

    /** Events that never came, although later ones of the same taxpayer did. */
    @GetMapping
    List<EventGap> missing() {
        return rows.open(500);
    }
}
