package org.aludel.provider.metamodel;

import java.io.InvalidObjectException;
import java.io.Serializable;

/**
 * What is written of an attribute. What is read is the attribute of the same name in an open factory of the unit.
 *
 * @param unit the name of the unit
 * @param type the class that has it, as it has it: a class may give a type variable of its superclass another meaning
 * @param name its name
 * @param model the class of its model, which says how many values it has, and in what
 */
record WrittenAttribute(String unit, Class<?> type, String name, Class<?> model) implements Serializable {

    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
        ManagedTypeModel<?> owner = OpenMetamodels.type(unit, type);
        AttributeModel<?, ?, ?> found = owner.all().find(name);
        if (found == null || found.getClass() != model) {
            throw MetamodelErrors.notHere(unit, owner, name);
        }
        return found;
    }
}
