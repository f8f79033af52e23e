package org.aludel.provider.mapping.assembly;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Maps references to entities: which columns hold the values that identify one. */
final class JoinAssembly {

    private final Assembly unit;

    JoinAssembly(Assembly unit) {
        this.unit = unit;
    }

    /**
     * What is to be known of a reference.
     *
     * @param javaType the declared class of the reference
     * @param target the entity
     * @param specs what is said of the columns; empty for the defaults
     * @param foreignKey what is said of the foreign key; null for the default
     * @param defaultName the name of a column of which nothing is said, from that of the column it refers to
     * @param table the table that gets the columns
     * @param nullable whether the columns may be null if nothing else forbids it
     * @param forced whether they may be null whatever is said
     * @param constrained whether the rows that it refers to are in one table, so that a foreign key may be
     * @param words how messages name the attribute
     */
    record Request(
            Class<?> javaType,
            EntityAssembly target,
            List<JoinColumnSpec> specs,
            @Nullable ForeignKey foreignKey,
            UnaryOperator<String> defaultName,
            TableDraft table,
            boolean nullable,
            boolean forced,
            boolean constrained,
            String words) {

        private ColumnSpec nullability(ColumnSpec said) {
            return said.withNullable(forced || nullable && said.nullable());
        }
    }

    /**
     * The reference to the entity of an attribute, from a table where something of the attribute is stored.
     *
     * @param specs what is said of the columns; empty for the defaults
     * @param foreignKey what is said of the foreign key; null for the default
     * @param prefix what names of columns of which nothing is said begin with
     * @param table the table that gets the columns
     * @param nullable whether the columns may be null
     */
    ReferenceValue owner(
            AttributeSource source,
            Place place,
            List<JoinColumnSpec> specs,
            @Nullable ForeignKey foreignKey,
            String prefix,
            TableDraft table,
            boolean nullable) {
        EntityAssembly declaring = place.declaring(source);
        return reference(new Request(
                place.entity().type(),
                place.entity(),
                specs,
                foreignKey,
                column -> DatabaseNames.joined(unit.names().of(prefix), named(column, place.entity(), declaring)),
                table,
                nullable,
                false,
                !declaring.isSpreadOverTables(),
                place.words(source.name())));
    }

    /** The column of the identifier of the declaring entity for one of an entity below it, which may have renamed it. */
    private static String named(String column, EntityAssembly entity, EntityAssembly declaring) {
        int position = names(entity.id().columns()).indexOf(column);
        return position < 0 ? column : declaring.id().columns().get(position).name();
    }

    /** The reference, its columns and its foreign key. */
    ReferenceValue reference(Request request) {
        List<MappedColumn<?>> identifier = request.target().id().columns();
        List<JoinColumnSpec> specs = request.specs();
        List<MappedColumn<?>> columns = new ArrayList<>();
        List<MappedColumn<?>> referenced = new ArrayList<>();
        if (specs.isEmpty()) {
            for (MappedColumn<?> column : identifier) {
                columns.add(column(request, column, ColumnSpec.DEFAULT));
                referenced.add(column);
            }
        } else if (specs.size() == 1
                && identifier.size() == 1
                && specs.get(0).referenced().isEmpty()) {
            columns.add(column(request, identifier.get(0), specs.get(0).column()));
            referenced.add(identifier.get(0));
        } else {
            addNamed(request, identifier, columns, referenced);
        }
        foreignKey(request, columns, referenced);
        Later<org.aludel.provider.mapping.EntityMapping> target =
                Later.of(() -> unit.mapping(request.target().type()));
        return new ReferenceValue(request.javaType(), target, columns, referenced);
    }

    /** Columns that name what they refer to; those for the identifier are put into its order. */
    private void addNamed(
            Request request,
            List<MappedColumn<?>> identifier,
            List<MappedColumn<?>> columns,
            List<MappedColumn<?>> referenced) {
        for (JoinColumnSpec spec : request.specs()) {
            if (spec.referenced().isEmpty()
                    || spec.column().name().isEmpty() && request.specs().size() > 1) {
                unit.problems().add(AssemblyProblems.incompleteJoinColumns(request.words(), identifier));
                return;
            }
        }
        List<JoinColumnSpec> rest = new ArrayList<>(request.specs());
        for (MappedColumn<?> wanted : identifier) {
            rest.stream()
                    .filter(spec -> request.target()
                            .keyColumn(unit.names().of(spec.referenced()))
                            .equals(Optional.of(wanted)))
                    .findFirst()
                    .ifPresent(spec -> {
                        rest.remove(spec);
                        columns.add(column(request, wanted, spec.column()));
                        referenced.add(wanted);
                    });
        }
        if (!columns.isEmpty() && columns.size() < identifier.size()) {
            unit.problems().add(AssemblyProblems.incompleteJoinColumns(request.words(), identifier));
        }
        for (JoinColumnSpec spec : rest) {
            String name = unit.names().of(spec.referenced());
            request.target()
                    .column(name)
                    .ifPresentOrElse(
                            found -> {
                                columns.add(column(request, found, spec.column()));
                                referenced.add(found);
                            },
                            () -> unit.problems()
                                    .add(AssemblyProblems.unknownReferencedColumn(
                                            request.words(), spec.referenced(), request.target())));
        }
    }

    private <T> MappedColumn<T> column(Request request, MappedColumn<T> referenced, ColumnSpec spec) {
        String name = spec.name().isEmpty()
                ? request.defaultName().apply(referenced.name())
                : unit.names().of(spec.name());
        return unit.columns().add(request.table(), name, referenced.type(), request.nullability(spec));
    }

    private void foreignKey(Request request, List<MappedColumn<?>> columns, List<MappedColumn<?>> referenced) {
        ForeignKey said = JoinColumnSpec.foreignKey(request.specs(), request.foreignKey());
        boolean wanted = said == null || said.value() != ConstraintMode.NO_CONSTRAINT;
        if (!wanted
                || !request.constrained()
                || columns.isEmpty()
                || request.target().isSpreadOverTables()) {
            return;
        }
        unit.constraints().foreignKey(request.table(), names(columns), request.target(), referenced, said);
    }

    static List<String> names(List<MappedColumn<?>> columns) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.name()));
        return names;
    }
}
