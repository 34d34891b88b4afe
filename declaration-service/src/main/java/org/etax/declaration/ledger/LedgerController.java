package org.etax.declaration.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.Right;
import org.etax.kernel.TaxPeriod;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.page.Page;
import org.etax.platform.workbook.AnswersWorkbook;
import org.etax.platform.workbook.RowWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a taxpayer's ledger: what is to pay today, the balances, and every entry behind them. */
@RestController
@RequestMapping("/api/declaration/v1/taxpayers/{taxpayerId}")
class LedgerController {

    private final LedgerReading ledger;
    private final LevyItems items;
    private final LedgerWorkbook workbook;

    LedgerController(LedgerReading ledger, LevyItems items, LedgerWorkbook workbook) {
        this.ledger = ledger;
        this.items = items;
        this.workbook = workbook;
    }

    /**
     * @param asOf the day that surcharges are computed for
     * @param total what paying everything today costs
     * @param liabilities oldest period first
     */
    record LiabilitiesView(LocalDate asOf, Money total, List<OpenLiabilityView> liabilities) {}

    /**
     * @param tax levy item
     * @param taxName its Chinese name
     * @param taxNameEn its English name
     * @param period it is for
     * @param kind tax, surcharge or penalty
     * @param unpaid posted and not settled
     * @param dueOn last day of payment; null when due at once
     * @param surcharge that paying today ends
     * @param surchargeSteps how it is computed
     * @param total both together
     * @param negligible too little to be collected: a payment of everything leaves it out
     */
    record OpenLiabilityView(
            String tax,
            String taxName,
            String taxNameEn,
            TaxPeriod period,
            Charge.Kind kind,
            Money unpaid,
            @Nullable LocalDate dueOn,
            Money surcharge,
            List<LatePaymentSurcharge.Step> surchargeSteps,
            Money total,
            boolean negligible) {}

    /**
     * @param account of the chart
     * @param tax levy item
     * @param period it is for
     * @param kind tax, surcharge or penalty
     * @param amount yuan, debit positive
     */
    record BalanceView(String account, String tax, TaxPeriod period, Charge.Kind kind, Money amount) {}

    /**
     * @param number place in the ledger
     * @param kind why it was written
     * @param originId the return, payment, refund case or load behind it
     * @param source an act here, or the legacy core
     * @param businessDate the day it counts for
     * @param recordedAt when it was written
     * @param entries its lines
     */
    record DocumentView(
            long number,
            DocumentKind kind,
            UUID originId,
            Occasion.Source source,
            LocalDate businessDate,
            Instant recordedAt,
            List<BalanceView> entries) {}

    /** What is due today: each charge with its deadline and the surcharge accrued so far. */
    @GetMapping("/liabilities")
    @Requires(Right.VIEW)
    LiabilitiesView liabilities(Acting acting) {
        LiabilityStatement statement = ledger.statement(acting.taxpayerId());
        List<OpenLiability> open = statement.open();
        return new LiabilitiesView(
                statement.day(),
                Money.sum(open.stream().map(OpenLiability::total).toList()),
                open.stream().map(one -> view(one, statement)).toList());
    }

    /** The balance of every account of the ledger. */
    @GetMapping("/ledger/balances")
    @Requires(Right.VIEW)
    List<BalanceView> balances(Acting acting) {
        return ledger.balances(acting.taxpayerId()).asMap().entrySet().stream()
                .filter(balance -> !balance.getValue().isZero())
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Balances.Key::charge).thenComparing(Balances.Key::account)))
                .map(balance ->
                        view(balance.getKey().account(), balance.getKey().charge(), balance.getValue()))
                .toList();
    }

    /** The documents of the ledger with their entries, by order of booking. */
    @GetMapping("/ledger/entries")
    @Requires(Right.VIEW)
    Page<DocumentView> entries(
            Acting acting,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "ASCENDING") Order order,
            @RequestParam(defaultValue = "50") int limit) {
        List<DocumentView> oneMore = ledger
                .documentsAfter(
                        acting.taxpayerId(), order, order.afterNumber(Cursor.parse(after)), Page.checked(limit) + 1)
                .stream()
                .map(LedgerController::view)
                .toList();
        return Page.of(oneMore, limit, document -> Cursor.of(document.number()));
    }

    /** All entries as an Excel workbook, one row an entry, written while they are read. */
    @AnswersWorkbook
    @GetMapping("/ledger/entries/file")
    @Requires(Right.VIEW)
    void file(Acting acting, HttpServletResponse response) throws IOException {
        response.setContentType(RowWorkbook.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger.xlsx\"");
        workbook.write(acting.taxpayerId(), response.getOutputStream());
    }

    private OpenLiabilityView view(OpenLiability open, LiabilityStatement statement) {
        LevyItem item = items.of(open.charge().tax());
        return new OpenLiabilityView(
                item.code(),
                item.nameZh(),
                item.nameEn(),
                open.charge().period(),
                open.charge().kind(),
                open.unpaid(),
                open.due(),
                open.accrued().amount(),
                open.accrued().steps(),
                open.total(),
                statement.isNegligible(open.unpaid()));
    }

    private static DocumentView view(NumberedDocument numbered) {
        LedgerDocument document = numbered.document();
        return new DocumentView(
                numbered.number(),
                document.kind(),
                document.occasion().originId(),
                document.occasion().source(),
                document.occasion().businessDate(),
                document.occasion().recordedAt(),
                document.entries().stream()
                        .map(entry -> view(entry.account(), entry.charge(), entry.amount()))
                        .toList());
    }

    private static BalanceView view(String account, Charge charge, Money amount) {
        return new BalanceView(account, charge.tax(), charge.period(), charge.kind(), amount);
    }
}
