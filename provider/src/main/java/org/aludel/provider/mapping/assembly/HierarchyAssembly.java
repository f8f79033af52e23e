package org.aludel.provider.mapping.assembly;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.InheritanceType;
import java.util.ArrayList;
import java.util.List;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.mapping.Hierarchy;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.MappedColumn;
import org.jspecify.annotations.Nullable;

/** An inheritance hierarchy while it is being mapped. */
final class HierarchyAssembly {

    private static final String DEFAULT_COLUMN = "DTYPE";
    private static final int DEFAULT_LENGTH = 31;

    private final Assembly unit;
    private final InheritanceType strategy;
    private final List<EntityAssembly> entities = new ArrayList<>();
    private final Later<Hierarchy> mapping = Later.of(this::make);
    private DiscriminatorType discriminatorType = DiscriminatorType.STRING;
    private @Nullable MappedColumn<?> discriminator;

    HierarchyAssembly(Assembly unit, InheritanceType strategy) {
        this.unit = unit;
        this.strategy = strategy;
    }

    InheritanceType strategy() {
        return strategy;
    }

    /** The entity above all others. */
    EntityAssembly root() {
        return entities.get(0);
    }

    void add(EntityAssembly entity) {
        entities.add(entity);
    }

    /** Whether there are entities below one. */
    boolean isExtended(EntityAssembly entity) {
        return entities.stream()
                .anyMatch(other -> other != entity && entity.type().isAssignableFrom(other.type()));
    }

    /** Finds the column that tells the entities apart, when all of them are known. */
    void discriminate() {
        EntityAssembly root = root();
        DiscriminatorColumn said =
                root.source().annotations().get(DiscriminatorColumn.class).orElse(null);
        boolean wanted = strategy == InheritanceType.SINGLE_TABLE && (entities.size() > 1 || said != null)
                || strategy == InheritanceType.JOINED && said != null;
        if (!wanted) {
            return;
        }
        discriminatorType = said == null ? DiscriminatorType.STRING : said.discriminatorType();
        ColumnSpec spec = said == null ? ColumnSpec.DEFAULT.withNullable(false) : ColumnSpec.of(said);
        String name = unit.names().of(spec.name().isEmpty() ? DEFAULT_COLUMN : spec.name());
        int length = said == null ? DEFAULT_LENGTH : said.length();
        discriminator = column(root.primary(), name, type(length), spec);
    }

    private <T> MappedColumn<T> column(TableDraft table, String name, SqlType<T> type, ColumnSpec spec) {
        return unit.columns().add(table, name, type, spec);
    }

    private SqlType<?> type(int length) {
        return switch (discriminatorType) {
            case STRING -> SqlTypes.varchar(length);
            case CHAR -> SqlTypes.character(1);
            case INTEGER -> SqlTypes.INTEGER;
        };
    }

    /**
     * The value of the discriminator for an entity; null where there is none.
     *
     * @param said the value that the mapping gives; empty for the default
     */
    @Nullable
    Object discriminatorValue(EntityAssembly entity, String said) {
        if (discriminator == null || entity.isAbstract()) {
            return null;
        }
        return switch (discriminatorType) {
            case STRING -> said.isEmpty() ? entity.name() : said;
            case CHAR -> said.isEmpty() ? entity.name().substring(0, 1) : said.substring(0, 1);
            case INTEGER -> said.isEmpty() ? (Integer) entity.name().hashCode() : number(entity, said);
        };
    }

    private Integer number(EntityAssembly entity, String said) {
        try {
            return Integer.valueOf(said.strip());
        } catch (NumberFormatException e) {
            unit.problems().add(AssemblyProblems.badDiscriminator(entity, said));
            return 0;
        }
    }

    Hierarchy mapping() {
        return mapping.get();
    }

    private Hierarchy make() {
        return new Hierarchy(
                strategy,
                Later.of(() -> entities.stream()
                        .map(entity -> unit.mapping(entity.type()))
                        .toList()),
                discriminator);
    }
}
