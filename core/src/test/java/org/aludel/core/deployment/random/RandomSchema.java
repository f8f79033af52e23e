package org.aludel.core.deployment.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.aludel.core.deployment.EveryType;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.catalog.CatalogType;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.schema.View;
import org.aludel.core.schema.ddl.CommentOnView;
import org.aludel.core.schema.ddl.CreateIndex;
import org.aludel.core.schema.ddl.CreateSequence;
import org.aludel.core.schema.ddl.CreateTable;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * Makes a schema out of choices. What the dialect refuses is left out, so that a schema has all that the database is said
 * to be able to do, and nothing else.
 */
final class RandomSchema {

    private static final List<SqlType<?>> KEY_TYPES = List.of(
            SqlTypes.INTEGER,
            SqlTypes.BIGINT,
            SqlTypes.SMALLINT,
            SqlTypes.varchar(20),
            SqlTypes.decimal(10, 2),
            SqlTypes.DATE,
            SqlTypes.TIMESTAMP,
            SqlTypes.character(5));

    private static final List<String> COMMENTS =
            List.of("a comment", "it's", "with \\ and \"", "größe: ? :x", "two\nlines", "-- ;");

    private final Dialect dialect;
    private final Names names = Names.ofObjects();
    private final List<SqlType<?>> types;
    private final List<EnumType> enumTypes = new ArrayList<>();
    private final List<Draft> tables = new ArrayList<>();
    private boolean hasForward;
    private boolean hasActing;

    private RandomSchema(Dialect dialect) {
        this.dialect = dialect;
        this.types = EveryType.all().values().stream()
                .filter(type -> type.literalType().kind() != org.aludel.core.type.TypeKind.USER_DEFINED)
                .filter(type -> compiles(
                        new CreateTable(Table.named("t").column("c", type).build())))
                .toList();
    }

    /** A table that is not complete. */
    private static final class Draft {
        final QualifiedName name;
        final Names columnNames = Names.ofColumns();
        Table.Builder table;

        /** Columns that keys and indexes are over. */
        final List<Column<?>> keyable = new ArrayList<>();

        final List<Column<?>> plain = new ArrayList<>();
        final Set<Set<String>> keys = new HashSet<>();

        /** Columns that a foreign key may set. */
        final Set<String> acted = new HashSet<>();

        boolean isLarge;
        final Set<Predicate> checks = new HashSet<>();
        List<Column<?>> key = List.of();

        Draft(String name) {
            this.name = QualifiedName.of(name);
            this.table = Table.named(name);
        }
    }

    /**
     * A schema for a dialect.
     *
     * @param numbers what is chosen: the first list for all but tables, each further one for a table
     */
    static MetaData of(Dialect dialect, List<List<Integer>> numbers) {
        RandomSchema random = new RandomSchema(dialect);
        return random.schema(
                new Choices(numbers.get(0)),
                numbers.subList(1, numbers.size()).stream().map(Choices::new).toList());
    }

    private MetaData schema(Choices choices, List<Choices> ofTables) {
        MetaData.Builder schema = MetaData.builder();
        if (dialect.supports(Capability.ENUM_TYPES) && choices.oneIn(3)) {
            EnumType type = new EnumType(
                    QualifiedName.of(names.next(choices, "mood")),
                    choices.some(List.of("sad", "it's", "HAPPY", "größe", "a,b", "x y", "\"q\""), 4));
            enumTypes.add(type);
            schema.enumType(type);
        }
        sequences(choices, schema);
        for (int i = 0; i < ofTables.size(); i++) {
            Draft draft = new Draft(names.next(ofTables.get(i), "t" + i));
            columns(ofTables.get(i), draft);
            tables.add(draft);
        }
        for (int i = 0; i < ofTables.size(); i++) {
            parts(ofTables.get(i), i);
        }
        tables.forEach(draft -> schema.table(draft.table));
        views(choices, schema);
        return schema.build();
    }

    private boolean compiles(SchemaStatement statement) {
        try {
            dialect.compile(statement);
            return true;
        } catch (UnsupportedConstructException e) {
            return false;
        }
    }

    /** Adds something to a table if the dialect can say it; tells whether it could. */
    private boolean add(Draft draft, Supplier<Table.Builder> more) {
        Table.Builder builder = more.get();
        if (compiles(new CreateTable(builder.build()))) {
            draft.table = builder;
            return true;
        }
        return false;
    }

