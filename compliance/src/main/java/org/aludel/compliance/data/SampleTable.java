package org.aludel.compliance.data;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.TableReference;
import org.jspecify.annotations.Nullable;

/**
 * A table of the suite: what has to be created, and the rows it begins with. Every method returns another description.
 *
 * @param table its name and columns
 * @param primaryKey the names of the key columns; may be empty
 * @param identity the key column whose values the database generates, or null
 * @param columnClauses by column name, what stands behind the type: {@code not null}, {@code default 7}
 * @param constraints named constraints, in order
 * @param rows the first rows, with a value for each column
 */
public record SampleTable(
        TableReference table,
        List<String> primaryKey,
        @Nullable String identity,
        Map<String, String> columnClauses,
        List<SampleConstraint> constraints,
        List<List<@Nullable Object>> rows) {

    public SampleTable {
        requireNonNull(table, "table");
        primaryKey = List.copyOf(primaryKey);
        columnClauses = Collections.unmodifiableMap(new LinkedHashMap<>(columnClauses));
        constraints = List.copyOf(constraints);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /** A table without constraints and rows. */
    public static SampleTable of(TableReference table) {
        return new SampleTable(table, List.of(), null, Map.of(), List.of(), List.of());
    }

    /** The same table with a primary key. */
    public SampleTable key(String... columns) {
        return new SampleTable(table, List.of(columns), identity, columnClauses, constraints, rows);
    }

    /** The same table with a primary key of one column whose values the database generates. */
    public SampleTable generatedKey(String column) {
        return new SampleTable(table, List.of(), column, columnClauses, constraints, rows);
    }

    /** The same table with SQL text behind the type of a column. */
    public SampleTable clause(String column, String text) {
        Map<String, String> more = new LinkedHashMap<>(columnClauses);
        more.put(column, text);
        return new SampleTable(table, primaryKey, identity, more, constraints, rows);
    }

    /** The same table with one more constraint. */
    public SampleTable constraint(SampleConstraint constraint) {
        List<SampleConstraint> more = new ArrayList<>(constraints);
        more.add(constraint);
        return new SampleTable(table, primaryKey, identity, columnClauses, more, rows);
    }

    /** The same table with one more row. */
    public SampleTable row(@Nullable Object... values) {
        List<List<@Nullable Object>> more = new ArrayList<>(rows);
        more.add(Collections.unmodifiableList(Arrays.asList(values)));
        return new SampleTable(table, primaryKey, identity, columnClauses, constraints, more);
    }
}
