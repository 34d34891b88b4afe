package org.etax.platform.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.transform.QueryTransformer;
import net.ttddyy.dsproxy.transform.TransformInfo;
import org.jspecify.annotations.Nullable;

/**
 * Fails every statement that touches a distributed table without pinning {@code taxpayer_id}, unless it carries the comment
 * {@code cross-taxpayer}: such a statement would reach over all nodes of a distributed database.
 */
public final class SqlGuard implements QueryTransformer {

    private static final Pattern PINNED = Pattern.compile(
            "taxpayer_id\\s*(=\\s*(\\?|'|any|\\$|s\\.|c\\.)|in\\s*\\()|\\([^()]*taxpayer_id[^()]*\\)\\s*in\\s*\\(",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITES = Pattern.compile("^\\s*(with\\b.*)?insert\\s+into", Pattern.CASE_INSENSITIVE);

    private final DataSource source;
    private final Set<String> passed = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Pattern distributed;

    SqlGuard(DataSource source) {
        this.source = source;
    }

    @Override
    public String transformQuery(TransformInfo info) {
        String sql = info.getQuery();
        if (passed.contains(sql) || sql.contains("cross-taxpayer") || sql.contains("flyway")) {
            return sql;
        }
        Pattern tables = tables();
        if (tables != null && tables.matcher(sql).find() && !PINNED.matcher(sql).find() && !isInsert(sql)) {
            throw new AssertionError("this statement reaches over taxpayers: " + sql);
        }
        if (tables != null) {
            passed.add(sql);
        }
        return sql;
    }

    private static boolean isInsert(String sql) {
        return WRITES.matcher(sql).find();
    }

    private @Nullable Pattern tables() {
        if (distributed == null) {
            List<String> names = new ArrayList<>();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("""
                            select relname from pg_class where relnamespace = current_schema()::regnamespace
                            and obj_description(oid, 'pg_class') = '@distributed'""")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            if (names.isEmpty()) {
                return null;
            }
            distributed = Pattern.compile(
                    "\\b(?:from|join|update)\\s+(" + String.join("|", names) + ")\\b", Pattern.CASE_INSENSITIVE);
        }
        return distributed;
    }
}
