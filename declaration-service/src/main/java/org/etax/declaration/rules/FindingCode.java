package org.etax.declaration.rules;

/** Findings of the engine itself; those of cross-checks are data of the pack. */
enum FindingCode {
    UNKNOWN_CELL("申报表中没有该栏次：{0}", "The form has no such cell: {0}"),
    CELL_NOT_EDITABLE("该栏次由系统计算，不能修改：{0}", "This cell is computed and cannot be edited: {0}"),
    TOO_MANY_DECIMALS("{0} 最多保留 {1} 位小数", "{0} takes at most {1} decimals"),
    AMOUNT_OUT_OF_RANGE("{0} 的数值超出范围", "The value of {0} is out of range"),
    NEGATIVE_NOT_ALLOWED("{0} 不能为负数", "{0} cannot be negative"),
    PARAMETER_NOT_IN_FORCE("参数 {0} 在税款所属期 {1} 没有规定", "Parameter {0} has no value in force for the tax period {1}"),
    PERIOD_NOT_COVERED("规则 {0} 不适用于税款所属期 {1}", "Rule pack {0} does not apply to the tax period {1}"),
    INVOICES_NOT_PLACED("有 {0} 份发票（{1}）未归入任何栏次，请核对", "{0} invoices ({1}) belong to no cell of the form: please check"),
    DIVISION_BY_ZERO("{0} 的计算出现除数为零", "The computation of {0} divides by zero"),
    PACK_NOT_READABLE("规则文件无法读取：{0}", "The rule pack cannot be read: {0}"),
    PACK_TOO_LARGE("规则文件过大：最多 {0}", "The rule pack is too large: at most {0}"),
    UNKNOWN_KEY("未知的字段：{0}", "Unknown key: {0}"),
    MISSING_KEY("缺少字段：{0}", "Missing key: {0}"),
    INVALID_VALUE("取值不正确：{0}", "Invalid value: {0}"),
    INVALID_FORMULA("公式有误：{0}", "The formula is wrong: {0}"),
    UNKNOWN_REFERENCE("公式引用了不存在的内容：{0}", "The formula refers to something that does not exist: {0}"),
    CYCLE("公式循环引用：{0}", "The formulas refer to each other in a circle: {0}");

    private final Bilingual message;

    FindingCode(String zh, String en) {
        this.message = new Bilingual(zh, en);
    }

    Bilingual message() {
        return message;
    }
}
