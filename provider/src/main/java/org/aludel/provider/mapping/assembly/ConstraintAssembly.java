package org.aludel.provider.mapping.assembly;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.JoinTable;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.TableGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.schema.AuxiliaryDefinition;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.provider.mapping.MappedColumn;
import org.jspecify.annotations.Nullable;

/**
 * Finds constraints, indexes and comments of tables (Jakarta Persistence, 11.2). Those over columns are made at the end,
 * when it is known whether the columns exist.
 */
final class ConstraintAssembly {

    /** The beginning of a constraint that has a name. */
    private static final Pattern NAMED =
            Pattern.compile("\\s*CONSTRAINT\\s+(\"[^\"]+\"|[^\\s\"]+)\\s", Pattern.CASE_INSENSITIVE);

    private final Assembly unit;
    private final Dialect dialect;
    private final List<AuxiliaryDefinition> definitions = new ArrayList<>();

    ConstraintAssembly(Assembly unit, Dialect dialect) {
        this.unit = unit;
        this.dialect = dialect;
    }

    void table(TableDraft table, jakarta.persistence.Table said) {
        overColumns(table, said.uniqueConstraints(), said.indexes());
        more(table, said.check(), said.comment(), said.options());
    }

    void table(TableDraft table, SecondaryTable said) {
        overColumns(table, said.uniqueConstraints(), said.indexes());
        more(table, said.check(), said.comment(), said.options());
    }

    void table(TableDraft table, JoinTable said) {
        overColumns(table, said.uniqueConstraints(), said.indexes());
        more(table, said.check(), said.comment(), said.options());
    }

    void table(TableDraft table, CollectionTable said) {
        overColumns(table, said.uniqueConstraints(), said.indexes());
        more(table, new jakarta.persistence.CheckConstraint[0], "", said.options());
    }

    void table(TableDraft table, TableGenerator said) {
        overColumns(table, said.uniqueConstraints(), said.indexes());
        more(table, new jakarta.persistence.CheckConstraint[0], "", said.options());
    }

    private void more(TableDraft table, jakarta.persistence.CheckConstraint[] checks, String comment, String options) {
        Arrays.stream(checks).map(ColumnAssembly::check).forEach(table::add);
        if (!comment.isEmpty()) {
            table.comment(comment);
        }
        if (!options.isEmpty()) {
            table.option(dialect.name(), options);
        }
    }

    private void overColumns(
            TableDraft table, jakarta.persistence.UniqueConstraint[] uniques, jakarta.persistence.Index[] indexes) {
        unit.whenComplete(() -> {
            Arrays.stream(uniques).forEach(unique -> unique(table, unique));
            Arrays.stream(indexes).forEach(index -> index(table, index));
        });
    }

    private void unique(TableDraft table, jakarta.persistence.UniqueConstraint said) {
        List<String> columns = Arrays.stream(said.columnNames())
                .flatMap(name -> column(table, name).stream())
                .toList();
        if (columns.isEmpty() || columns.size() < said.columnNames().length) {
            return;
        }
        String name = said.name().isEmpty() ? null : unit.names().ofConstraint(said.name());
        table.add(new UniqueConstraint(name, columns, Deferrability.NOT_DEFERRABLE));
    }

    private void index(TableDraft table, jakarta.persistence.Index said) {
        List<IndexElement> elements = new ArrayList<>();
        for (ColumnList.Item item : ColumnList.parse(said.columnList())) {
            column(table, item.column())
                    .map(IndexElement::of)
                    .map(element -> item.descending() ? element.descending() : element)
                    .ifPresent(elements::add);
        }
        if (elements.isEmpty()) {
            return;
        }
        Index index = said.unique() ? Index.on(elements).asUnique() : Index.on(elements);
        table.add(said.name().isEmpty() ? index : index.named(unit.names().ofConstraint(said.name())));
    }

    /** A column of the table; empty, and a problem, if it has none of this name. */
    private Optional<String> column(TableDraft table, String said) {
        Optional<String> name = said.isEmpty()
                ? Optional.empty()
                : table.column(unit.names().of(said)).map(Column::name);
        if (name.isEmpty()) {
            unit.problems().add(AssemblyProblems.unknownColumn(table, said));
        }
        return name;
    }

    // ---- foreign keys

    /** A foreign key to the table of an entity. */
    void foreignKey(
            TableDraft table,
            List<String> columns,
            EntityAssembly target,
            List<MappedColumn<?>> referenced,
            jakarta.persistence.@Nullable ForeignKey said) {
        boolean byId = referenced.equals(target.id().columns());
        TableDraft other = byId ? target.primary() : unit.draft(referenced.get(0));
        List<String> otherColumns = JoinAssembly.names(byId ? target.ownKey() : referenced);
        foreignKey(table, columns, other, otherColumns, said);
    }

    /** A foreign key between two tables. */
    void foreignKey(
            TableDraft table,
            List<String> columns,
            TableDraft other,
            List<String> otherColumns,
            jakarta.persistence.@Nullable ForeignKey said) {
        String name =
                said == null || said.name().isEmpty() ? null : unit.names().ofConstraint(said.name());
        if (said != null && !said.foreignKeyDefinition().isEmpty()) {
            foreignKey(table, name == null ? null : dialect.identifiers().quote(name), said.foreignKeyDefinition());
            return;
        }
        ForeignKey key = ForeignKey.of(columns, other.name(), otherColumns);
        table.add(name == null ? key : key.named(name));
    }

    /**
     * A foreign key in words of SQL. It goes before the table does, so that tables can go in any order, if its name is known.
     *
     * @param name what stands in SQL for its name; null if only the definition has one
     */
    private void foreignKey(TableDraft table, @Nullable String name, String definition) {
        String alter = "ALTER TABLE " + quoted(table);
        String add = name == null ? definition : "CONSTRAINT " + name + " " + definition;
        definitions.add(AuxiliaryDefinition.afterCreate(alter + " ADD " + add).ofTable(table.name()));
        Matcher named = NAMED.matcher(add);
        if (named.lookingAt()) {
            definitions.add(AuxiliaryDefinition.beforeDrop(alter + " DROP CONSTRAINT " + named.group(1))
                    .ofTable(table.name()));
        }
    }

    private String quoted(TableDraft table) {
        String schema = table.name().schema();
        String name = dialect.identifiers().quote(table.name().name());
        return schema == null ? name : dialect.identifiers().quote(schema) + "." + name;
    }

    /** What has no form of its own in a schema. */
    List<AuxiliaryDefinition> definitions() {
        return definitions;
    }
}
