package org.aludel.core.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The tables, views, sequences and types that belong together. Whoever has one can rely on its consistency: no two
 * objects have one name, and keys and indexes are over columns that exist.
 *
 * <pre>{@code
 * MetaData music = MetaData.builder()
 *         .naming(NamingConvention.STANDARD)
 *         .table(Table.named("artist").column("id", SqlTypes.BIGINT).primaryKey("id"))
 *         .table(Table.named("album")
 *                 .column("id", SqlTypes.BIGINT)
 *                 .column("artist_id", SqlTypes.BIGINT)
 *                 .foreignKey("artist", "artist_id"))
 *         .build();
 * }</pre>
 */
public final class MetaData {

    private final NamingConvention naming;
    private final Map<QualifiedName, Table> tables;
    private final Map<QualifiedName, View> views;
    private final Map<QualifiedName, Sequence> sequences;
    private final Map<QualifiedName, EnumType> enumTypes;
    private final List<String> schemaNames;
    private final List<AuxiliaryDefinition> auxiliaryDefinitions;
    private final @Nullable NameLimit nameLimit;
    private final boolean partial;

    private MetaData(Builder builder, Map<QualifiedName, Table> tables) {
        this.naming = builder.naming;
        this.tables = Collections.unmodifiableMap(tables);
        this.views = byName(builder.views);
        this.sequences = byName(builder.sequences);
        this.enumTypes = byName(builder.enumTypes);
        this.schemaNames = List.copyOf(builder.schemaNames);
        this.auxiliaryDefinitions = List.copyOf(builder.auxiliaryDefinitions);
        this.nameLimit = builder.nameLimit;
        this.partial = builder.partial;
    }

