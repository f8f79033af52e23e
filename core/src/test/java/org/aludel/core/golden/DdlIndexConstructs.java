package org.aludel.core.golden;

import static org.aludel.core.golden.DdlTables.BOOK;
import static org.aludel.core.golden.DdlTables.BOOKS;
import static org.aludel.core.golden.DdlTables.CREATE_BOOK;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.ddl.CreateIndex;
import org.aludel.core.schema.ddl.CreateSchema;
import org.aludel.core.schema.ddl.CreateTable;
import org.aludel.core.schema.ddl.DropIndex;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;

/** Indexes. */
final class DdlIndexConstructs {

    private static final QualifiedName ITEMS = QualifiedName.of("shop", "item");
    private static final SchemaStatement CREATE_ITEMS = new CreateTable(Table.named(ITEMS)
            .column("id", SqlTypes.BIGINT)
            .column("name", SqlTypes.varchar(20))
            .primaryKey("id")
            .build());
    private static final SchemaStatement BY_NAME =
            new CreateIndex(ITEMS, Index.on("name").named("item_name"), false, false);

    private DdlIndexConstructs() {}

    static void addTo(DdlConstructs constructs) {
        IndexElement title = IndexElement.of("title");
        IndexElement price = IndexElement.of("price");
        SchemaStatement byTitle = create(Index.on("title"));
        addIndex(constructs, "on a column", Index.on("title"));
        addIndex(constructs, "on two columns", Index.on("title", "price"));
        addIndex(constructs, "unique", Index.on("title").asUnique());
        addIndex(constructs, "descending", Index.on(List.of(title.descending(), price)));
        addIndex(constructs, "nulls first", Index.on(List.of(price.nulls(NullOrdering.FIRST))));
        addIndex(constructs, "nulls last", Index.on(List.of(price.nulls(NullOrdering.LAST))));
        addIndex(
                constructs,
                "descending, nulls first",
                Index.on(List.of(price.descending().nulls(NullOrdering.FIRST))));
        addIndex(
                constructs,
                "descending, nulls last",
                Index.on(List.of(price.descending().nulls(NullOrdering.LAST))));
        addIndex(constructs, "on an expression", Index.on(List.of(IndexElement.of(Sql.lower(Sql.column("title"))))));
        addIndex(
                constructs,
                "on a computation",
                Index.on(
                        List.of(IndexElement.of(BOOK.<BigDecimal>column("price").times(new BigDecimal("2"))))));
        addIndex(
                constructs,
                "partial",
                Index.on("title").where(BOOK.<BigDecimal>column("price").gt(BigDecimal.TEN)));
        addIndex(
                constructs,
                "unique and partial",
                Index.on("title").asUnique().where(Sql.column("subtitle").isNull()));
        addIndex(constructs, "with further columns", Index.on("title").including("subtitle", "price"));
        addIndex(
                constructs,
                "unique with further columns",
                Index.on("title").asUnique().including("subtitle"));
        addIndex(constructs, "method btree", Index.on("title").using("btree"));
        addIndex(constructs, "method hash", Index.on("title").using("hash"));
        addIndex(constructs, "method fulltext", Index.on("title").using("fulltext"));
        addIndex(constructs, "method bitmap", Index.on("title").using("bitmap"));
        addIndex(constructs, "method clustered", Index.on("title").using("nonclustered"));
        addIndex(constructs, "on the beginning of values", Index.on(List.of(title.prefix(10))));
        addIndex(constructs, "operator class", Index.on(List.of(title.operatorClass("text_pattern_ops"))));
        constructs
                .add("create if not exists", new CreateIndex(BOOKS, named(Index.on("title")), true, false), CREATE_BOOK)
                .add(
                        "create while others write",
                        new CreateIndex(BOOKS, named(Index.on("title")), false, true),
                        CREATE_BOOK)
                .add("without a name", new CreateIndex(BOOKS, Index.on("title"), false, false), CREATE_BOOK)
                .add(
                        "within a schema",
                        Set.of("sqlite", "oracle"),
                        BY_NAME,
                        new CreateSchema("shop", false),
                        CREATE_ITEMS)
                .add("drop", new DropIndex(BOOKS, "book_title", false, false), CREATE_BOOK, byTitle)
                .add("drop if exists", new DropIndex(BOOKS, "book_title", true, false), CREATE_BOOK, byTitle)
                .add("drop while others write", new DropIndex(BOOKS, "book_title", false, true), CREATE_BOOK, byTitle)
                .add(
                        "drop within a schema",
                        Set.of("sqlite", "oracle"),
                        new DropIndex(ITEMS, "item_name", false, false),
                        new CreateSchema("shop", false),
                        CREATE_ITEMS,
                        BY_NAME);
    }

    private static void addIndex(DdlConstructs constructs, String name, Index index) {
        Set<String> elsewhere = name.equals("method bitmap") || name.equals("method clustered")
                ? Set.of("postgresql")
                : name.equals("method fulltext") ? Set.of("postgresql") : Set.of();
        constructs.add(name, elsewhere, create(index), CREATE_BOOK);
    }

    private static SchemaStatement create(Index index) {
        return new CreateIndex(BOOKS, named(index), false, false);
    }

    private static Index named(Index index) {
        return index.named("book_title");
    }
}
