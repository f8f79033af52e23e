package org.aludel.core.sql;

import java.util.List;

/**
 * A statement that defines or changes what a database consists of. It has no parameters: values in it are written as
 * literals. The statements themselves are in {@code org.aludel.core.schema.ddl}.
 */
public non-sealed interface DefinitionStatement extends Statement {

    @Override
    default List<ColumnDefinition<?>> resultColumns() {
        return List.of();
    }

    @Override
    default boolean returnsRows() {
        return false;
    }

    @Override
    default List<Parameter> parameters() {
        return List.of();
    }

    /** None: what a definition is made of is not traversed with queries. */
    @Override
    default List<Node> children() {
        return List.of();
    }

    @Override
    default Node mapChildren(java.util.function.UnaryOperator<Node> function) {
        return this;
    }

    @Override
    default Node mapChildren(
            java.util.function.UnaryOperator<Node> function, java.util.function.UnaryOperator<Node> references) {
        return this;
    }

    @Override
    default <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitDefinition(this);
    }
}
