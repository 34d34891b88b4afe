package org.etax.platform.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.etax.platform.access.RequiresRole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The background work of a service, for operators. */
@RestController
@RequestMapping("/api/${etax.service}/v1/operations/work")
@RequiresRole("operator")
class WorkController {

    private final List<BackgroundWork> kinds;
    private final JdbcClient jdbc;

    WorkController(ObjectProvider<BackgroundWork> kinds, JdbcClient jdbc) {
        this.kinds = kinds.orderedStream().toList();
        this.jdbc = jdbc;
    }

    /** What waits or is under way, kind by kind, over all taxpayers. */
    @GetMapping
    WorkList work() {
        return new WorkList(kinds.stream().map(this::count).toList());
    }

    /** @param items one for each kind */
    record WorkList(List<WorkView> items) {}

    private WorkView count(BackgroundWork kind) {
        return jdbc.sql(kind.question()).query((row, number) -> view(kind, row)).single();
    }

    private static WorkView view(BackgroundWork kind, ResultSet row) throws SQLException {
        Timestamp oldest = row.getTimestamp(2);
        return new WorkView(kind.name(), row.getLong(1), oldest == null ? null : oldest.toInstant());
    }
}
