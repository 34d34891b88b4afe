package org.etax.declaration.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etax.declaration.rules.Evaluation;
import org.etax.declaration.rules.Finding;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets anybody try the law: computes a return from figures that come with the question. */
@RestController
@RequestMapping("/api/declaration/v1/calculations")
class CalculationController {

    private static final long LARGEST_BODY = 128L * 1024;

    private final ReturnPreparation preparation;
    private final Clock clock;

    CalculationController(ReturnPreparation preparation, Clock clock) {
        this.preparation = preparation;
        this.clock = clock;
    }

    /** Computes; keeps nothing, asks for no sign-in. */
    @PostMapping
    CalculationView calculate(
            @RequestHeader(name = "Content-Length", defaultValue = "0") long length, @RequestBody Calculation request) {
        if (length > LARGEST_BODY) {
            throw ProblemException.of(PlatformProblem.CONTENT_TOO_LARGE);
        }
        LocalDate filedOn = request.filedOn(BusinessTime.today(clock));
        Evaluation evaluation = preparation
                .pack(request.key(), filedOn)
                .evaluate(request.context(filedOn), CellEntries.figures("edits", request.edits()));
        List<ExplanationView> explanations = request.explain().stream()
                .flatMap(cell -> evaluation.explain(cell).stream())
                .map(ExplanationView::of)
                .toList();
        return new CalculationView(
                evaluation.pack().version(),
                CellValues.all(evaluation),
                evaluation.findings(),
                LiabilityView.of(evaluation.liabilities()),
                LiabilityView.total(evaluation.liabilities()),
                explanations);
    }

    /**
     * @param packVersion rules that computed it
     * @param cells every cell, decimal texts
     * @param findings what the cross-checks found
     * @param liabilities what would become due
     * @param total of them
     * @param explanations of the cells asked for
     */
    record CalculationView(
            String packVersion,
            Map<String, String> cells,
            List<Finding> findings,
            List<LiabilityView> liabilities,
            Money total,
            List<ExplanationView> explanations) {}
}
