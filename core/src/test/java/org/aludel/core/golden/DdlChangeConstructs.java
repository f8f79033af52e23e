package org.aludel.core.golden;

import static org.aludel.core.golden.DdlTables.AUTHORS;
import static org.aludel.core.golden.DdlTables.BOOK;
import static org.aludel.core.golden.DdlTables.CREATE_AUTHOR;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.schema.ddl.AlterTable;
import org.aludel.core.schema.ddl.CreateSchema;
import org.aludel.core.schema.ddl.CreateTable;
import org.aludel.core.schema.ddl.TableChange.AddColumn;
import org.aludel.core.schema.ddl.TableChange.AddConstraint;
import org.aludel.core.schema.ddl.TableChange.ChangeDefault;
import org.aludel.core.schema.ddl.TableChange.ChangeNullability;
import org.aludel.core.schema.ddl.TableChange.ChangeType;
import org.aludel.core.schema.ddl.TableChange.DropColumn;
import org.aludel.core.schema.ddl.TableChange.DropConstraint;
import org.aludel.core.schema.ddl.TableChange.RenameColumn;
import org.aludel.core.schema.ddl.TableChange.RenameTable;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;

/** Changes of tables. */
final class DdlChangeConstructs {

    private static final Column<?> TITLE = column("title");
    private static final Column<?> SUBTITLE = column("subtitle");
    private static final Column<?> PRICE = column("price");

    private DdlChangeConstructs() {}

    static void addTo(DdlConstructs constructs) {
        Column<Integer> pages = Column.of("pages", SqlTypes.INTEGER);
        constructs
                .change("add a column", new AddColumn(pages))
                .change(
                        "add a column with a default",
                        new AddColumn(pages.withServerDefault(0).notNull()))
                .change("add a column without nulls", new AddColumn(pages.notNull()))
                .change(
                        "add a column with the current date",
                        new AddColumn(Column.of("added", SqlTypes.DATE).withServerDefault(Sql.currentDate())))
                .change(
                        "add a stored computed column",
                        new AddColumn(Column.of("double_price", SqlTypes.decimal(12, 2))
                                .withComputed(new Computed(Sql.column("price").times(Sql.value(2)), true))))
                .change(
                        "add a virtual computed column",
                        new AddColumn(Column.of("double_price", SqlTypes.decimal(12, 2))
                                .withComputed(new Computed(Sql.column("price").times(Sql.value(2)), false))))
                .change(
                        "add a column with numbers",
                        new AddColumn(Column.of("number", SqlTypes.BIGINT).withIdentity(Identity.byDefault())))
                .change("drop a column", new DropColumn("subtitle"))
                .change("drop a column with a default", new DropColumn("price"))
                .change("rename a column", new RenameColumn(TITLE, "name"))
                .change("rename the table", new RenameTable("volume"))
                .add(
                        "rename a table within a schema",
                        Set.of("sqlite", "oracle"),
                        new AlterTable(QualifiedName.of("shop", "item"), new RenameTable("article")),
                        new CreateSchema("shop", false),
                        new CreateTable(Table.named(QualifiedName.of("shop", "item"))
                                .column("id", SqlTypes.BIGINT)
                                .primaryKey("id")
                                .build()))
                .add(
                        "rename a column within a schema",
                        Set.of("sqlite", "oracle"),
                        new AlterTable(
                                QualifiedName.of("shop", "item"),
                                new RenameColumn(
                                        Column.of("id", SqlTypes.BIGINT).notNull(), "key")),
                        new CreateSchema("shop", false),
                        new CreateTable(Table.named(QualifiedName.of("shop", "item"))
                                .column("id", SqlTypes.BIGINT)
                                .primaryKey("id")
                                .build()))
                .change("longer text", new ChangeType(TITLE, TITLE.withType(SqlTypes.varchar(80))))
                .change("text to number", new ChangeType(SUBTITLE, SUBTITLE.withType(SqlTypes.INTEGER)))
                .change(
                        "type of a column with a default",
                        new ChangeType(PRICE, PRICE.withType(SqlTypes.decimal(12, 2))))
                .change("allow nulls", new ChangeNullability(TITLE.withNullable(true)))
                .change("forbid nulls", new ChangeNullability(SUBTITLE.notNull()))
                .change(
                        "set a default",
                        new ChangeDefault(
                                SUBTITLE,
                                Column.of("subtitle", SqlTypes.varchar(40)).withServerDefault("none")))
                .change(
                        "change a default",
                        new ChangeDefault(
                                PRICE,
                                Column.of("price", SqlTypes.decimal(10, 2)).withServerDefault(new BigDecimal("9.90"))))
                .change(
                        "drop a default",
                        new ChangeDefault(PRICE, PRICE.withServerDefault((org.aludel.core.sql.Expression<?>) null)));
        addConstraints(constructs);
    }

    private static void addConstraints(DdlConstructs constructs) {
        UniqueConstraint unique = UniqueConstraint.of("title").named("book_title");
        CheckConstraint check = new CheckConstraint(
                "book_price", BOOK.<BigDecimal>column("price").ge(BigDecimal.ZERO));
        ForeignKey key =
                ForeignKey.of(List.of("author_id"), AUTHORS, List.of("id")).named("book_author");
        PrimaryKey primary = new PrimaryKey("book_key", List.of("id"), Deferrability.NOT_DEFERRABLE);
        Table keyless = Table.named("book")
                .column("id", SqlTypes.BIGINT, Column::notNull)
                .build();
        constructs
                .add("add a primary key", DdlConstructs.alter(new AddConstraint(primary)), new CreateTable(keyless))
                .change("add a unique constraint", new AddConstraint(unique))
                .change("add a check constraint", new AddConstraint(check))
                .change("add a foreign key", new AddConstraint(key), CREATE_AUTHOR)
                .change("add a constraint without a name", new AddConstraint(UniqueConstraint.of("title")))
                .change("drop the primary key", new DropConstraint(primary))
                .change("drop a unique constraint", new DropConstraint(unique), add(unique))
                .change("drop a check constraint", new DropConstraint(check), add(check))
                .change("drop a foreign key", new DropConstraint(key), CREATE_AUTHOR, add(key))
                .change("drop a constraint without a name", new DropConstraint(UniqueConstraint.of("title")));
    }

    private static AlterTable add(TableConstraint constraint) {
        return new AlterTable(BOOK.qualifiedName(), new AddConstraint(constraint));
    }

    private static Column<?> column(String name) {
        return Objects.requireNonNull(BOOK.definedColumn(name));
    }
}
