package org.etax.platform.workbook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the published description that an operation answers with a {@link RowWorkbook}. */
@Operation(
        responses =
                @ApiResponse(
                        responseCode = "200",
                        content =
                                @Content(
                                        mediaType = RowWorkbook.MEDIA_TYPE,
                                        schema = @Schema(type = "string", format = "binary"))))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AnswersWorkbook {}
