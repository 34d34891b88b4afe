package org.etax.invoice.quota;

import java.time.Clock;
import java.time.YearMonth;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the quota. */
@RestController
@RequestMapping("/api/invoice/v1/taxpayers/{taxpayerId}/quota")
class QuotaController {

    private final Quotas quotas;
    private final Clock clock;

    QuotaController(Quotas quotas, Clock clock) {
        this.quotas = quotas;
        this.clock = clock;
    }

    /** The quota of a month, of this one when none is named. */
    @GetMapping
    @Requires(Right.VIEW)
    QuotaView quota(Acting acting, @RequestParam(required = false) @Nullable YearMonth month) {
        YearMonth wanted = month == null ? YearMonth.from(BusinessTime.today(clock)) : month;
        MonthQuota quota = quotas.of(acting.taxpayerId(), wanted);
        return new QuotaView(wanted, quota.total(), quota.used(), quota.reserved(), quota.available());
    }

    /**
     * @param month which month
     * @param total granted
     * @param used by invoices issued
     * @param reserved set aside
     * @param available what is left
     */
    record QuotaView(YearMonth month, Money total, Money used, Money reserved, Money available) {}
}
