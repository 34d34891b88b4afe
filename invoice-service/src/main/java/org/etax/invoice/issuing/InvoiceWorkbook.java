package org.etax.invoice.issuing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.etax.invoice.export.ExportableList;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.platform.page.Order;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.workbook.RowWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The invoices that a taxpayer issued, as an Excel workbook. */
@Component
class InvoiceWorkbook implements ExportableList {

    private static final Set<String> FILTERS = Set.of("month", "kind", "serial", "buyer");
    private static final List<String> HEADING =
            List.of("发票号码", "流水号", "票种", "开票日期", "购买方名称", "购买方识别号", "金额", "税额", "价税合计");

    private final RowWorkbook<IssuedInvoice> workbook = new RowWorkbook<>("发票", HEADING, InvoiceWorkbook::cells);
    private final InvoiceList list;

    InvoiceWorkbook(InvoiceList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "ISSUED_INVOICES";
    }

    @Override
    public Set<String> filterNames() {
        return FILTERS;
    }

    @Override
    public void check(Map<String, String> filters) {
        filter(filters);
    }

    @Override
    public long count(TaxpayerId taxpayerId, Map<String, String> filters) {
        return list.count(taxpayerId, filter(filters));
    }

    @Override
    public void write(TaxpayerId taxpayerId, Map<String, String> filters, OutputStream out, LongConsumer written)
            throws IOException {
        write(taxpayerId, filter(filters), out, written);
    }

    void write(TaxpayerId taxpayerId, InvoiceFilter filter, OutputStream out, LongConsumer written) throws IOException {
        workbook.write(
                (last, limit) -> list.read(
                        taxpayerId, filter, Order.ASCENDING, last == null ? new UUID(0, 0) : last.id(), limit),
                out,
                written);
    }

    private static InvoiceFilter filter(Map<String, String> filters) {
        return new InvoiceFilter(
                month(filters.get("month")), kind(filters.get("kind")), filters.get("serial"), filters.get("buyer"));
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.field("/filters/month", "malformed");
        }
    }

    private static InvoiceIssued.@Nullable Kind kind(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(InvoiceIssued.Kind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.field("/filters/kind", "malformed"));
    }

    private static List<?> cells(IssuedInvoice invoice) {
        return Arrays.asList(
                invoice.number(),
                invoice.serial(),
                invoice.kind() == InvoiceIssued.Kind.SPECIAL ? "专用发票" : "普通发票",
                BusinessTime.dateOf(invoice.issuedAt()),
                invoice.buyerName(),
                Objects.requireNonNullElse(invoice.buyerNumber(), ""),
                invoice.amount().toBigDecimal(),
                invoice.tax().toBigDecimal(),
                invoice.total().toBigDecimal());
    }
}
