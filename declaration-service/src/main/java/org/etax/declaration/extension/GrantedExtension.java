package org.etax.declaration.extension;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.etax.declaration.rules.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Why a deadline is later than the calendar says, as the taxpayer reads it.
 *
 * @param id of the extension
 * @param originalDueOn the last day by the calendar
 * @param reason why; in Chinese twice where the officer gave no English
 * @param noticeNumber number of the notice (文号), where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantedExtension(
        UUID id,
        LocalDate originalDueOn,
        Bilingual reason,
        @Nullable String noticeNumber) {

    static GrantedExtension of(DeadlineExtension extension) {
        Reason reason = extension.reason();
        return new GrantedExtension(
                extension.id(),
                extension.proposal().originalDueOn(),
                new Bilingual(reason.zh(), Objects.requireNonNullElse(reason.en(), reason.zh())),
                reason.noticeNumber());
    }
}
