package org.aludel.provider.mapping.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.TableOption;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.sql.QualifiedName;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.MappedTable;
import org.jspecify.annotations.Nullable;

/** A table while its columns are being found. */
final class TableDraft {

    private final QualifiedName name;
    private final MappedTable mapped;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final List<TableConstraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final Set<TableOption> options = new LinkedHashSet<>();
    private List<String> primaryKey = List.of();
    private @Nullable String comment;

    TableDraft(QualifiedName name) {
        this.name = name;
        this.mapped = new MappedTable(name, Later.of(this::build));
    }

    QualifiedName name() {
        return name;
    }

    /** The table as attributes refer to it, which may be done before it is complete. */
    MappedTable mapped() {
        return mapped;
    }

    /** Adds a column; one that is there already stays, and may be null only if neither forbids it. */
    void add(Column<?> column) {
        Column<?> present = columns.get(column.name());
        if (present == null) {
            columns.put(column.name(), column);
        } else if (!column.nullable()) {
            columns.put(column.name(), present.notNull());
        }
    }

    Optional<Column<?>> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    /** Puts another column in place of the one of its name. */
    void replace(Column<?> column) {
        columns.replace(column.name(), column);
    }

    void remove(String column) {
        columns.remove(column);
    }

    void primaryKey(List<String> names) {
        primaryKey = List.copyOf(names);
    }

    /** Adds a constraint unless it is there. */
    void add(TableConstraint constraint) {
        if (!constraints.contains(constraint)) {
            constraints.add(constraint);
        }
    }

    void add(Index index) {
        indexes.add(index);
    }

    /** Adds words for one database; the same words once. */
    void option(String dialect, String text) {
        options.add(new TableOption(dialect, text));
    }

    void comment(String text) {
        comment = text;
    }

    /** Whether the primary key says the same as a constraint without a name. */
    private boolean isImpliedByKey(TableConstraint constraint) {
        return constraint instanceof UniqueConstraint unique
                && unique.name() == null
                && unique.columns().equals(primaryKey);
    }

    private Table build() {
        Table.Builder table = Table.named(name);
        columns.values().forEach(table::column);
        if (!primaryKey.isEmpty()) {
            table.constraint(PrimaryKey.of(primaryKey.toArray(String[]::new)));
        }
        constraints.stream().filter(constraint -> !isImpliedByKey(constraint)).forEach(table::constraint);
        indexes.forEach(table::index);
        options.forEach(option -> table.option(option.dialect(), option.text()));
        return table.comment(comment).build();
    }
}
