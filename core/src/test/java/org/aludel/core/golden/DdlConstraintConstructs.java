package org.aludel.core.golden;

import static org.aludel.core.golden.DdlTables.AUTHORS;
import static org.aludel.core.golden.DdlTables.BOOK;
import static org.aludel.core.golden.DdlTables.CREATE_AUTHOR;
import static org.aludel.core.golden.DdlTables.with;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.schema.ddl.CreateTable;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;

/** Constraints within the definitions of tables. */
final class DdlConstraintConstructs {

    private static CreateTable referring(ForeignKey key) {
        return new CreateTable(Table.named("prize")
                .column("author_id", SqlTypes.BIGINT, column -> column.withServerDefault(1L))
                .constraint(key)
                .build());
    }

    private static final ForeignKey AUTHOR_KEY =
            ForeignKey.of(List.of("author_id"), AUTHORS, List.of("id")).named("book_author");

    private DdlConstraintConstructs() {}

    static void addTo(DdlConstructs constructs) {
        ColumnReference<BigDecimal> price = BOOK.column("price");
        ColumnReference<String> title = BOOK.column("title");
        constructs
                .add("unique", with(UniqueConstraint.of("title")))
                .add(
                        "unique with a name",
                        with(UniqueConstraint.of("id", "title").named("book_title")))
                .add("check", with(new CheckConstraint(null, price.gt(BigDecimal.ZERO))))
                .add("check of text", with(new CheckConstraint("book_kind", title.in(List.of("a", "it's")))))
                .add(
                        "check of two columns",
                        with(new CheckConstraint(
                                "book_words",
                                Sql.or(BOOK.column("subtitle").isNull(), title.ne(BOOK.column("subtitle"))))))
                .add(
                        "check by name",
                        with(new CheckConstraint(
                                "book_price", Sql.column("price").isNotNull())))
                .add(
                        "check of a truth",
                        new CreateTable(DdlTables.keyed()
                                .column("open", SqlTypes.BOOLEAN)
                                .constraint(new CheckConstraint(
                                        null, new ColumnReference<>(null, "open", SqlTypes.BOOLEAN)))
                                .build()))
                .add("foreign key", with(ForeignKey.of(List.of("author_id"), AUTHORS, List.of("id"))), CREATE_AUTHOR)
                .add(
                        "foreign key to the primary key",
                        with(ForeignKey.of(List.of("author_id"), "author")),
                        CREATE_AUTHOR)
                .add("foreign key with a name", with(AUTHOR_KEY), CREATE_AUTHOR)
                .add(
                        "foreign key of two columns",
                        new CreateTable(Table.named("book")
                                .column("id", SqlTypes.BIGINT)
                                .column("country", SqlTypes.character(2))
                                .column("number", SqlTypes.INTEGER)
                                .primaryKey("id")
                                .constraint(ForeignKey.of(
                                        List.of("country", "number"), AUTHORS, List.of("country", "number")))
                                .build()),
                        CREATE_AUTHOR)
                .add(
                        "foreign key to itself",
                        new CreateTable(Table.named("node")
                                .column("id", SqlTypes.BIGINT)
                                .column("parent_id", SqlTypes.BIGINT)
                                .primaryKey("id")
                                .constraint(ForeignKey.of(
                                        List.of("parent_id"),
                                        org.aludel.core.sql.QualifiedName.of("node"),
                                        List.of("id")))
                                .build()));
        for (ReferentialAction action : ReferentialAction.values()) {
            String words = action.keyword().toLowerCase(Locale.ROOT);
            constructs.add("on delete " + words, referring(AUTHOR_KEY.onDelete(action)), CREATE_AUTHOR);
            constructs.add("on update " + words, referring(AUTHOR_KEY.onUpdate(action)), CREATE_AUTHOR);
        }
        for (Deferrability deferrability :
                List.of(Deferrability.INITIALLY_IMMEDIATE, Deferrability.INITIALLY_DEFERRED)) {
            String words = deferrability.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            constructs
                    .add(
                            "primary key " + words,
                            new CreateTable(Table.named("sample")
                                    .column("id", SqlTypes.BIGINT, Column::notNull)
                                    .constraint(new PrimaryKey("sample_key", List.of("id"), deferrability))
                                    .build()))
                    .add("unique " + words, with(UniqueConstraint.of("title").deferred(deferrability)))
                    .add("foreign key " + words, with(AUTHOR_KEY.deferred(deferrability)), CREATE_AUTHOR);
        }
    }
}