    private static Table.Builder copy(Draft draft) {
        return draft.table.build().toBuilder();
    }

    // ---- sequences

    private void sequences(Choices choices, MetaData.Builder schema) {
        int count = choices.below(3);
        for (int i = 0; i < count; i++) {
            Sequence sequence = Sequence.of(names.next(choices, "s" + i)).withOptions(options(choices));
            if (compiles(new CreateSequence(sequence, false))) {
                schema.sequence(sequence);
            }
        }
    }

    private static SequenceOptions options(Choices choices) {
        SequenceOptions options = SequenceOptions.NONE;
        boolean down = choices.oneIn(5);
        if (down) {
            options = options.incrementedBy(-choices.of(List.of(1L, 10L)));
        } else if (choices.oneIn(2)) {
            options = options.incrementedBy(choices.of(List.of(1L, 5L, 50L)));
        }
        if (choices.oneIn(2)) {
            options = options.startingWith(down ? -100 : choices.of(List.of(1L, 2L, 1000L)));
        }
        if (choices.oneIn(3)) {
            options = down ? options.between(-1_000_000L, -1L) : options.between(1L, 1_000_000L);
        }
        if (choices.oneIn(3)) {
            options = options.cycling();
        }
        // With numbers that go down, H2 takes a cache for one that passes the smallest number of all.
        return !down && choices.oneIn(4) ? options.caching(20) : options;
    }

    // ---- columns

    private void columns(Choices choices, Draft draft) {
        key(choices, draft);
        int count = (draft.key.isEmpty() ? 1 : 0) + choices.below(5);
        for (int i = 0; i < count; i++) {
            column(choices, draft, "c" + i);
        }
        if (dialect.supports(Capability.COMMENTS) && choices.oneIn(3)) {
            draft.table.comment(choices.of(COMMENTS));
        }
    }

    private void key(Choices choices, Draft draft) {
        int kind = choices.below(5);
        if (kind == 0) {
            return;
        }
        List<Column<?>> columns = new ArrayList<>();
        int count = kind < 4 ? 1 : 2 + choices.below(2);
        for (int i = 0; i < count; i++) {
            Column<?> column = Column.of(draft.columnNames.next(choices, "k" + i), choices.of(KEY_TYPES));
            columns.add(choices.oneIn(2) ? column.notNull() : column);
        }
        PrimaryKey key = PrimaryKey.of(columns.stream().map(Column::name).toArray(String[]::new));
        PrimaryKey named = choices.oneIn(2) ? key.named(names.next(choices, "pk")) : key;
        Identity identity = identity(choices);
        if (kind == 1) {
            Column<?> numbered =
                    Column.of(columns.get(0).name(), SqlTypes.BIGINT).withIdentity(identity);
            if (add(draft, () -> copy(draft).column(numbered).constraint(named))) {
                columns = List.of(numbered);
            }
        }
        if (draft.table.build().primaryKey() == null) {
            columns.forEach(draft.table::column);
            draft.table.constraint(named);
        }
        draft.key = columns;
        draft.keys.add(names(columns));
        draft.keyable.addAll(columns);
    }

    private static Identity identity(Choices choices) {
        Identity identity = choices.oneIn(3) ? Identity.generatedAlways() : Identity.byDefault();
        if (choices.oneIn(3)) {
            identity = identity.startingWith(choices.of(List.of(1L, 100L)));
        }
        return choices.oneIn(3) ? identity.incrementedBy(choices.of(List.of(1L, 10L))) : identity;
    }

    private static Set<String> names(List<Column<?>> columns) {
        return Set.copyOf(columns.stream().map(Column::name).toList());
    }

