package org.etax.simulators.goldentax;

import java.util.UUID;

/** Messages as a sender of our tests writes them. */
final class CoreMessages {

    private CoreMessages() {}

    static String sequence() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static String envelope(String tranId, String sequence, String body) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <service xmlns="http://www.chinatax.gov.cn/spec/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <head><tran_id>%s</tran_id><channel_id>ZJ.ETAX.WEB</channel_id><tran_seq>%s</tran_seq>
              <tran_date>20261122</tran_date><tran_time>083231475</tran_time>
              <expand><name>sjjg</name><value>13301060000</value></expand></head>
              <body><![CDATA[%s]]></body>
            </service>""".formatted(tranId, sequence, body);
    }

    static String taxML(String type, String fields) {
        return "<taxML xmlns=\"http://www.chinatax.gov.cn/dataspec/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"" + type
                + "Request\" bbh=\"V1.0\">" + fields + "</taxML>";
    }

    static String registration(String id, int version, String creditCode, boolean general) {
        return taxML(
                "HXZGDJ00001",
                object(id, version)
                        + "<shxydm>%s</shxydm><nsrmc>甲&amp;乙公司</nsrmc><ybnsrbz>%s</ybnsrbz><zgswjgDm>13301060000</zgswjgDm><xzqhszDm>330106</xzqhszDm>"
                                .formatted(creditCode, general ? "Y" : "N"));
    }

    static String smallReturn(String id, int version, String djxh, String amount) {
        return taxML(
                "HXZGSB00002",
                object(id, version)
                        + "<djxh>%s</djxh><skssqq>2026-10-01</skssqq><skssqz>2026-12-31</skssqz><zzssyyxgmnsr/>"
                                .formatted(djxh)
                        + "<ybtseGrid><ybtseGridlb><zsxmDm>10101</zsxmDm><ybtse>%s</ybtse></ybtseGridlb></ybtseGrid><ybtsehj>%s</ybtsehj>"
                                .formatted(amount, amount));
    }

    static String payment(String id, String djxh, String returnId, String ticket, String amount) {
        return taxML(
                "HXZGZS00001",
                object(id, 1)
                        + "<djxh>%s</djxh><dzsphm>%s</dzsphm><hjje>%s</hjje>".formatted(djxh, ticket, amount)
                        + "<jkmxGrid><jkmxGridlb><sbywid>%s</sbywid><zsxmDm>10101</zsxmDm><sjje>%s</sjje><znj>0.00</znj></jkmxGridlb></jkmxGrid>"
                                .formatted(returnId, amount));
    }

    static String query(String type, String field, String value) {
        return taxML(type, "<%s>%s</%s>".formatted(field, value, field));
    }

    private static String object(String id, int version) {
        return "<ywid>%s</ywid><ywbb>%d</ywbb><ywrq>2026-11-22</ywrq>".formatted(id, version);
    }
}
