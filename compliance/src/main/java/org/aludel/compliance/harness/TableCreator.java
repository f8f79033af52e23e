package org.aludel.compliance.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.compliance.data.SampleConstraint;
import org.aludel.compliance.data.SampleTable;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.TableReference;

/** Writes the few DDL statements that the suite needs, with names and types from the dialect. Immutable. */
public final class TableCreator {

    private final Dialect dialect;
    private final DdlHints hints;

    TableCreator(Dialect dialect, DdlHints hints) {
        this.dialect = dialect;
        this.hints = hints;
    }

    /**
     * CREATE TABLE.
     *
     * @throws org.aludel.core.error.UnsupportedConstructException when the database has no type for a column
     */
    public String create(SampleTable sample) {
        List<String> parts = new ArrayList<>();
        for (ColumnDefinition<?> column : sample.table().columnDefinitions()) {
            parts.add(column(sample, column));
        }
        if (!sample.primaryKey().isEmpty()) {
            parts.add("primary key (" + names(sample.primaryKey()) + ")");
        }
        for (SampleConstraint constraint : sample.constraints()) {
            parts.add("constraint " + name(constraint.name()) + " " + definition(constraint));
        }
        return "create table " + name(sample.table().name()) + " (" + String.join(", ", parts) + ")"
                + hints.tableSuffix();
    }

    private String column(SampleTable sample, ColumnDefinition<?> column) {
        if (column.name().equals(sample.identity())) {
            return name(column.name()) + " " + hints.generatedKey();
        }
        String clause = sample.columnClauses().getOrDefault(column.name(), "");
        if (clause.isEmpty() && sample.primaryKey().contains(column.name())) {
            clause = "not null";
        }
        String type = dialect.types().ddlName(column.type());
        return name(column.name()) + " " + type + (clause.isEmpty() ? "" : " " + clause);
    }

    private String definition(SampleConstraint constraint) {
        TableReference references = constraint.references();
        if (constraint.check() != null) {
            return "check (" + constraint.check() + ")";
        }
        if (references != null) {
            return "foreign key (" + names(constraint.columns()) + ") references " + name(references.name()) + " ("
                    + name("id") + ")";
        }
        return "unique (" + names(constraint.columns()) + ")";
    }

    /** DROP TABLE. */
    public String drop(TableReference table) {
        return "drop table " + name(table.name());
    }

    /** CREATE SEQUENCE. */
    public String createSequence(String sequence) {
        return hints.createSequence() + " " + name(sequence);
    }

    private String names(List<String> names) {
        return names.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(String name) {
        return dialect.identifiers().quote(name);
    }
}