    private void column(Choices choices, Draft draft, String stem) {
        SqlType<?> type = choices.oneIn(2) ? choices.of(types) : choices.of(KEY_TYPES);
        if (isLarge(type) && draft.isLarge) {
            type = SqlTypes.INTEGER;
        }
        draft.isLarge |= isLarge(type);
        if (!enumTypes.isEmpty() && choices.oneIn(5)) {
            type = CatalogType.of(
                    dialect.identifiers()
                            .quote(choices.of(enumTypes).qualifiedName().name()),
                    SqlTypes.VARCHAR);
        }
        Column<?> plain = Column.of(draft.columnNames.next(choices, stem), type);
        if (dialect.supports(Capability.COMMENTS) && choices.oneIn(4)) {
            plain = plain.withComment(choices.of(COMMENTS));
        }
        Column<?> column = plain;
        List<Expression<?>> defaults = Parts.defaults(type);
        if (!defaults.isEmpty() && choices.oneIn(3)) {
            column = plain.withServerDefault(choices.of(defaults));
        } else if (!draft.plain.isEmpty() && choices.oneIn(3)) {
            Column<?> base = choices.of(draft.plain);
            List<Expression<?>> computations = Parts.computations(base);
            if (!computations.isEmpty()) {
                Column<?> computed = Column.of(plain.name(), widened(base.type()))
                        .withComment(plain.comment())
                        .withComputed(new Computed(choices.of(computations), choices.oneIn(2)));
                if (add(draft, () -> copy(draft).column(computed))) {
                    return;
                }
            }
        }
        Column<?> whole = choices.oneIn(3) ? column.notNull() : column;
        boolean added = add(draft, () -> copy(draft).column(whole));
        Column<?> chosen = added ? whole : Column.of(plain.name(), plain.type());
        if (!added) {
            draft.table.column(chosen);
        }
        draft.plain.add(chosen);
        if (KEY_TYPES.contains(chosen.type())) {
            draft.keyable.add(chosen);
        }
    }

    /** A row of MariaDB has less than 65,536 bytes; a second type of this kind would be too much. */
    private static boolean isLarge(SqlType<?> type) {
        Integer length = type.literalType().length();
        return length != null && length >= 10_000;
    }

    private static SqlType<?> widened(SqlType<?> base) {
        return base.javaType() == String.class ? SqlTypes.varchar(400) : base;
    }

    // ---- keys, checks and indexes

    private void parts(Choices choices, int position) {
        Draft draft = tables.get(position);
        for (int i = choices.below(3); i > 0; i--) {
            unique(choices, draft);
        }
        int foreignKeys = choices.below(3);
        for (int i = foreignKeys; i > 0; i--) {
            // Several paths between two tables along which rows are deleted are more than some databases allow.
            foreignKey(choices, draft, position, i, foreignKeys == 1);
        }
        for (int i = choices.below(3); i > 0; i--) {
            check(choices, draft);
        }
        for (int i = choices.below(3); i > 0; i--) {
            index(choices, draft);
        }
    }

    private void unique(Choices choices, Draft draft) {
        if (draft.keyable.isEmpty()) {
            return;
        }
        List<Column<?>> columns = choices.some(draft.keyable, 3);
        if (draft.keys.add(names(columns))) {
            UniqueConstraint unique =
                    UniqueConstraint.of(columns.stream().map(Column::name).toArray(String[]::new));
            UniqueConstraint named = choices.oneIn(2) ? unique.named(names.next(choices, "uq")) : unique;
            add(draft, () -> copy(draft).constraint(named));
        }
    }

    /** Adds columns that refer to the primary key of any table, the same one and later ones included. */
    private void foreignKey(Choices choices, Draft draft, int position, int number, boolean isOnly) {
        int other = choices.below(tables.size());
        Draft referred = tables.get(other);
        if (referred.key.isEmpty() || hasActing && other > position) {
            return;
        }
        List<Column<?>> columns = new ArrayList<>();
        for (Column<?> key : referred.key) {
            Column<?> column =
                    Column.of(draft.columnNames.next(choices, "f" + number + "_" + columns.size()), key.type());
            columns.add(column);
        }
        ForeignKey key = ForeignKey.of(
                columns.stream().map(Column::name).toList(),
                referred.name,
                referred.key.stream().map(Column::name).toList());
        if (choices.oneIn(2)) {
            key = key.named(names.next(choices, "fk"));
        }
        ForeignKey plain = key;
        // Derby has no circle of foreign keys of which one does more than refuse.
        hasForward |= other > position;
        if (other < position && isOnly && !hasForward) {
            hasActing = true;
            key = key.onDelete(choices.of(actions())).onUpdate(choices.of(actions()));
        }
        ForeignKey acting = key;
        if (!add(draft, () -> with(copy(draft), columns).constraint(acting))) {
            with(draft.table, columns).constraint(plain);
        } else if (!acting.equals(plain)) {
            draft.acted.addAll(names(columns));
        }
        draft.keys.add(names(columns));
    }

