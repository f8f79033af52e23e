package org.aludel.provider.mapping.assembly;

import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.provider.mapping.BasicAttribute.Role;
import org.aludel.provider.mapping.Cascades;
import org.aludel.provider.mapping.DerivedIdentity;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Maps many-to-one and one-to-one relationships. */
final class ToOneAssembly {

    private final Assembly unit;

    ToOneAssembly(Assembly unit) {
        this.unit = unit;
    }

    /** What the annotation of either kind says. */
    private record Details(
            List<CascadeType> cascade, FetchType fetch, boolean optional, String mappedBy, boolean orphanRemoval) {

        static Details of(AttributeKind kind, Annotations annotations) {
            if (kind == AttributeKind.MANY_TO_ONE) {
                ManyToOne one = annotations.get(ManyToOne.class).orElseThrow();
                return new Details(List.of(one.cascade()), one.fetch(), one.optional(), "", false);
            }
            OneToOne one = annotations.get(OneToOne.class).orElseThrow();
            return new Details(
                    List.of(one.cascade()), one.fetch(), one.optional(), one.mappedBy(), one.orphanRemoval());
        }
    }

    /** The relationship; null if there is no entity that it is with. */
    @Nullable
    ToOneAttribute attribute(AttributeSource source, AttributeKind kind, Place place) {
        Details details = Details.of(kind, source.annotations());
        EntityAssembly target = unit.target(source, place).orElse(null);
        if (target == null) {
            return null;
        }
        DerivedIdentity identity = identity(source);
        boolean optional = details.optional() && identity.kind() == DerivedIdentity.Kind.NONE;
        ToOneStorage storage = storage(source, kind, details, target, optional, place);
        return new ToOneAttribute(
                source,
                kind,
                Later.of(() -> unit.mapping(target.type())),
                storage,
                details.fetch(),
                optional,
                Cascades.of(details.cascade()),
                details.orphanRemoval(),
                identity);
    }

    private static DerivedIdentity identity(AttributeSource source) {
        Annotations annotations = source.annotations();
        if (annotations.has(Id.class)) {
            return DerivedIdentity.ID;
        }
        return annotations
                .get(MapsId.class)
                .map(mapsId -> new DerivedIdentity(DerivedIdentity.Kind.MAPS_ID, mapsId.value()))
                .orElse(DerivedIdentity.NONE);
    }

    private ToOneStorage storage(
            AttributeSource source,
            AttributeKind kind,
            Details details,
            EntityAssembly target,
            boolean optional,
            Place place) {
        if (!details.mappedBy().isEmpty()) {
            unit.inverses().add(place, source, details.mappedBy(), target);
            return new ToOneStorage.Inverse(details.mappedBy());
        }
        RelationshipSpec spec = RelationshipSpec.of(source, place);
        JoinTable joinTable = spec.joinTable();
        if (joinTable != null) {
            return joinTable(source, kind, target, joinTable, place);
        }
        List<JoinColumnSpec> shared = JoinColumnSpec.primaryKeyJoinColumns(source.annotations());
        if (!shared.isEmpty() && source.annotations().get(MapsId.class).isEmpty()) {
            return sharedIdentifier(source, target, shared, place);
        }
        return foreignKey(source, kind, target, spec, optional, place);
    }

    private ToOneStorage foreignKey(
            AttributeSource source,
            AttributeKind kind,
            EntityAssembly target,
            RelationshipSpec spec,
            boolean optional,
            Place place) {
        boolean identifies = place.role() == Role.ID
                || source.annotations().has(Id.class)
                || source.annotations().has(MapsId.class);
        ColumnSpec first = spec.columns().isEmpty()
                ? ColumnSpec.DEFAULT
                : spec.columns().get(0).column();
        TableDraft table = place.entity().table(first, place, source.name());
        ReferenceValue reference = unit.joins()
                .reference(new JoinAssembly.Request(
                        source.javaType(),
                        target,
                        spec.columns(),
                        spec.foreignKey(),
                        column -> DatabaseNames.joined(unit.names().of(source.name()), column),
                        table,
                        optional && !identifies,
                        place.nullable() && !identifies,
                        true,
                        place.words(source.name())));
        if (kind == AttributeKind.ONE_TO_ONE
                && !identifies
                && !reference.columns().isEmpty()) {
            table.add(
                    UniqueConstraint.of(JoinAssembly.names(reference.columns()).toArray(String[]::new)));
        }
        return new ToOneStorage.ForeignKey(reference);
    }

    /** A relationship with the entity that has the same identifier. */
    private ToOneStorage sharedIdentifier(
            AttributeSource source, EntityAssembly target, List<JoinColumnSpec> specs, Place place) {
        List<MappedColumn<?>> key = place.entity().ownKey();
        List<MappedColumn<?>> referenced = target.id().columns();
        List<MappedColumn<?>> own = new ArrayList<>();
        for (int i = 0; i < referenced.size(); i++) {
            own(specs, key, referenced.get(i), i).ifPresent(column -> own.add(column.readOnly()));
        }
        if (own.size() != referenced.size() || key.size() != referenced.size()) {
            unit.problems().add(AssemblyProblems.otherIdentifier(place.words(source.name()), target));
            return new ToOneStorage.ForeignKey(unit.itself(target));
        }
        return new ToOneStorage.ForeignKey(
                new ReferenceValue(source.javaType(), Later.of(() -> unit.mapping(target.type())), own, referenced));
    }

    /** The own column of the identifier that has the value of one of the other entity: as it is said, or by position. */
    private Optional<MappedColumn<?>> own(
            List<JoinColumnSpec> specs, List<MappedColumn<?>> key, MappedColumn<?> referenced, int position) {
        Optional<JoinColumnSpec> said = specs.stream()
                .filter(spec -> spec.referenced().isEmpty()
                        ? specs.size() == 1
                        : unit.names().of(spec.referenced()).equals(referenced.name()))
                .findFirst();
        String name = said.map(spec -> spec.column().name()).orElse("");
        return name.isEmpty()
                ? key.stream().skip(position).findFirst()
                : key.stream()
                        .filter(column -> column.name().equals(unit.names().of(name)))
                        .findFirst();
    }

    private ToOneStorage joinTable(
            AttributeSource source, AttributeKind kind, EntityAssembly target, JoinTable said, Place place) {
        JoinTables tables = new JoinTables(unit);
        TableDraft table = tables.table(said, place.declaring(source), target);
        ReferenceValue owner = tables.owner(said, table, source, place, target);
        ReferenceValue other = tables.target(said, table, source, place, target);
        List<String> ownerNames = JoinAssembly.names(owner.columns());
        table.primaryKey(ownerNames);
        if (kind == AttributeKind.ONE_TO_ONE) {
            table.add(UniqueConstraint.of(JoinAssembly.names(other.columns()).toArray(String[]::new)));
        }
        return new ToOneStorage.JoinTable(table.mapped(), owner, other);
    }
}
