package org.etax.simulators.goldentax;

/**
 * A taxpayer as the core needs it for its checks.
 *
 * @param djxh 登记序号
 * @param creditCode 统一社会信用代码
 * @param name 纳税人名称
 * @param general 一般纳税人
 */
record CoreTaxpayer(String djxh, String creditCode, String name, boolean general) {}