    private static Table.Builder with(Table.Builder table, List<Column<?>> columns) {
        columns.forEach(table::column);
        return table;
    }

    private static List<ReferentialAction> actions() {
        return List.of(
                ReferentialAction.NO_ACTION,
                ReferentialAction.CASCADE,
                ReferentialAction.SET_NULL,
                ReferentialAction.RESTRICT);
    }

    /** MariaDB checks no column that it numbers, and none that a foreign key may set. */
    private void check(Choices choices, Draft draft) {
        List<Column<?>> columns = draft.table.build().definedColumns().stream()
                .filter(column -> column.computed() == null && column.identity() == null)
                .filter(column -> !draft.acted.contains(column.name()))
                .<Column<?>>map(column -> column)
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        Column<?> column = choices.of(columns);
        Predicate condition = choices.of(Parts.conditions(column));
        if (choices.oneIn(4)) {
            condition = condition.or(choices.of(Parts.conditions(choices.of(columns))));
        }
        String name = choices.oneIn(2) ? names.next(choices, "ck") : null;
        CheckConstraint check = new CheckConstraint(name, condition);
        if (draft.checks.add(condition)) {
            add(draft, () -> copy(draft).constraint(check));
        }
    }

    private void index(Choices choices, Draft draft) {
        if (draft.keyable.isEmpty()) {
            return;
        }
        List<Column<?>> columns = choices.some(draft.keyable, 3);
        List<IndexElement> elements = new ArrayList<>();
        boolean descending = choices.oneIn(2);
        for (Column<?> column : columns) {
            IndexElement element = IndexElement.of(column.name());
            List<Expression<?>> computations = Parts.computations(column);
            if (choices.oneIn(6) && !computations.isEmpty()) {
                element = IndexElement.of(choices.of(computations));
            }
            elements.add(descending && choices.oneIn(2) ? element.descending() : element);
        }
        Index index = Index.on(elements).named(names.next(choices, "ix"));
        if (choices.oneIn(3)) {
            index = index.asUnique();
        }
        if (choices.oneIn(5)) {
            index = index.where(choices.of(Parts.conditions(columns.get(0))));
        }
        Column<?> more = choices.of(draft.keyable);
        if (choices.oneIn(5) && !columns.contains(more)) {
            index = index.including(more.name());
        }
        Index whole = index;
        boolean compiles = compiles(new CreateIndex(draft.name, whole, false, false));
        Index chosen = compiles
                ? whole
                : Index.on(names(columns).toArray(String[]::new)).named(String.valueOf(whole.name()));
        // A second index over the same columns is more than some databases keep.
        if (draft.keys.add(columnsOf(chosen))) {
            draft.table.index(chosen);
        }
    }

    private static Set<String> columnsOf(Index index) {
        return Set.copyOf(index.elements().stream()
                .map(element -> element.expression() instanceof ColumnReference<?> column
                        ? column.name()
                        : element.expression().toString())
                .toList());
    }

    // ---- views

    private void views(Choices choices, MetaData.Builder schema) {
        List<TableReference> sources = new ArrayList<>();
        tables.forEach(draft -> sources.add(draft.table.build()));
        if (sources.isEmpty()) {
            return;
        }
        for (int i = choices.below(4); i > 0; i--) {
            TableReference from = choices.of(sources);
            // HSQLDB loses its way in the text of a view with quotes in a name.
            List<ColumnReference<?>> readable = from.columns().stream()
                    .filter(column ->
                            !column.name().contains("\"") && !from.name().contains("\""))
                    .<ColumnReference<?>>map(column -> column)
                    .toList();
            if (readable.isEmpty()) {
                continue;
            }
            List<ColumnReference<?>> columns = choices.some(readable, 4);
            SelectStatement query = Sql.select(columns).from(from);
            if (choices.oneIn(3)) {
                query = query.where(columns.get(0).isNotNull());
            }
            View view = View.of(names.next(choices, "v" + i), query);
            String comment = choices.of(COMMENTS);
            if (choices.oneIn(4) && compiles(new CommentOnView(view.qualifiedName(), false, comment))) {
                view = view.withComment(comment);
            }
            schema.view(view);
            sources.add(view.asTable());
        }
    }
}
