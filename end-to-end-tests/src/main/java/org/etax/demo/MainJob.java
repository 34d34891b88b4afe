package org.etax.demo;

/** The main job from registration to the legacy core, played by the people of the sandbox. */
public final class MainJob {

    private final Bureau bureau;
    private final Narrator narrator;
    private final Registering registering;

    public MainJob(Bureau bureau, Narrator narrator) {
        this.bureau = bureau;
        this.narrator = narrator;
        this.registering = new Registering(narrator);
    }

    /** Plays every step. */
    public void play() {
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
        narrator.remark("taxpayers " + seller + " and " + buyer);
    }
}
