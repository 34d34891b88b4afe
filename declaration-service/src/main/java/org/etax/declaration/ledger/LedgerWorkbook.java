package org.etax.declaration.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.workbook.RowWorkbook;
import org.springframework.stereotype.Component;

/** The entries of a taxpayer's ledger as an Excel workbook. */
@Component
class LedgerWorkbook {

    private static final List<String> HEADING =
            List.of("凭证序号", "业务日期", "记账日期", "事由", "征收项目", "税款种类", "税款所属期", "科目", "借方", "贷方", "来源");

    private final RowWorkbook<DocumentRows.LedgerLine> workbook = new RowWorkbook<>("账目", HEADING, this::cells);
    private final DocumentRows documents;
    private final PostingRules chart;
    private final LevyItems items;

    LedgerWorkbook(DocumentRows documents, PostingRules chart, LevyItems items) {
        this.documents = documents;
        this.chart = chart;
        this.items = items;
    }

    void write(TaxpayerId taxpayerId, OutputStream out) throws IOException {
        workbook.write(
                (last, limit) -> last == null
                        ? documents.linesAfter(taxpayerId, 0, 0, limit)
                        : documents.linesAfter(taxpayerId, last.document().number(), last.line(), limit),
                out,
                rows -> {});
    }

    private List<?> cells(DocumentRows.LedgerLine line) {
        Occasion occasion = line.document().occasion();
        LedgerEntry entry = line.entry();
        boolean debit = !entry.amount().isNegative();
        return Arrays.asList(
                line.document().number(),
                occasion.businessDate(),
                BusinessTime.dateOf(occasion.recordedAt()),
                name(line.document().kind()),
                items.of(entry.charge().tax()).nameZh(),
                name(entry.charge().kind()),
                entry.charge().period(),
                chart.account(entry.account()).nameZh(),
                debit ? entry.amount().toBigDecimal() : null,
                debit ? null : entry.amount().negate().toBigDecimal(),
                occasion.source() == Occasion.Source.CORE ? "金税三期" : "本系统");
    }

    private static String name(DocumentKind kind) {
        return switch (kind) {
            case ASSESSMENT -> "申报应征";
            case CORRECTION -> "更正申报";
            case SURCHARGE -> "滞纳金";
            case COLLECTION -> "扣款";
            case TREASURY_ENTRY -> "入库";
            case LATE_MONEY -> "款项延迟到账";
            case REFUND_HOLD -> "退税冻结";
            case REFUND_SETTLEMENT -> "退税完成";
            case REFUND_RELEASE -> "退税解冻";
            case OFFSET -> "抵缴";
            case OPENING -> "期初";
        };
    }

    private static String name(Charge.Kind kind) {
        return switch (kind) {
            case TAX -> "正税";
            case SURCHARGE -> "滞纳金";
            case PENALTY -> "罚款";
        };
    }
}
