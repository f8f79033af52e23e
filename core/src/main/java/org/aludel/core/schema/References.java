package org.aludel.core.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Completes foreign keys: the schema of the table that they refer to, and the columns of its primary key. */
final class References {

    private final Map<QualifiedName, Table> tables = new HashMap<>();

    private References(List<Table> tables) {
        tables.forEach(table -> this.tables.put(table.qualifiedName(), table));
    }

    /** The tables with complete foreign keys; one that refers to nowhere stays as it is. */
    static List<Table> resolved(List<Table> tables) {
        References references = new References(tables);
        return tables.stream().map(references::resolved).toList();
    }

    private Table resolved(Table table) {
        if (table.foreignKeys().stream().allMatch(key -> resolved(table, key).equals(key))) {
            return table;
        }
        Table.Builder builder = table.toBuilder().withoutParts();
        table.definedColumns().forEach(builder::column);
        PrimaryKey primaryKey = table.primaryKey();
        if (primaryKey != null) {
            builder.constraint(primaryKey);
        }
        for (TableConstraint constraint : table.constraints()) {
            builder.constraint(constraint instanceof ForeignKey key ? resolved(table, key) : constraint);
        }
        table.indexes().forEach(builder::index);
        return builder.build();
    }

    private ForeignKey resolved(Table from, ForeignKey key) {
        Table referred = referred(from, key.referredTable());
        if (referred == null) {
            return key;
        }
        PrimaryKey primaryKey = referred.primaryKey();
        List<String> columns =
                key.referredColumns().isEmpty() && primaryKey != null ? primaryKey.columns() : key.referredColumns();
        return key.referringTo(referred.qualifiedName(), columns);
    }

    private @Nullable Table referred(Table from, QualifiedName name) {
        QualifiedName own = from.qualifiedName();
        Table beside = name.schema() == null && own.schema() != null
                ? tables.get(new QualifiedName(own.catalog(), own.schema(), name.name()))
                : null;
        return beside == null ? tables.get(name) : beside;
    }
}
