package org.etax.invoice.issuing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.platform.page.Order;
import org.springframework.stereotype.Component;

/** Writes invoices into an Excel workbook, a page at a time; holds no more than that. */
@Component
class InvoiceWorkbook {

    private static final int CHUNK = 500;
    /** Rows a sheet can hold below its heading. */
    private static final int SHEET = 1_048_000;

    private static final List<String> HEADING =
            List.of("发票号码", "流水号", "票种", "开票日期", "购买方名称", "购买方识别号", "金额", "税额", "价税合计");

    private final InvoiceList list;

    InvoiceWorkbook(InvoiceList list) {
        this.list = list;
    }

    void write(TaxpayerId taxpayerId, InvoiceFilter filter, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "etax", "1.0")) {
            int sheets = 0;
            UUID after = new UUID(0, 0);
            List<IssuedInvoice> chunk;
            Worksheet sheet = sheet(workbook, ++sheets);
            int row = 0;
            do {
                chunk = list.read(taxpayerId, filter, Order.ASCENDING, after, CHUNK);
                for (IssuedInvoice invoice : chunk) {
                    fill(sheet, ++row, invoice);
                    after = invoice.id();
                }
                sheet.flush();
                if (row > SHEET - CHUNK) {
                    sheet.finish();
                    sheet = sheet(workbook, ++sheets);
                    row = 0;
                }
            } while (chunk.size() == CHUNK);
            sheet.finish();
        }
    }

    private static Worksheet sheet(Workbook workbook, int number) {
        Worksheet sheet = workbook.newWorksheet("发票" + number);
        for (int column = 0; column < HEADING.size(); column++) {
            sheet.value(0, column, HEADING.get(column));
        }
        return sheet;
    }

    private static void fill(Worksheet sheet, int row, IssuedInvoice invoice) {
        sheet.value(row, 0, invoice.number());
        sheet.value(row, 1, invoice.serial());
        sheet.value(row, 2, invoice.kind() == InvoiceIssued.Kind.SPECIAL ? "专用发票" : "普通发票");
        sheet.value(row, 3, BusinessTime.dateOf(invoice.issuedAt()).toString());
        sheet.value(row, 4, invoice.buyerName());
        sheet.value(row, 5, invoice.buyerNumber());
        sheet.value(row, 6, invoice.amount().toBigDecimal());
        sheet.value(row, 7, invoice.tax().toBigDecimal());
        sheet.value(row, 8, invoice.total().toBigDecimal());
    }
}
