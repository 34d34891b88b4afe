package org.etax.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names each rule of placement that a schema breaks, so that it stays fit for a distributed database. */
public final class PlacementLint {

    private static final List<Pattern> REFUSED_DDL = List.of(
            Pattern.compile("rename\\s+constraint", Pattern.CASE_INSENSITIVE),
            Pattern.compile("create\\s+(or\\s+replace\\s+)?trigger", Pattern.CASE_INSENSITIVE),
            Pattern.compile("merge\\s+into", Pattern.CASE_INSENSITIVE),
            Pattern.compile("create\\s+sequence", Pattern.CASE_INSENSITIVE),
            Pattern.compile("alter\\s+table[^;]*,\\s*add\\s+constraint", Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "alter\\s+table[^;]*add\\s+constraint[^;]*\\),\\s*(add|drop|alter)\\b", Pattern.CASE_INSENSITIVE));

    private PlacementLint() {}

    /** Every broken rule of the migrated schema, in words. */
    public static List<String> broken(JdbcClient jdbc) {
        try {
            String lint = new String(
                    PlacementLint.class
                            .getResourceAsStream("/placement-lint.sql")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            return jdbc.sql(lint)
                    .query((row, n) -> row.getString(1) + ": " + row.getString(2))
                    .list();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every migration on the class path that says what a distributed database refuses. */
    public static List<String> refusedStatements() {
        List<String> found = new ArrayList<>();
        try {
            for (Resource migration :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql")) {
                String sql = migration.getContentAsString(StandardCharsets.UTF_8);
                REFUSED_DDL.stream()
                        .filter(pattern -> pattern.matcher(sql).find())
                        .forEach(pattern -> found.add(migration.getFilename() + ": " + pattern));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
