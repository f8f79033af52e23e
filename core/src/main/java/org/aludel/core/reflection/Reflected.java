package org.aludel.core.reflection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.TableOption;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Shows what was read to listeners, and takes away what they leave out. Used once. */
final class Reflected {

    private final List<ReflectionListener> listeners;
    private final Map<QualifiedName, Set<String>> leftOut = new HashMap<>();

    Reflected(List<ReflectionListener> listeners) {
        this.listeners = listeners;
    }

    MetaData through(MetaData read) {
        if (listeners.isEmpty()) {
            return read;
        }
        Map<QualifiedName, List<Column<?>>> columns = new HashMap<>();
        read.tables().forEach(table -> columns.put(table.qualifiedName(), columns(table)));
        MetaData.Builder builder = MetaData.builder().partial();
        for (Table table : read.tables()) {
            Table left = offered(rebuilt(table, columns.getOrDefault(table.qualifiedName(), List.of())));
            if (left != null) {
                builder.table(left);
            }
        }
        read.views().forEach(builder::view);
        read.sequences().forEach(builder::sequence);
        read.enumTypes().forEach(builder::enumType);
        return builder.build();
    }

    private List<Column<?>> columns(Table table) {
        List<Column<?>> stay = new ArrayList<>();
        for (Column<?> column : table.definedColumns()) {
            Column<?> offered = offered(table.qualifiedName(), column);
            if (offered == null) {
                leftOut.computeIfAbsent(table.qualifiedName(), any -> new HashSet<>())
                        .add(column.name());
            } else {
                stay.add(offered);
            }
        }
        return stay;
    }

    private @Nullable Column<?> offered(QualifiedName table, Column<?> column) {
        Column<?> current = column;
        for (ReflectionListener listener : listeners) {
            current = current == null ? null : listener.column(table, current);
        }
        return current;
    }

    private @Nullable Table offered(Table table) {
        Table current = table;
        for (ReflectionListener listener : listeners) {
            current = current == null ? null : listener.table(current);
        }
        return current;
    }

    private Table rebuilt(Table table, List<Column<?>> columns) {
        Table.Builder builder = Table.named(table.qualifiedName()).comment(table.comment());
        columns.forEach(builder::column);
        PrimaryKey primaryKey = table.primaryKey();
        if (primaryKey != null && stays(table, primaryKey)) {
            builder.constraint(primaryKey);
        }
        table.constraints().stream().filter(key -> stays(table, key)).forEach(builder::constraint);
        table.indexes().stream().filter(index -> stays(table, index)).forEach(builder::index);
        for (TableOption option : table.options()) {
            builder.option(option.dialect(), option.text());
        }
        return builder.build();
    }

    private boolean stays(Table table, TableConstraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return stay(table.qualifiedName(), key.columns());
        }
        if (constraint instanceof UniqueConstraint key) {
            return stay(table.qualifiedName(), key.columns());
        }
        if (constraint instanceof ForeignKey key) {
            return stay(table.qualifiedName(), key.columns()) && stay(key.referredTable(), key.referredColumns());
        }
        return constraint instanceof CheckConstraint;
    }

    private boolean stays(Table table, Index index) {
        List<String> columns = index.elements().stream()
                .filter(element -> element.expression() instanceof ColumnReference<?>)
                .map(element -> ((ColumnReference<?>) element.expression()).name())
                .toList();
        return stay(table.qualifiedName(), columns) && stay(table.qualifiedName(), index.include());
    }

    private boolean stay(QualifiedName table, List<String> columns) {
        Set<String> gone = leftOut.getOrDefault(table, Set.of());
        return columns.stream().noneMatch(gone::contains);
    }
}
