package org.aludel.provider.metamodel;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a metamodel. What is read is that of an open factory of the unit; of several, that whose classes the
 * context class loader of the thread sees.
 *
 * @param unit the name of the unit
 */
record WrittenMetamodel(String unit) implements Serializable {

    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
        List<UnitMetamodel> open = OpenMetamodels.of(unit);
        if (open.isEmpty()) {
            throw MetamodelErrors.noOpenUnit(unit);
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return open.stream()
                .filter(metamodel -> open.size() == 1 || isSeen(metamodel, loader))
                .findFirst()
                .orElse(open.get(0));
    }

    private static boolean isSeen(UnitMetamodel metamodel, @Nullable ClassLoader loader) {
        return metamodel.types().stream()
                .findFirst()
                .map(ManagedTypeModel::getJavaType)
                .filter(type -> isSeen(type, loader))
                .isPresent();
    }

    private static boolean isSeen(Class<?> type, @Nullable ClassLoader loader) {
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
