package org.etax.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.problem.ProblemWriter;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What fails before or outside a controller is a problem document too, never a page of the container. */
@Controller
class ProblemErrorController implements ErrorController {

    private final ProblemWriter problems;

    ProblemErrorController(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        for (Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
                cause != null;
                cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                problems.write(problem, request, response);
                return;
            }
        }
        PlatformProblem problem =
                switch (status instanceof Integer code ? code : 404) {
                    case 400 -> PlatformProblem.MALFORMED_REQUEST;
                    case 401 -> PlatformProblem.NOT_SIGNED_IN;
                    case 403 -> PlatformProblem.FORBIDDEN;
                    case 404 -> PlatformProblem.NOT_FOUND;
                    case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
                    case 413 -> PlatformProblem.CONTENT_TOO_LARGE;
                    default -> PlatformProblem.INTERNAL_ERROR;
                };
        problems.write(ProblemException.of(problem), request, response);
    }
}
