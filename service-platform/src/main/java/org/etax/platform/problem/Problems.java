package org.etax.platform.problem;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Writes problem documents in the language that the client accepts. */
public final class Problems {

    /** What an answer whose cause passes says in {@code Retry-After}. */
    static final String RETRY_AFTER_SECONDS = "5";

    private final MessageSource texts;
    private final @Nullable Tracer tracer;

    Problems(MessageSource texts, @Nullable Tracer tracer) {
        this.texts = texts;
        this.tracer = tracer;
    }

    /** The document for a refusal. */
    public ProblemDocument document(ProblemException problem, HttpServletRequest request) {
        Locale locale = request.getLocale().getLanguage().equals("en") && request.getHeader("Accept-Language") != null
                ? Locale.ENGLISH
                : Locale.CHINESE;
        ProblemCode code = problem.code();
        Object[] arguments = problem.arguments().toArray();
        List<ProblemDocument.Fault> faults = problem.faults().stream()
                .map(fault -> new ProblemDocument.Fault(fault.pointer(), fault.code(), text(fault, locale)))
                .toList();
        return new ProblemDocument(
                "urn:etax:problem:" + code.code(),
                texts.getMessage(code.code() + ".title", arguments, locale),
                code.status().value(),
                texts.getMessage(code.code() + ".detail", arguments, locale),
                asked(request),
                code.code(),
                traceId(),
                faults,
                problem.facts());
    }

    /** The address that was asked for, also when the container goes on to its error page. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    /** A fault code without a text is shown as it is. */
    private String text(FieldFault fault, Locale locale) {
        if (fault.wording() != null) {
            return fault.wording().in(locale);
        }
        String text =
                texts.getMessage("field." + fault.code(), fault.arguments().toArray(), null, locale);
        return text == null ? fault.code() : text;
    }

    private @Nullable String traceId() {
        if (tracer == null || tracer.currentSpan() == null) {
            return null;
        }
        return tracer.currentSpan().context().traceId();
    }
}
