package org.etax.invoice.pool;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.etax.invoice.export.ExportableList;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.workbook.RowWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The invoices that a taxpayer received, as an Excel workbook. */
@Component
class ReceivedWorkbook implements ExportableList {

    private static final String STATUS = "status";
    private static final List<String> HEADING =
            List.of("发票号码", "票种", "开票日期", "销售方名称", "销售方识别号", "金额", "税额", "用途状态", "所属期");

    private final RowWorkbook<ReceivedInvoice> workbook = new RowWorkbook<>("取得的发票", HEADING, ReceivedWorkbook::cells);
    private final ReceivedRows rows;

    ReceivedWorkbook(ReceivedRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "RECEIVED_INVOICES";
    }

    @Override
    public Set<String> filterNames() {
        return Set.of(STATUS);
    }

    @Override
    public void check(Map<String, String> filters) {
        status(filters);
    }

    @Override
    public long count(TaxpayerId taxpayerId, Map<String, String> filters) {
        return rows.count(taxpayerId, status(filters));
    }

    @Override
    public void write(TaxpayerId taxpayerId, Map<String, String> filters, OutputStream out, LongConsumer written)
            throws IOException {
        ReceivedRows.Wanted wanted = new ReceivedRows.Wanted(status(filters), null);
        workbook.write(
                (last, limit) -> rows.list(
                        taxpayerId,
                        wanted,
                        Order.ASCENDING,
                        last == null ? Cursor.parse(null) : Cursor.of(last.id()),
                        limit),
                out,
                written);
    }

    private static ReceivedInvoice.@Nullable Status status(Map<String, String> filters) {
        String text = filters.get(STATUS);
        if (text == null) {
            return null;
        }
        return Arrays.stream(ReceivedInvoice.Status.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.field("/filters/" + STATUS, "malformed"));
    }

    private static List<?> cells(ReceivedInvoice invoice) {
        return Arrays.asList(
                invoice.number(),
                invoice.kind() == InvoiceIssued.Kind.SPECIAL ? "专用发票" : "普通发票",
                BusinessTime.dateOf(invoice.issuedAt()),
                invoice.sellerName(),
                invoice.sellerNumber(),
                invoice.amount().toBigDecimal(),
                invoice.tax().toBigDecimal(),
                switch (invoice.status()) {
                    case CONFIRMED -> "已勾选确认";
                    case UNSELECTED -> "未勾选";
                    case NOT_DEDUCTIBLE -> "普通发票，不勾选";
                },
                invoice.period());
    }
}
