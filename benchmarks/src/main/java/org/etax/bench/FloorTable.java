package org.etax.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table by taxpayer, and the statement that writes them.
 *
 * @param insert statement with a place for each column
 * @param rows by taxpayer
 */
record FloorTable(String insert, Map<String, List<@Nullable Object[]>> rows) {

    static FloorTable read(String table, ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        var names = new ArrayList<String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        String insert = "insert into " + table + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", names.stream().map(name -> "?").toList()) + ")";
        var byTaxpayer = new HashMap<String, List<@Nullable Object[]>>();
        while (rows.next()) {
            @Nullable Object[] values = new @Nullable Object[names.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.getObject(i + 1);
            }
            byTaxpayer
                    .computeIfAbsent(rows.getString("taxpayer_id"), id -> new ArrayList<>())
                    .add(values);
        }
        return new FloorTable(insert, byTaxpayer);
    }

    long size() {
        return rows.values().stream().mapToLong(List::size).sum();
    }

    /** Writes the rows of a taxpayer in one round trip. */
    void write(Connection connection, String taxpayerId) throws SQLException {
        List<@Nullable Object[]> mine = rows.getOrDefault(taxpayerId, List.of());
        if (mine.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (@Nullable Object[] row : mine) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
