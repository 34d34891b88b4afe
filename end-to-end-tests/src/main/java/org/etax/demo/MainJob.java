package org.etax.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxPeriod;

/** The main job from registration to the legacy core, played by the people of the sandbox. */
public final class MainJob {

    private final Bureau bureau;
    private final Narrator narrator;
    private final Sandbox sandbox;
    private final Registering registering;
    private final Partnering partnering = new Partnering();
    private final Invoicing invoicing;
    private final Declaring declaring;
    private final Paying paying;
    private final Synchronising synchronising;
    private final Overseeing overseeing = new Overseeing();
    private final TakingOver takingOver = new TakingOver();

    public MainJob(Bureau bureau, Narrator narrator) {
        this.bureau = bureau;
        this.narrator = narrator;
        this.sandbox = new Sandbox(bureau.installation());
        this.registering = new Registering(narrator);
        this.invoicing = new Invoicing(narrator);
        this.declaring = new Declaring(narrator);
        this.paying = new Paying(sandbox);
        this.synchronising = new Synchronising(narrator, sandbox);
    }

    /**
     * Plays every step.
     *
     * @throws Surprise when anything is not as it should be
     */
    public Outcome play() {
        narrator.step("林晓燕登录并完成实名认证", "Lin Xiaoyan signs in through the gateway and verifies her real name");
        Visitor lin = bureau.person(DemoPeople.LIN.account());
        registering.verifyName(lin, DemoPeople.LIN);
        Visitor zhao = bureau.person(DemoPeople.ZHAO.account());
        registering.verifyName(zhao, DemoPeople.ZHAO);

        narrator.step(
                "登记新企业：市场监管信息预填，本人确认", "She registers her enterprise: the registry record is prefilled, she confirms");
        String seller = registering.register(lin, DemoPeople.LIN, "SMALL_SCALE", "QUARTERLY");
        registering.refusals(zhao, lin);
        Visitor wang = bureau.person(DemoPeople.WANG.account());
        registering.verifyName(wang, DemoPeople.WANG);
        String buyer = registering.register(wang, DemoPeople.WANG, "GENERAL", "MONTHLY");

        LocalDate today = BusinessTime.dateOf(sandbox.now());
        String story = UUID.randomUUID().toString().substring(0, 8);
        narrator.step(
                "开具数电发票：单张与批量；购买方勾选确认", "Digital invoices singly and in a batch; the buyer confirms the deduction");
        invoicing.quota(lin, seller);
        partnering.authorise(lin, bureau.program("demo-erp"), seller, today);
        Reply invoice =
                invoicing.issue(lin, seller, "D-" + story, DemoPeople.WANG, "3040201010000000000", "软件开发服务", "0.01");
        invoicing.batch(lin, seller, "B-" + story);
        invoicing.totals(lin, seller, YearMonth.from(today));
        invoicing.confirmDeduction(wang, buyer, invoice.get("/number"), today);
        invoicing.issue(wang, buyer, "W-" + story, DemoPeople.LIN, "1090511010000000000", "显示器", "0.13");

        TaxPeriod quarter = TaxPeriod.containing(today, TaxPeriod.Frequency.QUARTERLY);
        narrator.step(
                "申报期到来（沙箱时钟前移）：预填、解释、修改、提交、回执",
                "The filing window opens (the sandbox clock moves on): prefill, reasons, an edit, submission, receipt");
        LocalDate filingDay = quarter.end().plusDays(5);
        sandbox.advanceTo(
                filingDay.atTime(LocalTime.of(10, 0)).atZone(BusinessTime.ZONE).toInstant());
        declaring.awaitDay(lin, seller, filingDay);
        declaring.obligations(lin, seller, quarter.toString());
        Reply prefill = declaring.prefill(
                lin,
                seller,
                "VAT_SMALL",
                quarter.toString(),
                reply -> !reply.find("/cells/main.22.S").isEmpty()
                        && !reply.find("/cells/main.22.S").equals("0.00"));
        declaring.explain(lin, seller, "VAT_SMALL", quarter.toString(), "main.22.S");
        declaring.preview(lin, seller, "VAT_SMALL", prefill, "main.1.S", "390000.00");
        Reply filed = declaring.submit(lin, seller, "VAT_SMALL", quarter.toString(), prefill);
        declaring.verify(bureau.anybody(), filed);

        narrator.step("三方协议扣款、入库、完税证明", "Paying under a bank agreement; the treasury; the certificate");
        String agreement = paying.agree(lin, seller, DemoPeople.LIN, filingDay);
        paying.liabilities(lin, seller);
        Reply paid = paying.pay(lin, seller, agreement);
        paying.balances(lin, seller);
        paying.certificate(lin, bureau.anybody(), seller, paid.get("/id"));

        narrator.step("一般纳税人逾期申报：滞纳金逐日计算", "The general taxpayer files late: the surcharge grows by the day");
        TaxPeriod month = TaxPeriod.month(YearMonth.from(today));
        Reply general = declaring.prefill(
                wang,
                buyer,
                "VAT_GENERAL",
                month.toString(),
                reply -> reply.find("/cells/main.12.A").equals("800.00")
                        && reply.find("/cells/main.11.A").equals("10400.00"));
        declaring.submit(wang, buyer, "VAT_GENERAL", month.toString(), general);
        paying.late(wang, buyer);

        narrator.step(
                "同步金税三期并对账；注入丢失后自动修复",
                "Golden Tax III acknowledges everything; an injected loss is named and repaired");
        synchronising.arrived(lin, seller, filed.get("/returnId"));
        Visitor operator = bureau.officer("ops.admin");
        String filedOn = BusinessTime.dateOf(Instant.parse(filed.get("/receipt/receivedAt")))
                .toString();
        synchronising.reconcile(operator, today.toString());
        synchronising.reconcile(operator, filedOn);
        synchronising.repair(operator, filedOn, filed.get("/returnId"));

        narrator.step(
                "主管税务人员查阅一户式信息；访问留痕",
                "An officer of the competent authority reads the one-page file; the read is logged");
        overseeing.read(bureau.officer("he.jing"), seller);
        overseeing.refused(bureau.officer("luo.wei"), seller);
        overseeing.accessLog(lin, seller);

        narrator.step("存量纳税人期初数据承接", "A taxpayer that the core already knows is taken over");
        takingOver.load(operator);
        Visitor sun = bureau.person(DemoPeople.SUN.account());
        registering.verifyName(sun, DemoPeople.SUN);
        takingOver.continued(sun, registering.taxpayerOf(sun, DemoPeople.SUN), declaring, paying);
        return new Outcome(seller, quarter.toString(), YearMonth.from(today).toString());
    }

    /**
     * What was played.
     *
     * @param seller the small-scale taxpayer
     * @param period that it filed
     * @param month that it invoiced in
     */
    public record Outcome(String seller, String period, String month) {}
}
