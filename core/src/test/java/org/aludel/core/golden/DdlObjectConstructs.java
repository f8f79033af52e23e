package org.aludel.core.golden;

import static org.aludel.core.golden.DdlTables.BOOK;
import static org.aludel.core.golden.DdlTables.BOOKS;
import static org.aludel.core.golden.DdlTables.CREATE_BOOK;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.View;
import org.aludel.core.schema.ddl.AddEnumValue;
import org.aludel.core.schema.ddl.AlterSequence;
import org.aludel.core.schema.ddl.CommentOnColumn;
import org.aludel.core.schema.ddl.CommentOnTable;
import org.aludel.core.schema.ddl.CommentOnView;
import org.aludel.core.schema.ddl.CreateEnumType;
import org.aludel.core.schema.ddl.CreateSchema;
import org.aludel.core.schema.ddl.CreateSequence;
import org.aludel.core.schema.ddl.CreateView;
import org.aludel.core.schema.ddl.CustomDefinition;
import org.aludel.core.schema.ddl.DropEnumType;
import org.aludel.core.schema.ddl.DropSchema;
import org.aludel.core.schema.ddl.DropSequence;
import org.aludel.core.schema.ddl.DropView;
import org.aludel.core.schema.ddl.RefreshView;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.Sql;

/** Schemas, sequences, views, types, comments and statements of single databases. */
final class DdlObjectConstructs {

    private DdlObjectConstructs() {}

    static void addTo(DdlConstructs constructs) {
        addSchemas(constructs.group("schema"));
        addSequences(constructs.group("sequence"));
        addViews(constructs.group("view"));
        addTypes(constructs.group("enum type"));
        addComments(constructs.group("comment"));
        constructs
                .group("custom")
                .add("for all", new CustomDefinition("DROP TABLE book", Set.of()), CREATE_BOOK)
                .add("for one", new CustomDefinition("DROP TABLE book", Set.of("h2", "postgresql")), CREATE_BOOK);
    }

    private static void addSchemas(DdlConstructs constructs) {
        SchemaStatement create = new CreateSchema("shop", false);
        constructs
                .add("create", create)
                .add("create if not exists", new CreateSchema("shop", true))
                .add("drop", new DropSchema("shop", false, false), create)
                .add("drop if exists", new DropSchema("shop", true, false), create)
                .add("drop with what is in it", new DropSchema("shop", false, true), create)
                .add("drop all if exists", new DropSchema("shop", true, true), create);
    }

    private static void addSequences(DdlConstructs constructs) {
        Sequence plain = Sequence.of("numbers");
        Sequence all = plain.withOptions(SequenceOptions.NONE
                .startingWith(10)
                .incrementedBy(5)
                .between(10L, 1000L)
                .caching(20)
                .cycling());
        Sequence uncached = plain.withOptions(SequenceOptions.NONE
                .startingWith(10)
                .incrementedBy(5)
                .between(10L, 1000L)
                .cycling());
        SchemaStatement create = new CreateSequence(plain, false);
        QualifiedName name = plain.qualifiedName();
        constructs
                .add("create", create)
                .add("create if not exists", new CreateSequence(plain, true))
                .add("create with options", new CreateSequence(uncached, false))
                .add("create with all options", new CreateSequence(all, false))
                .add(
                        "create down",
                        new CreateSequence(
                                plain.withOptions(
                                        SequenceOptions.NONE.startingWith(-1).incrementedBy(-1)),
                                false))
                .add(
                        "go on elsewhere",
                        new AlterSequence(plain.withOptions(SequenceOptions.NONE.startingWith(500))),
                        create)
                .add(
                        "change the distance",
                        new AlterSequence(plain.withOptions(SequenceOptions.NONE.incrementedBy(3))),
                        create)
                .add(
                        "change all options",
                        new AlterSequence(uncached),
                        new CreateSequence(plain.withOptions(SequenceOptions.NONE.startingWith(20)), false))
                .add("change nothing", new AlterSequence(plain), create)
                .add("drop", new DropSequence(name, false), create)
                .add("drop if exists", new DropSequence(name, true), create);
    }

    private static void addViews(DdlConstructs constructs) {
        View view = View.of(
                "cheap_book",
                Sql.select(BOOK.column("id"), BOOK.column("title"))
                        .from(BOOK)
                        .where(BOOK.<BigDecimal>column("price").lt(BigDecimal.TEN)));
        View kept = view.asMaterialized();
        QualifiedName name = view.qualifiedName();
        SchemaStatement create = new CreateView(view, false);
        SchemaStatement createKept = new CreateView(kept, false);
        constructs
                .add("create", create, CREATE_BOOK)
                .add("create or replace", new CreateView(view, true), CREATE_BOOK, create)
                .add(
                        "create of text",
                        new CreateView(View.of("cheap_book", Sql.text("SELECT id FROM book")), false),
                        CREATE_BOOK)
                .add("drop", new DropView(name, false, false), CREATE_BOOK, create)
                .add("drop if exists", new DropView(name, false, true), CREATE_BOOK, create)
                .add("create materialized", createKept, CREATE_BOOK)
                .add("create or replace materialized", new CreateView(kept, true), CREATE_BOOK, createKept)
                .add("refresh", new RefreshView(name), CREATE_BOOK, createKept)
                .add("drop materialized", new DropView(name, true, false), CREATE_BOOK, createKept)
                .add("drop materialized if exists", new DropView(name, true, true), CREATE_BOOK, createKept);
    }

    private static void addTypes(DdlConstructs constructs) {
        SchemaStatement create = new CreateEnumType(EnumType.of("mood", "sad", "it's ok", "happy"));
        QualifiedName name = QualifiedName.of("mood");
        constructs
                .add("create", create)
                .add("add a word", new AddEnumValue(name, "glad", null), create)
                .add("add a word before another", new AddEnumValue(name, "calm", "happy"), create)
                .add("drop", new DropEnumType(name, false), create)
                .add("drop if exists", new DropEnumType(name, true), create);
    }

    private static void addComments(DdlConstructs constructs) {
        Column<?> title = Objects.requireNonNull(BOOK.definedColumn("title"));
        Column<?> price = Objects.requireNonNull(BOOK.definedColumn("price"));
        View view = View.of("cheap_book", Sql.text("SELECT id FROM book"));
        SchemaStatement create = new CreateView(view, false);
        SchemaStatement createKept = new CreateView(view.asMaterialized(), false);
        QualifiedName name = view.qualifiedName();
        constructs
                .add("on a table", new CommentOnTable(BOOKS, "It's what we sell"), CREATE_BOOK)
                .add("on a table: none", new CommentOnTable(BOOKS, null), CREATE_BOOK)
                .add("on a column", new CommentOnColumn(BOOKS, title.withComment("As on the cover")), CREATE_BOOK)
                .add(
                        "on a column with a default",
                        new CommentOnColumn(BOOKS, price.withComment("In euros")),
                        CREATE_BOOK)
                .add("on a column: none", new CommentOnColumn(BOOKS, title), CREATE_BOOK)
                .add("on a view", new CommentOnView(name, false, "Below ten"), CREATE_BOOK, create)
                .add("on a view: none", new CommentOnView(name, false, null), CREATE_BOOK, create)
                .add("on a materialized view", new CommentOnView(name, true, "Below ten"), CREATE_BOOK, createKept);
    }
}
