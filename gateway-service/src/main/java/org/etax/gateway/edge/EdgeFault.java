package org.etax.gateway.edge;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every refusal that the gateway itself may utter; the code is part of the public interface and never changes. */
public enum EdgeFault {
    MALFORMED_REQUEST(
            400,
            "请求格式不正确",
            "请求无法识别，请检查后重新提交。",
            "Malformed request",
            "The request cannot be read. Correct it and send it again."),
    SIGN_IN_FAILED(400, "登录失败", "登录未完成，请重新登录。", "Sign-in failed", "Signing in was not completed. Please start again."),
    NOT_SIGNED_IN(401, "尚未登录", "请先登录后再操作。", "Not signed in", "Please sign in first."),
    TOKEN_INVALID(
            401,
            "访问令牌无效",
            "访问令牌无效或已过期，请重新获取。",
            "Invalid access token",
            "The access token is invalid or has expired. Obtain a new one."),
    SESSION_ENDED(401, "登录已失效", "登录已失效，请重新登录。", "Session ended", "Your session has ended. Please sign in again."),
    IDEMPOTENCY_KEY_MISSING(
            400,
            "缺少幂等键",
            "请在请求头 Idempotency-Key 中提供本次操作的唯一编号。",
            "Idempotency key missing",
            "Send a unique number of this act in the header Idempotency-Key."),
    IDEMPOTENCY_KEY_MALFORMED(
            400,
            "幂等键格式不正确",
            "请求头 Idempotency-Key 应为 1 至 64 位字母、数字或 . _ : -。",
            "Idempotency key malformed",
            "The header Idempotency-Key takes 1 to 64 letters, digits or . _ : -."),
    FORBIDDEN(403, "无权执行此操作", "当前身份没有执行此操作的权限。", "Not allowed", "Your identity does not allow this action."),
    CSRF_TOKEN_INVALID(
            403,
            "页面校验未通过",
            "请刷新页面后重试。",
            "Page check failed",
            "The CSRF token is missing or wrong. Reload the page and try again."),
    CLIENT_UNKNOWN(
            403,
            "客户端未登记",
            "该客户端尚未登记为接入渠道，请联系税务机关。",
            "Unknown client",
            "This client is not registered as a channel. Contact the tax authority."),
    CHANNEL_DISABLED(403, "渠道已停用", "该渠道已停用。", "Channel closed", "This channel is closed."),
    CHANNEL_FORBIDDEN(
            403,
            "渠道无此权限",
            "当前渠道不能办理此项业务，请改用其他渠道。",
            "Not through this channel",
            "This business cannot be done through this channel. Use another one."),
    NOT_FOUND(404, "未找到", "请求的地址不存在。", "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(
            405, "不支持的请求方法", "该地址不支持此请求方法。", "Method not allowed", "This address does not support the request method."),
    NOT_ACCEPTABLE(
            406,
            "无法提供所要求的格式",
            "不支持所要求的回答格式。",
            "Format not available",
            "The answer cannot be given in the requested format."),
    REQUEST_TIMEOUT(
            408,
            "请求未完整送达",
            "请求内容未在规定时间内完整送达，请检查网络后重新提交。",
            "Request not complete in time",
            "The body of the request did not arrive in time. Check your network and send it again."),
    CHANNEL_NOT_CLOSABLE(
            409,
            "该渠道不能关闭",
            "该渠道供运维人员使用，不能在此关闭。",
            "This channel cannot be closed",
            "Operators work through this channel, so it cannot be closed here."),
    CONTENT_TOO_LARGE(
            413,
            "内容过大",
            "请求内容超过允许的大小，请缩小或分批提交。",
            "Too large",
            "The request body exceeds the limit. Make it smaller or send it in parts."),
    URI_TOO_LONG(414, "请求地址过长", "请求地址超过允许的长度。", "Address too long", "The request address exceeds the limit."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "不支持的内容类型", "不支持该内容类型。", "Unsupported content type", "This content type is not supported."),
    INVALID_FIELDS(
            422, "填写内容有误", "请更正标出的项目后重新提交。", "Some fields are not right", "Correct the marked fields and send again."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "幂等键已用于其他内容",
            "同一 Idempotency-Key 已用于内容不同的请求。若为新的操作，请换用新的编号。",
            "Idempotency key already used",
            "This Idempotency-Key was used for a request with other content. Use a new one for a new act."),
    RATE_LIMIT_EXCEEDED(
            429, "请求过于频繁", "请求过于频繁，请稍后再试。", "Too many requests", "You are calling too often. Try again later."),
    SERVICE_BUSY(
            429, "办理人数较多", "当前办理人数较多，请稍后再试。", "Service busy", "Many people are being served now. Try again shortly."),
    HEADERS_TOO_LARGE(431, "请求头过大", "请求头超过允许的大小。", "Headers too large", "The request headers exceed the limit."),
    INTERNAL_ERROR(500, "系统内部错误", "系统发生异常，请稍后再试。", "Internal error", "Something went wrong here. Try again later."),
    SERVICE_UNREACHABLE(
            502,
            "服务暂时无法连接",
            "后台服务暂时无法连接，请稍后再试。",
            "Service unreachable",
            "The service behind cannot be reached. Try again later."),
    SERVICE_ANSWER_INVALID(
            502,
            "服务回答异常",
            "后台服务的回答无法识别，请稍后再试。",
            "Invalid answer of the service",
            "The service behind gave an answer that cannot be read. Try again later."),
    SERVICE_UNAVAILABLE(
            503,
            "服务暂停",
            "后台服务暂时不可用，请稍后再试。",
            "Service unavailable",
            "The service behind is not available now. Try again later."),
    CHANNEL_CLOSED(
            503,
            "渠道暂停服务",
            "该渠道暂停服务，请稍后再试。",
            "Channel closed for now",
            "This channel is closed for now. Try again later."),
    OPERATIONS_UNAVAILABLE(
            503,
            "运维数据暂时不可用",
            "运维数据暂时无法读取或保存，请稍后再试。",
            "Operations data unavailable",
            "What operators see and set cannot be read or kept now. Try again later."),
    SESSIONS_UNAVAILABLE(
            503,
            "登录服务暂时不可用",
            "登录状态暂时无法确认，请稍后再试。",
            "Sessions unavailable",
            "Your session cannot be checked now. Try again later."),
    IDENTITY_PROVIDER_UNAVAILABLE(
            503,
            "身份认证服务暂时不可用",
            "身份认证服务暂时不可用，请稍后再试。",
            "Identity provider unavailable",
            "The identity provider cannot be reached now. Try again later."),
    SERVICE_TIMEOUT(
            504,
            "服务回答超时",
            "后台服务未在规定时间内回答，请查询办理结果后再决定是否重试。",
            "Service timed out",
            "The service behind did not answer in time. Look up the result before you repeat the request.");

    private final int status;
    private final String[] chinese;
    private final String[] english;

    EdgeFault(int status, String chineseTitle, String chineseDetail, String englishTitle, String englishDetail) {
        this.status = status;
        this.chinese = new String[] {chineseTitle, chineseDetail};
        this.english = new String[] {englishTitle, englishDetail};
    }

    /** The stable name on the wire, such as {@code rate-limit-exceeded}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public HttpStatus status() {
        return HttpStatus.valueOf(status);
    }

    String title(Language language) {
        return text(language)[0];
    }

    String detail(Language language) {
        return text(language)[1];
    }

    private String[] text(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }
}
