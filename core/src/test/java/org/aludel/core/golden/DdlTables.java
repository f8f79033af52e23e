package org.aludel.core.golden;

import java.util.List;
import java.util.function.UnaryOperator;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.ddl.CreateTable;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/** The tables that definitions of the catalogue are about. */
final class DdlTables {

    static final Table AUTHOR = Table.named("author")
            .column("id", SqlTypes.BIGINT)
            .column("country", SqlTypes.character(2), Column::notNull)
            .column("number", SqlTypes.INTEGER, Column::notNull)
            .primaryKey("id")
            .unique("country", "number")
            .build();

    static final Table BOOK = Table.named("book")
            .column("id", SqlTypes.BIGINT)
            .column("title", SqlTypes.varchar(40), Column::notNull)
            .column("subtitle", SqlTypes.varchar(40))
            .column("price", SqlTypes.decimal(10, 2), column -> column.withServerDefault(java.math.BigDecimal.ONE))
            .column("author_id", SqlTypes.BIGINT)
            .constraint(new PrimaryKey("book_key", List.of("id"), Deferrability.NOT_DEFERRABLE))
            .build();

    static final SchemaStatement CREATE_AUTHOR = new CreateTable(AUTHOR);
    static final SchemaStatement CREATE_BOOK = new CreateTable(BOOK);
    static final QualifiedName AUTHORS = AUTHOR.qualifiedName();
    static final QualifiedName BOOKS = BOOK.qualifiedName();

    private DdlTables() {}

    /** A table with one column besides its key. */
    static <T> SchemaStatement sampleOf(String column, SqlType<T> type, UnaryOperator<Column<T>> details) {
        return new CreateTable(keyed().column(column, type, details).build());
    }

    /** A table of a key and books' columns, with a constraint. */
    static SchemaStatement with(TableConstraint constraint) {
        return new CreateTable(BOOK.toBuilder().constraint(constraint).build());
    }

    static Table.Builder keyed() {
        return Table.named("sample").column("id", SqlTypes.BIGINT).primaryKey("id");
    }
}