    static <E extends SchemaObject> Map<QualifiedName, E> byName(List<E> objects) {
        Map<QualifiedName, E> map = new LinkedHashMap<>();
        objects.forEach(object -> map.put(object.qualifiedName(), object));
        return Collections.unmodifiableMap(map);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How what has no name of its own was named. */
    public NamingConvention naming() {
        return naming;
    }

    /** All tables, in the order in which they were added. */
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** The table of a name without schema; null when there is none. */
    public @Nullable Table table(String name) {
        return table(QualifiedName.of(name));
    }

    public @Nullable Table table(QualifiedName name) {
        return tables.get(name);
    }

    /**
     * The table of a name without schema.
     *
     * @throws org.aludel.core.error.InvalidStatementException when there is none (ALU-1501)
     */
    public Table requireTable(String name) {
        return requireTable(QualifiedName.of(name));
    }

    /**
     * The table of a name.
     *
     * @throws org.aludel.core.error.InvalidStatementException when there is none (ALU-1501)
     */
    public Table requireTable(QualifiedName name) {
        Table found = tables.get(name);
        if (found == null) {
            throw SchemaErrors.noSuchTable(name, tables.keySet());
        }
        return found;
    }

    /** All views, in the order in which they were added: a view may select from those before it. */
    public List<View> views() {
        return List.copyOf(views.values());
    }

    public @Nullable View view(QualifiedName name) {
        return views.get(name);
    }

    public List<Sequence> sequences() {
        return List.copyOf(sequences.values());
    }

    public @Nullable Sequence sequence(QualifiedName name) {
        return sequences.get(name);
    }

    public List<EnumType> enumTypes() {
        return List.copyOf(enumTypes.values());
    }

    public @Nullable EnumType enumType(QualifiedName name) {
        return enumTypes.get(name);
    }

    /** All types, sequences, tables and views, in this order. */
    public List<SchemaObject> objects() {
        List<SchemaObject> all = new ArrayList<>(enumTypes.values());
        all.addAll(sequences.values());
        all.addAll(tables.values());
        all.addAll(views.values());
        return all;
    }

    /** The schemas that are created and dropped with their objects, in the order in which they were added. */
    public List<String> schemaNames() {
        return schemaNames;
    }

    /** Definitions in the words of single databases, in the order in which they were added. */
    public List<AuxiliaryDefinition> auxiliaryDefinitions() {
        return auxiliaryDefinitions;
    }

    /**
     * Checks the length of all names.
     *
     * @throws org.aludel.core.error.InvalidSchemaException when some are too long; it names all of them (ALU-1500)
     */
    public void requireNames(NameLimit limit) {
        NameCheck.of(this, limit).requireNone();
    }

    /** The tables in an order in which they can be created, and the foreign keys that have to wait. */
    public TableOrder order() {
        return TableOrder.of(tables());
    }

    /** A builder that has all of this, for a schema that differs a little. */
    public Builder toBuilder() {
        Builder builder = new Builder().naming(naming);
        builder.tables.addAll(tables.values());
        builder.views.addAll(views.values());
        builder.sequences.addAll(sequences.values());
        builder.enumTypes.addAll(enumTypes.values());
        builder.schemaNames.addAll(schemaNames);
        builder.auxiliaryDefinitions.addAll(auxiliaryDefinitions);
        builder.nameLimit = nameLimit;
        builder.partial = partial;
        return builder;
    }

    /** Collects what belongs together. Not thread-safe. */
    public static final class Builder {

        private NamingConvention naming = NamingConvention.NONE;
        private final List<Table> tables = new ArrayList<>();
        private final List<View> views = new ArrayList<>();
        private final List<Sequence> sequences = new ArrayList<>();
        private final List<EnumType> enumTypes = new ArrayList<>();
        private final Set<String> schemaNames = new LinkedHashSet<>();
        private final List<AuxiliaryDefinition> auxiliaryDefinitions = new ArrayList<>();
        private @Nullable NameLimit nameLimit;
        private boolean partial;

        private Builder() {}

        /** Allows foreign keys to tables that are not there, for a part of a larger schema. */
        public Builder partial() {
            partial = true;
            return this;
        }

        /** How constraints and indexes without a name are called. */
        public Builder naming(NamingConvention convention) {
            naming = convention;
            return this;
        }

        /**
         * How long names may be: a longer one is reported, and one by the convention is shortened. Without a limit, what
         * is too long for a database is reported when it is deployed there.
         */
        public Builder nameLimit(@Nullable NameLimit limit) {
            nameLimit = limit;
            return this;
        }

        /** Adds a schema that is created and dropped with its objects. Those that only objects name have to be there. */
        public Builder schema(String name) {
            schemaNames.add(name);
            return this;
        }

        public Builder auxiliary(AuxiliaryDefinition definition) {
            auxiliaryDefinitions.add(definition);
            return this;
        }

        public Builder table(Table table) {
            tables.add(table);
            return this;
        }

        public Builder table(Table.Builder table) {
            return table(table.build());
        }

        public Builder view(View view) {
            views.add(view);
            return this;
        }

        public Builder sequence(Sequence sequence) {
            sequences.add(sequence);
            return this;
        }

        public Builder enumType(EnumType type) {
            enumTypes.add(type);
            return this;
        }

        /**
         * The schema, with names by the convention, and foreign keys that name what they refer to.
         *
         * @throws org.aludel.core.error.InvalidSchemaException when something does not fit together; it names all that
         *     does not (ALU-1500)
         */
        public MetaData build() {
            List<Table> named = tables.stream()
                    .map(table -> naming.applied(table, nameLimit))
                    .toList();
            List<Table> resolved = References.resolved(named);
            SchemaCheck check = new SchemaCheck(partial);
            check.names("table", resolved);
            check.names("view", views);
            check.names("sequence", sequences);
            check.names("type", enumTypes);
            check.tables(resolved);
            check.auxiliaryDefinitions(auxiliaryDefinitions, resolved);
            Problems problems = check.problems();
            MetaData built = new MetaData(this, byName(resolved));
            if (nameLimit != null) {
                problems.addAll(NameCheck.of(built, nameLimit));
            }
            problems.requireNone();
            return built;
        }
    }
}
