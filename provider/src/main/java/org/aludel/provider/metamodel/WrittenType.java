package org.aludel.provider.metamodel;

import java.io.InvalidObjectException;
import java.io.Serializable;

/**
 * What is written of a type. What is read is the type of the same class in an open factory of the unit.
 *
 * @param unit the name of the unit
 * @param type the class
 * @param model the class of its model, which says whether it is an entity
 */
record WrittenType(String unit, Class<?> type, Class<?> model) implements Serializable {

    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
        ManagedTypeModel<?> found = OpenMetamodels.type(unit, type);
        if (found.getClass() != model) {
            throw MetamodelErrors.notHere(unit, type);
        }
        return found;
    }
}
