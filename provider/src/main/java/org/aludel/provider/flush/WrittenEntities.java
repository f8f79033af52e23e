package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;

/**
 * Whose rows a flush writes, for those who keep copies of them.
 *
 * @param inserted new instances
 * @param changed instances that had a row
 * @param beside entities of which some have rows in which collections and relationships of others were written; which ones
 *     nobody knows
 */
public record WrittenEntities(List<InstanceState> inserted, List<InstanceState> changed, Set<EntityMapping> beside) {

    static WrittenEntities of(FlushChanges changes, UnitMapping mapping, Shapes shapes) {
        List<InstanceState> inserted = new ArrayList<>();
        List<InstanceState> changed = new ArrayList<>(changes.replaced());
        for (EntityChange change : changes.entities()) {
            (change.kind() == EntityChange.Kind.INSERT ? inserted : changed).add(change.state());
        }
        Set<EntityMapping> beside = new LinkedHashSet<>();
        for (LinkChange link : changes.links()) {
            Attribute attribute = link.path().attribute();
            mapping.entities().stream()
                    .filter(entity -> isWritten(entity, attribute, shapes))
                    .forEach(beside::add);
        }
        return new WrittenEntities(inserted, changed, beside);
    }

    /** Whether an attribute that is stored beside its entity is stored in rows of another one. */
    private static boolean isWritten(EntityMapping entity, Attribute attribute, Shapes shapes) {
        if (attribute instanceof ToOneAttribute one && one.storage() instanceof ToOneStorage.JoinTable own) {
            return hasRows(entity, own.table());
        }
        if (!(attribute instanceof PluralAttribute plural)) {
            return false;
        }
        if (plural.storage() instanceof PluralStorage.OwnTable own) {
            return hasRows(entity, own.table());
        }
        return columns(plural).stream()
                .anyMatch(column -> hasRows(entity, column.table())
                        && shapes.of(entity).columns().stream()
                                .anyMatch(other -> other.table() == column.table()
                                        && other.name().equals(column.name())));
    }

    private static boolean hasRows(EntityMapping entity, MappedTable table) {
        return entity.tables().stream().anyMatch(own -> own.table() == table);
    }

    /** The columns of elements that a collection writes. */
    private static List<MappedColumn<?>> columns(PluralAttribute attribute) {
        List<MappedColumn<?>> columns = new ArrayList<>();
        if (attribute.storage() instanceof PluralStorage.TargetForeignKey storage) {
            columns.addAll(storage.owner().columns());
        }
        if (attribute.order() instanceof ElementOrder.Position position) {
            columns.add(position.column());
        }
        if (attribute.key() instanceof MapKeyMapping.Stored stored) {
            columns.addAll(stored.value().columns());
        }
        return columns;
    }
}
