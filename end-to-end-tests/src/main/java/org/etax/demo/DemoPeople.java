package org.etax.demo;

import java.util.Map;

/**
 * The fictitious people of the sandbox and their enterprises; the departments know the same.
 *
 * @param account sign-in name
 * @param name real name
 * @param residentId citizen's number
 * @param creditCode of the enterprise whose legal representative the person is, empty for none
 * @param enterprise its name
 * @param bankCode of the enterprise's bank
 * @param accountNumber of its account
 */
record DemoPeople(
        String account,
        String name,
        String residentId,
        String creditCode,
        String enterprise,
        String bankCode,
        String accountNumber) {

    static final DemoPeople LIN = new DemoPeople(
            "lin.xiaoyan",
            "林晓燕",
            "330106199003120026",
            "91330106ETAX00014T",
            "杭州云栖晓燕信息技术服务有限公司",
            "102331002013",
            "6222000010000000014");
    static final DemoPeople WANG = new DemoPeople(
            "wang.jianguo",
            "王建国",
            "330106197506080135",
            "91330106ETAX00022M",
            "杭州建国机电设备有限公司",
            "103331000017",
            "6228000010000000022");
    static final DemoPeople SUN = new DemoPeople(
            "sun.tao",
            "孙涛",
            "330106198204150315",
            "91330106ETAX00030G",
            "杭州涛远贸易有限公司",
            "105331000016",
            "6217000010000000030");
    static final DemoPeople ZHAO = new DemoPeople("zhao.min", "赵敏", "330106198809210245", "", "", "", "");

    Map<String, String> identity() {
        return Map.of("name", name, "residentId", residentId);
    }
}
