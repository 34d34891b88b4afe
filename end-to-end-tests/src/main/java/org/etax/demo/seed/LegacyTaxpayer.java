package org.etax.demo.seed;

import java.util.List;
import java.util.Map;

/**
 * A taxpayer as it is entered in the simulated core, by the core's own field names (see {@code docs/contracts/golden-tax.md}).
 *
 * @param djxh 登记序号
 * @param creditCode 统一社会信用代码
 * @param name 纳税人名称
 * @param general 一般纳税人
 * @param facts registration fields
 * @param determinations 税费种认定
 * @param lastReturn form and period of the last return
 * @param closing closing fields of it
 * @param arrears 欠税
 */
public record LegacyTaxpayer(
        String djxh,
        String creditCode,
        String name,
        boolean general,
        Map<String, String> facts,
        List<Map<String, String>> determinations,
        Map<String, String> lastReturn,
        List<Map<String, String>> closing,
        List<Map<String, String>> arrears) {}
