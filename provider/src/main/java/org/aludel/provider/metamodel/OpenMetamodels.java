package org.aludel.provider.metamodel;

import java.io.InvalidObjectException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The metamodels of the factories that are open in this process, for what is read from streams. Keeps none of them from being
 * collected. Thread-safe.
 */
final class OpenMetamodels {

    private static final List<WeakReference<UnitMetamodel>> OPEN = new CopyOnWriteArrayList<>();

    private OpenMetamodels() {}

    /** Adds a metamodel, and removes all that were collected. */
    static void add(UnitMetamodel metamodel) {
        OPEN.removeIf(open -> open.refersTo(null));
        OPEN.add(new WeakReference<>(metamodel));
    }

    /** Removes a metamodel, and all that were collected. */
    static void remove(UnitMetamodel metamodel) {
        OPEN.removeIf(open -> open.refersTo(null) || open.refersTo(metamodel));
    }

    /** The metamodels of a name, the youngest first; servers may have several applications whose units have one name. */
    static List<UnitMetamodel> of(String name) {
        List<UnitMetamodel> found = new ArrayList<>();
        for (WeakReference<UnitMetamodel> open : OPEN) {
            UnitMetamodel metamodel = open.get();
            if (metamodel != null && metamodel.name().equals(name)) {
                found.add(0, metamodel);
            }
        }
        return found;
    }

    /**
     * The type of a class in a unit.
     *
     * @throws InvalidObjectException if no factory of the unit is open, or none has the class
     */
    static ManagedTypeModel<?> type(String unit, Class<?> type) throws InvalidObjectException {
        List<UnitMetamodel> open = of(unit);
        for (UnitMetamodel metamodel : open) {
            Optional<ManagedTypeModel<?>> found = metamodel.find(type);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw open.isEmpty() ? MetamodelErrors.noOpenUnit(unit) : MetamodelErrors.notHere(unit, type);
    }
}
