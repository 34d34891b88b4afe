package org.etax.simulators.goldentax;

/** A business refusal: the message arrived, and the core says no. */
final class CoreRejection extends RuntimeException {

    private final Reason reason;

    CoreRejection(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** The core's refusals with its codes and words. */
    enum Reason {
        UNKNOWN_TAXPAYER("1001", "纳税人不存在"),
        INVALID_MESSAGE("1002", "报文内容不符合规范"),
        UNKNOWN_SERVICE("1003", "服务不存在"),
        OLDER_VERSION("2003", "已有更新的版本"),
        OTHER_CONTENT("2004", "同一版本内容不一致"),
        WRONG_FORM("3001", "申报表种类与纳税人资格不符"),
        WRONG_SUM("3002", "合计与明细不符"),
        UNKNOWN_RETURN("4001", "未找到对应的申报或应征凭证"),
        REUSED_SEQUENCE("9002", "报文流水号重复"),
        ORDERED("9999", "业务处理失败");

        private final String code;
        private final String message;

        Reason(String code, String message) {
            this.code = code;
            this.message = message;
        }

        String code() {
            return code;
        }

        String message() {
            return message;
        }
    }
}
