package org.etax.simulators.goldentax;

import java.math.BigDecimal;
import java.util.Set;
import org.etax.simulators.goldentax.CoreRejection.Reason;
import org.etax.simulators.goldentax.wire.XmlText;
import org.springframework.stereotype.Component;

/** Keeps what is delivered, after the checks of its kind. */
@Component
class Saving implements CoreOperation {

    private static final String IDENTIFIER = "[0-9a-f-]{36}";
    private static final String DJXH = "\\d{1,20}";

    private final CoreTaxpayers taxpayers;
    private final CoreRecords records;

    Saving(CoreTaxpayers taxpayers, CoreRecords records) {
        this.taxpayers = taxpayers;
        this.records = records;
    }

    @Override
    public Set<CoreService> services() {
        return Set.of(
                CoreService.SAVE_REGISTRATION,
                CoreService.SAVE_INVOICE_SUMMARY,
                CoreService.SAVE_GENERAL_RETURN,
                CoreService.SAVE_SMALL_RETURN,
                CoreService.SAVE_PAYMENT);
    }

    @Override
    public void perform(CoreService service, BusinessMessage message, Incoming incoming, XmlText reply) {
        String number =
                switch (service) {
                    case SAVE_REGISTRATION -> registration(message, incoming);
                    case SAVE_INVOICE_SUMMARY -> invoiceSummary(message, incoming);
                    case SAVE_GENERAL_RETURN -> taxReturn(message, incoming, true);
                    case SAVE_SMALL_RETURN -> taxReturn(message, incoming, false);
                    case SAVE_PAYMENT -> payment(message, incoming);
                    default -> throw new IllegalArgumentException(service + " saves nothing");
                };
        reply.value("ywid", message.text("ywid", IDENTIFIER));
        reply.value("ywbb", Integer.toString(message.number("ywbb")));
        reply.value(service == CoreService.SAVE_REGISTRATION ? "djxh" : "pzxh", number);
    }

    private String registration(BusinessMessage message, Incoming incoming) {
        String creditCode = message.text("shxydm", "[0-9A-Z]{15,20}");
        String name = message.text("nsrmc", ".{1,200}");
        boolean general = message.text("ybnsrbz", "[YN]").equals("Y");
        message.text("zgswjgDm", "1\\d{10}");
        message.text("xzqhszDm", "\\d{6}");
        message.rows("rdGrid").forEach(row -> row.text("zsxmDm", "\\d{5}"));
        String djxh = taxpayers.register(creditCode, name, general);
        return keep(CoreService.Domain.DJ, message, incoming, djxh, creditCode, BigDecimal.ZERO.setScale(2));
    }

    private String invoiceSummary(BusinessMessage message, Incoming incoming) {
        String djxh = knownTaxpayer(message).djxh();
        String side = message.text("fxbz", "XX|JX");
        requireSum(message.amount("hjje"), sum(message, "fphzGrid", "je"));
        requireSum(message.amount("hjse"), sum(message, "fphzGrid", "se"));
        message.rows("hmGrid").forEach(range -> {
            range.text("qshm", "\\d{20}");
            range.text("zzhm", "\\d{20}");
            range.number("fs");
        });
        String key = djxh + "/" + side + "/" + message.date("skssqq");
        return keep(CoreService.Domain.FP, message, incoming, djxh, key, message.amount("hjje"));
    }

    private String taxReturn(BusinessMessage message, Incoming incoming, boolean general) {
        CoreTaxpayer taxpayer = knownTaxpayer(message);
        if (taxpayer.general() != general) {
            throw new CoreRejection(Reason.WRONG_FORM, taxpayer.general() ? "BDA0610606" : "BDA0610611");
        }
        requireSum(message.amount("ybtsehj"), sum(message, "ybtseGrid", "ybtse"));
        message.part(general ? "zzssyyybnsrzb" : "zzssyyxgmnsr");
        String key = taxpayer.djxh() + "/" + message.date("skssqq") + "/" + message.date("skssqz");
        return keep(CoreService.Domain.SB, message, incoming, taxpayer.djxh(), key, message.amount("ybtsehj"));
    }

    private String payment(BusinessMessage message, Incoming incoming) {
        String djxh = knownTaxpayer(message).djxh();
        message.rows("jkmxGrid").forEach(part -> requireReturnOrArrear(part, djxh));
        requireSum(message.amount("hjje"), sum(message, "jkmxGrid", "sjje").add(sum(message, "jkmxGrid", "znj")));
        String ticket = message.text("dzsphm", "\\d{18}");
        return keep(CoreService.Domain.ZS, message, incoming, djxh, ticket, message.amount("hjje"));
    }

    private void requireReturnOrArrear(BusinessMessage part, String djxh) {
        boolean known = part.optional("sbywid").isPresent()
                ? records.find(CoreService.Domain.SB, part.text("sbywid", IDENTIFIER))
                        .filter(taxReturn -> taxReturn.djxh().equals(djxh))
                        .isPresent()
                : taxpayers.owes(djxh, part.text("zsxmDm", "\\d{5}"), part.date("skssqq"));
        if (!known) {
            throw new CoreRejection(Reason.UNKNOWN_RETURN, "sbywid");
        }
    }

    private CoreTaxpayer knownTaxpayer(BusinessMessage message) {
        return taxpayers.require(message.text("djxh", DJXH));
    }

    private static BigDecimal sum(BusinessMessage message, String grid, String field) {
        return message.rows(grid).stream().map(row -> row.amount(field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void requireSum(BigDecimal stated, BigDecimal computed) {
        if (stated.compareTo(computed) != 0) {
            throw new CoreRejection(Reason.WRONG_SUM, stated + " <> " + computed);
        }
    }

    private String keep(
            CoreService.Domain domain,
            BusinessMessage message,
            Incoming incoming,
            String djxh,
            String key,
            BigDecimal amount) {
        return records.keep(
                new CoreRecord(
                        domain,
                        message.text("ywid", IDENTIFIER),
                        message.number("ywbb"),
                        djxh,
                        key,
                        message.date("ywrq"),
                        amount,
                        incoming.digest()),
                incoming);
    }
}
