package org.etax.goldentax.opening;

import java.util.List;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the taxpayers that were to be taken over, for operators. */
@RestController
@RequestMapping("/api/goldentax/v1/operations/opening-entries")
@RequiresRole("operator")
class OpeningEntryController {

    private static final String NUMBER = "[0-9]{0,20}";

    private final OpeningRows rows;

    OpeningEntryController(OpeningRows rows) {
        this.rows = rows;
    }

    /**
     * In order of 登记序号.
     *
     * @param from the first of them; from the beginning without it
     * @param to the last of them; to the end without it
     */
    @GetMapping
    Page<OpeningEntryView> list(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        List<OpeningEntryView> oneMore = rows.entries(
                checked("from", from), checked("to", to), Cursor.parse(after).key(), Page.checked(limit) + 1);
        return Page.of(oneMore, limit, entry -> Cursor.of(entry.djxh()));
    }

    private static String checked(String name, String value) {
        if (!value.matches(NUMBER)) {
            throw ProblemException.field(name, "malformed");
        }
        return value;
    }
}
