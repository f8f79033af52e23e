package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Departments;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.CustomExpression;
import org.aludel.core.sql.CustomFrom;
import org.aludel.core.sql.CustomPredicate;
import org.aludel.core.sql.CustomStatement;
import org.aludel.core.sql.ElementWriter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Elements, operators and statements of the user's own. */
public abstract class CustomCases extends Cases {

    protected CustomCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    /** Twice a value. */
    public record Twice(Expression<Integer> operand) implements CustomExpression<Integer> {

        @Override
        public SqlType<Integer> type() {
            return SqlTypes.INTEGER;
        }

        @Override
        public void render(ElementWriter writer) {
            writer.text("(2 * (").node(operand).text("))");
        }
    }

    /** Whether a number is even. */
    public record Even(Expression<Integer> operand) implements CustomPredicate {

        @Override
        public void render(ElementWriter writer) {
            writer.text("(").node(operand.modulo(literal(2))).text(") = ").node(literal(0));
        }
    }

    /** A table under a name of its own. */
    public record Renamed(TableReference table, String name) implements CustomFrom {

        @Override
        public List<ColumnDefinition<?>> columnDefinitions() {
            return table.columnDefinitions();
        }

        @Override
        public void render(ElementWriter writer) {
            writer.identifier(table.name()).text(" ").identifier(name);
        }
    }

    /** Sets one column of all rows of a table to a value. */
    public record Fill(TableReference table, String column, Expression<?> content) implements CustomStatement {

        @Override
        public List<ColumnDefinition<?>> resultColumns() {
            return List.of();
        }

        @Override
        public boolean returnsRows() {
            return false;
        }

        @Override
        public List<Parameter> parameters() {
            return content instanceof Parameter parameter ? List.of(parameter) : List.of();
        }

        @Override
        public void render(ElementWriter writer) {
            writer.text("update ").identifier(table.name()).text(" set ").identifier(column);
            writer.text(" = ").node(content);
        }
    }

    @Test
    void writesExpressions() {
        assertValues(select(new Twice(Employees.ID.plus(1)).as("n")).where(Employees.ID.eq(4)))
                .containsExactly(10);
        assertValues(select(Employees.ID).where(new Twice(value(3)).eq(Employees.ID)))
                .containsExactly(6);
    }

    @Test
    void writesConditions() {
        assertValues(select(Employees.ID).where(new Even(Employees.ID)).orderBy(Employees.ID))
                .containsExactly(2, 4, 6);
        assertValues(select(Employees.ID)
                        .where(new Even(Employees.ID).not().and(Employees.ID.gt(1)))
                        .orderBy(Employees.ID))
                .containsExactly(3, 5);
    }

    @Test
    void writesElementsOfAFromClause() {
        Renamed d = new Renamed(Departments.TABLE, "d");

        assertValues(select(d.column("name")).from(d).where(d.column("id").eq(2)))
                .containsExactly("Sales");
    }

    @Test
    void writesStatements() {
        assertThat(execute(new Fill(Accounts.TABLE, "balance", Sql.value(9)))).isEqualTo(3);
        assertValues(select(Accounts.BALANCE)).containsExactly(9, 9, 9);
    }

    @Test
    void writesOperatorsBySymbol() {
        assertValues(select(Employees.ID.op("+", literal(1), SqlTypes.BIGINT).as("n"))
                        .where(Employees.ID.eq(1)))
                .containsExactly(2L);
        assertValues(select(Employees.ID)
                        .where(Employees.ID.test("<>", 1))
                        .orderBy(Employees.ID)
                        .limit(2))
                .containsExactly(2, 3);
        assertValues(select(Employees.ID)
                        .where(Employees.ID.op("-", 1).op("*", 2).eq(4))
                        .orderBy(Employees.ID))
                .containsExactly(3);
    }
}
