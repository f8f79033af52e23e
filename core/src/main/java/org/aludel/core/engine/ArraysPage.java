package org.aludel.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompiledStatement;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableFunction;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A page of any number of rows whose values are sent as arrays, one for each parameter of a row:
 * {@code INSERT ... SELECT ... FROM unnest(?, ?) WITH ORDINALITY ... ORDER BY} the number. One text serves all sizes, and
 * the server has a few parameters to parse where it would have thousands.
 */
final class ArraysPage extends InsertPage {

    private static final String ALIAS = "page";
    private static final String NUMBER = "n";

    private ArraysPage(InsertStatement statement, CompiledStatement compiled) {
        super(statement, compiled);
    }

    /** Whether the database and the types of the row's values allow for this form. */
    static boolean isPossible(InsertTemplate template, Dialect dialect) {
        List<Parameter> parameters = template.statement().parameters();
        return dialect.supports(Capability.ARRAYS)
                && dialect.supports(Capability.ORDINALITY)
                && !parameters.isEmpty()
                && parameters.stream().allMatch(ArraysPage::isElement);
    }

    private static boolean isElement(Parameter parameter) {
        return parameter.elementType().literalType().kind().isPlainElement();
    }

    static ArraysPage compile(InsertTemplate template, Dialect dialect) {
        List<ColumnDefinition<?>> columns = new ArrayList<>();
        List<@Nullable Object> arrays = new ArrayList<>();
        for (Parameter parameter : template.statement().parameters()) {
            SqlType<?> type = parameter.elementType();
            columns.add(new ColumnDefinition<>("p" + columns.size(), type));
            arrays.add(new BindParameter<>(null, SqlTypes.arrayOf(type), null));
        }
        FunctionCall<?> unnest = Sql.function("unnest", SqlTypes.UNKNOWN, arrays.toArray());
        TableFunction table = new TableFunction(unnest, ALIAS, columns, false, false).withOrdinality(NUMBER);
        List<Selectable> selected = new ArrayList<>();
        for (Expression<?> expression : template.rowOver(table)) {
            selected.add(expression);
        }
        SelectStatement query = Sql.select(selected).from(table).orderBy(table.column(NUMBER));
        InsertStatement page = template.with(List.of(), query);
        return new ArraysPage(page, dialect.compile(page));
    }

    /** The array of a parameter's values in all rows. */
    @Override
    Object value(int parameter, List<@Nullable Object[]> rows) {
        List<@Nullable Object> array = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            array.add(row[parameter]);
        }
        return array;
    }
}
