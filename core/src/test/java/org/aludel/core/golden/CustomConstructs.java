package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;

import java.util.List;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.CustomExpression;
import org.aludel.core.sql.CustomFrom;
import org.aludel.core.sql.CustomPredicate;
import org.aludel.core.sql.CustomStatement;
import org.aludel.core.sql.DeferredExpression;
import org.aludel.core.sql.ElementWriter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.Statement;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/** Elements of one's own with a form for each dialect, and elements that are not SQL. */
final class CustomConstructs {

    private CustomConstructs() {}

    /** Reverses a string. */
    public record Reversed(Expression<String> operand) implements CustomExpression<String> {

        @Override
        public SqlType<String> type() {
            return SqlTypes.VARCHAR;
        }

        @Override
        public void render(ElementWriter writer) {
            writer.text(writer.dialect().equals("postgresql") ? "pg_catalog.reverse(" : "REVERSE(")
                    .node(operand)
                    .text(")");
        }
    }

    /** A condition of one's own. */
    public record IsEven(Expression<?> operand) implements CustomPredicate {

        @Override
        public void render(ElementWriter writer) {
            writer.text("is_even(").node(operand).text(") = ").node(literal(1));
        }
    }

    /** An operator of one's own, without an operator's precedence. */
    public record DistanceTo(Expression<?> operand) implements CustomExpression<Integer> {

        @Override
        public SqlType<Integer> type() {
            return SqlTypes.INTEGER;
        }

        @Override
        public void render(ElementWriter writer) {
            writer.operand(operand).text(" <-> ").operand(literal(-1));
        }
    }

    /** An element of FROM of one's own. */
    public record TemporalTable(String name, List<ColumnDefinition<?>> columnDefinitions, Expression<?> moment)
            implements CustomFrom {

        @Override
        public void render(ElementWriter writer) {
            writer.identifier(name).text(" FOR SYSTEM_TIME AS OF ").node(moment);
        }
    }

    /** A statement of one's own. */
    public record Truncate(String table) implements CustomStatement {

        @Override
        public void render(ElementWriter writer) {
            writer.text("TRUNCATE TABLE ").identifier(table);
        }

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
            return List.of();
        }
    }

    /** Stands for an attribute. */
    public record Attribute(String path) implements DeferredExpression<String> {

        @Override
        public SqlType<String> type() {
            return SqlTypes.VARCHAR;
        }

        @Override
        public String description() {
            return "attribute '" + path + "'";
        }
    }

    static void addTo(Constructs all) {
        all.add("expression", select(new Reversed(u("name")).as("v")).from(U));
        all.add("expression over a parameter", select(u("id")).from(U).where(new Reversed(value("abc")).eq("cba")));
        all.add(
                "expression beside an operator",
                select(new DistanceTo(u("age").plus(1)).as("v"), new DistanceTo(u("age")).as("w"))
                        .from(U));
        all.add("predicate", select(u("id")).from(U).where(new IsEven(u("age"))));
        TemporalTable past = new TemporalTable("users", GoldenTables.USERS.columnDefinitions(), literal("2026-01-01"));
        all.add("from", select(past.column("id")).from(past));
        Statement truncate = new Truncate("order");
        all.add("statement", truncate);
        all.add(
                "deferred expression is refused",
                select(new Attribute("User.name")).from(U));
    }
}
