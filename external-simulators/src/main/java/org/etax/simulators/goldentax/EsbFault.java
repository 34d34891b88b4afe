package org.etax.simulators.goldentax;

import org.etax.simulators.goldentax.wire.XmlText;
import org.springframework.http.HttpStatus;

/** Technical failures of the service bus, answered in SOAP's manner: nothing can be read from them about the message. */
enum EsbFault {
    MALFORMED(HttpStatus.BAD_REQUEST, "ESB.MALFORMED", "报文无法解析"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "ESB.TOO_LARGE", "报文过大"),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "ESB.BUSY", "超过访问频率限制"),
    MAINTENANCE(HttpStatus.SERVICE_UNAVAILABLE, "ESB.MAINTENANCE", "系统维护中"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "ESB.UNAVAILABLE", "服务不可用"),
    TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "ESB.TIMEOUT", "服务响应超时");

    private final HttpStatus status;
    private final String code;
    private final String words;

    EsbFault(HttpStatus status, String code, String words) {
        this.status = status;
        this.code = code;
        this.words = words;
    }

    HttpStatus status() {
        return status;
    }

    /** Seconds after which a caller may try again. */
    int retryAfterSeconds() {
        return this == MAINTENANCE ? 60 : 1;
    }

    String xml(String detail) {
        return new XmlText()
                .open("Fault")
                .value("faultcode", code)
                .value("faultstring", words)
                .value("detail", detail)
                .close("Fault")
                .toString();
    }
}
