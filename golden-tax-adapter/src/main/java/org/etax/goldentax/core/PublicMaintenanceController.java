package org.etax.goldentax.core;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When the core system rests, for everybody: the times without the reasons. */
@RestController
@RequestMapping("/api/goldentax/v1/public/maintenance-windows")
class PublicMaintenanceController {

    private final MaintenanceWindows windows;

    PublicMaintenanceController(MaintenanceWindows windows) {
        this.windows = windows;
    }

    /** When nothing is passed on to the core system; what is filed meanwhile is accepted and passed on afterwards. */
    @GetMapping
    RestList read() {
        return new RestList(windows.all().stream().map(Rest::of).toList());
    }

    /** @param windows all of them */
    record RestList(List<Rest> windows) {}

    /**
     * Once, from an instant to an instant, or every day between two times.
     *
     * @param startsAt first instant of a single window
     * @param endsAt first instant after it
     * @param dailyFrom time of day in Asia/Shanghai from which a daily window holds
     * @param dailyTo time of day at which it ends
     */
    record Rest(
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable LocalTime dailyFrom,
            @Nullable LocalTime dailyTo) {

        static Rest of(MaintenanceWindow window) {
            return new Rest(window.startsAt(), window.endsAt(), window.dailyFrom(), window.dailyTo());
        }
    }
}
