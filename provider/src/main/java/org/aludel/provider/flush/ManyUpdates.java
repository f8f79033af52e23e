package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.schema.Table;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableFunction;
import org.aludel.core.sql.UpdateStatement;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.mapping.MappedColumn;
import org.jspecify.annotations.Nullable;

/**
 * One UPDATE of any number of rows, whose values are sent as arrays: drivers divide batches into many round trips. Good for
 * rows that are all different, as those of a flush are.
 */
final class ManyUpdates {

    /** With fewer rows a batch is as quick. */
    static final int FEWEST = 16;

    private static final String ALIAS = "page";

    private ManyUpdates() {}

    /** Whether the database and the types of the values allow for it. */
    static boolean isPossible(RowForm form, Dialect dialect) {
        return form.operation() == RowForm.Operation.UPDATE
                && dialect.supports(Capability.ARRAYS)
                && dialect.supports(Capability.UPDATE_FROM)
                && columns(form).stream()
                        .allMatch(column -> column.type().literalType().kind().isPlainElement());
    }

    private static List<MappedColumn<?>> columns(RowForm form) {
        List<MappedColumn<?>> columns = new ArrayList<>(form.written());
        columns.addAll(form.where());
        return columns;
    }

    /** The statement; its parameters have the names of those of the form. */
    static UpdateStatement statement(RowForm form) {
        Table table = form.table().definition();
        List<MappedColumn<?>> columns = columns(form);
        List<ColumnDefinition<?>> definitions = new ArrayList<>();
        List<@Nullable Object> arrays = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            MappedColumn<?> column = columns.get(i);
            definitions.add(new ColumnDefinition<>("p" + i, column.type()));
            arrays.add(BindParameter.named(form.parameters().get(i), SqlTypes.arrayOf(column.type())));
        }
        FunctionCall<?> unnest = Sql.function("unnest", SqlTypes.UNKNOWN, arrays.toArray());
        TableFunction page = new TableFunction(unnest, ALIAS, definitions, false, false);
        UpdateStatement update = Sql.update(table);
        for (int i = 0; i < form.written().size(); i++) {
            update = update.set(form.written().get(i).of(table), page.column(definitions.get(i)));
        }
        List<Predicate> same = new ArrayList<>();
        for (int i = 0; i < form.where().size(); i++) {
            int at = form.written().size() + i;
            same.add(form.where().get(i).of(table).eq(page.column(definitions.get(at))));
        }
        return update.from(page).where(Sql.and(same));
    }

    /** The values of several rows, each an array. */
    static Map<String, Object> values(RowForm form, List<Map<String, @Nullable Object>> rows) {
        Map<String, Object> arrays = new HashMap<>();
        for (String name : form.parameters()) {
            List<@Nullable Object> values = new ArrayList<>(rows.size());
            rows.forEach(row -> values.add(row.get(name)));
            arrays.put(name, values);
        }
        return arrays;
    }
}
