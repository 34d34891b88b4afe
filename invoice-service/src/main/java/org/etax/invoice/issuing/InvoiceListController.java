package org.etax.invoice.issuing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.etax.kernel.Right;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.page.Page;
import org.etax.platform.workbook.RowWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and exports invoices. */
@RestController
@RequestMapping("/api/invoice/v1/taxpayers/{taxpayerId}")
class InvoiceListController {

    private final InvoiceList list;
    private final InvoiceWorkbook workbook;

    InvoiceListController(InvoiceList list, InvoiceWorkbook workbook) {
        this.list = list;
        this.workbook = workbook;
    }

    /**
     * A page in order of issue, or the newest first.
     *
     * @param serial the caller's own reference of an invoice
     * @param buyer part of the buyer's name
     */
    @GetMapping("/invoices")
    @Requires(Right.VIEW)
    Page<IssuedInvoice> list(
            Acting acting,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) InvoiceIssued.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String serial,
            @RequestParam(required = false) @Nullable String buyer,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "ASCENDING") Order order,
            @RequestParam(defaultValue = "100") int limit) {
        List<IssuedInvoice> oneMore = list.read(
                acting.taxpayerId(),
                new InvoiceFilter(month, kind, serial, buyer),
                order,
                order.after(Cursor.parse(after)),
                Page.checked(limit) + 1);
        return Page.of(oneMore, limit, invoice -> Cursor.of(invoice.id()));
    }

    /** The same rows as an Excel workbook, written while they are read. */
    @GetMapping("/invoice-exports")
    @Requires(Right.VIEW)
    void export(
            Acting acting,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) InvoiceIssued.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String serial,
            @RequestParam(required = false) @Nullable String buyer,
            HttpServletResponse response)
            throws IOException {
        InvoiceFilter filter = new InvoiceFilter(month, kind, serial, buyer);
        response.setContentType(RowWorkbook.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"invoices.xlsx\"");
        workbook.write(acting.taxpayerId(), filter, response.getOutputStream(), rows -> {});
    }
}
