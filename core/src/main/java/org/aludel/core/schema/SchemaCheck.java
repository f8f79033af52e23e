package org.aludel.core.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Collects what does not fit together in a schema, so that all of it can be reported at once. */
final class SchemaCheck {

    private final Problems problems = new Problems();
    private final Map<QualifiedName, String> names = new HashMap<>();
    private final boolean partial;

    /** A partial schema may refer to tables that it has not got. */
    SchemaCheck(boolean partial) {
        this.partial = partial;
    }

    Problems problems() {
        return problems;
    }

    /** Names of tables, views and sequences are of one kind in most databases. */
    void names(String kind, List<? extends SchemaObject> objects) {
        for (SchemaObject object : objects) {
            QualifiedName name = object.qualifiedName();
            String other = names.putIfAbsent(name, kind);
            if (other != null) {
                problems.add("The name '" + name + "' is that of a " + other + " and of a " + kind + ". Rename one.");
            }
        }
    }

    void tables(List<Table> tables) {
        Map<QualifiedName, Table> byName = new HashMap<>();
        tables.forEach(table -> byName.put(table.qualifiedName(), table));
        tables.forEach(table -> table(table, byName));
    }

    /** Definitions of tables that are not there would never be executed. */
    void auxiliaryDefinitions(List<AuxiliaryDefinition> definitions, List<Table> tables) {
        Set<QualifiedName> known = new HashSet<>();
        tables.forEach(table -> known.add(table.qualifiedName()));
        for (AuxiliaryDefinition definition : definitions) {
            QualifiedName table = definition.table();
            if (table != null && !known.contains(table)) {
                problems.add("A definition " + definition.moment() + " belongs to the table '" + table
                        + "', which is not there. Add it, or correct the name.");
            }
        }
    }

    private void table(Table table, Map<QualifiedName, Table> byName) {
        Set<String> constraints = new HashSet<>();
        PrimaryKey primaryKey = table.primaryKey();
        if (primaryKey != null) {
            columns(table, "primary key", primaryKey.name(), primaryKey.columns());
            name(table, primaryKey.name(), constraints);
        }
        for (TableConstraint constraint : table.constraints()) {
            name(table, constraint.name(), constraints);
            if (constraint instanceof UniqueConstraint unique) {
                columns(table, "unique constraint", unique.name(), unique.columns());
            } else if (constraint instanceof ForeignKey key) {
                foreignKey(table, key, byName);
            } else if (constraint instanceof CheckConstraint check) {
                expression(table, Problems.part("check constraint", check.name()), check.condition());
            }
        }
        Set<String> indexes = new HashSet<>();
        table.indexes().forEach(index -> index(table, index, indexes));
        table.definedColumns().forEach(column -> column(table, column));
    }

    private void name(Table table, @Nullable String name, Set<String> seen) {
        if (name != null && !seen.add(name)) {
            problems.add("Table '" + table.qualifiedName() + "' has two constraints of the name '" + name
                    + "'. Rename one.");
        }
    }

    private void columns(Table table, String kind, @Nullable String name, List<String> columns) {
        for (String column : columns) {
            if (table.definedColumn(column) == null) {
                missing(table, Problems.part(kind, name), column);
            }
        }
    }

    private void missing(Table table, String part, String column) {
        problems.add("The " + part + " of table '" + table.qualifiedName() + "' is over the column '" + column
                + "', which the table has not got. Its columns are: "
                + String.join(
                        ", ", table.definedColumns().stream().map(Column::name).toList()) + ".");
    }

    private void foreignKey(Table table, ForeignKey key, Map<QualifiedName, Table> byName) {
        columns(table, "foreign key", key.name(), key.columns());
        String part = Problems.part("foreign key", key.name()) + " (" + String.join(", ", key.columns())
                + ") of table '" + table.qualifiedName() + "'";
        Table referred = byName.get(key.referredTable());
        if (referred == null && partial) {
            return;
        }
        if (referred == null) {
            problems.add("The " + part + " refers to the table '" + key.referredTable()
                    + "', which is not there. Add it, or correct the name.");
            return;
        }
        if (key.referredColumns().isEmpty()) {
            problems.add("The " + part + " refers to the table '" + key.referredTable()
                    + "', which has no primary key. Name the columns that it refers to.");
            return;
        }
        for (String column : key.referredColumns()) {
            if (referred.definedColumn(column) == null) {
                problems.add("The " + part + " refers to the column '" + column + "' of table '" + key.referredTable()
                        + "', which the table has not got.");
            }
        }
        if (key.referredColumns().size() != key.columns().size()) {
            problems.add("The " + part + " has " + key.columns().size() + " columns and refers to "
                    + key.referredColumns().size() + ". Name as many.");
        }
    }

    private void index(Table table, Index index, Set<String> seen) {
        String part = Problems.part("index", index.name());
        if (index.name() != null && !seen.add(index.name())) {
            problems.add("Table '" + table.qualifiedName() + "' has two indexes of the name '" + index.name()
                    + "'. Rename one.");
        }
        index.elements().forEach(element -> expression(table, part, element.expression()));
        columns(table, "index", index.name(), index.include());
        Expression<Boolean> where = index.where();
        if (where != null) {
            expression(table, part, where);
        }
    }

    private void column(Table table, Column<?> column) {
        Computed computed = column.computed();
        String name = "'" + column.name() + "' of table '" + table.qualifiedName() + "'";
        if (computed != null) {
            expression(table, "computed column '" + column.name() + "'", computed.expression());
            if (column.serverDefault() != null || column.identity() != null) {
                problems.add("The column " + name + " is computed and has a default or an identity, too. Take one.");
            }
        } else if (column.identity() != null && column.serverDefault() != null) {
            problems.add("The column " + name + " has an identity and a default. Take one.");
        }
    }

    private void expression(Table table, String part, Node node) {
        if (node instanceof ColumnReference<?> column) {
            if (table.definedColumn(column.name()) == null) {
                missing(table, part, column.name());
            }
            return;
        }
        node.children().forEach(child -> expression(table, part, child));
    }
}
