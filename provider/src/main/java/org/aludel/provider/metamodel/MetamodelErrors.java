package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.io.InvalidObjectException;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Locale;
import org.aludel.core.error.NearestName;
import org.aludel.provider.access.PrivateLookups;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;

/** The wording of what goes wrong with the metamodel. */
final class MetamodelErrors {

    private static final String SAME_MAPPING = ". Write and read them with the same mapping";

    private MetamodelErrors() {}

    static InvalidArgumentException noType(Class<?> type) {
        return error(
                ProviderErrorCode.NO_MANAGED_TYPE,
                "The class '" + type.getName()
                        + "' is no entity, mapped superclass or embeddable class of the persistence unit. Annotate it, and list"
                        + " it if classes are not searched for");
    }

    static InvalidArgumentException noEntity(String name, Collection<String> known) {
        return error(
                ProviderErrorCode.NO_MANAGED_TYPE,
                "The persistence unit has no entity '" + name + "'" + nearest(known, name));
    }

    static InvalidArgumentException otherType(ManagedType<?> type, String wanted) {
        return error(
                ProviderErrorCode.NO_MANAGED_TYPE,
                "The " + ((ManagedTypeModel<?>) type).words() + " is no " + wanted + ". Ask for it with managedType()");
    }

    static InvalidArgumentException noAttribute(
            ManagedTypeModel<?> type, String name, boolean declaredOnly, Collection<String> known) {
        String what = declaredOnly ? " declares no persistent attribute '" : " has no persistent attribute '";
        return error(
                ProviderErrorCode.NO_METAMODEL_ATTRIBUTE,
                "The " + type.words() + what + name + "'" + nearest(known, name));
    }

    static InvalidArgumentException otherKind(Attribute<?, ?> attribute, Class<?> wanted) {
        return error(
                ProviderErrorCode.NO_METAMODEL_ATTRIBUTE,
                "The attribute '" + attribute + "' is no "
                        + wanted.getSimpleName().replace("Attribute", "").toLowerCase(Locale.ROOT)
                        + " attribute, but a " + attribute.getJavaType().getTypeName());
    }

    static InvalidArgumentException otherType(Attribute<?, ?> attribute, Class<?> found, Class<?> wanted) {
        return error(
                ProviderErrorCode.NO_METAMODEL_ATTRIBUTE,
                "The attribute '" + attribute + "' is of the type " + found.getTypeName() + ", not "
                        + wanted.getTypeName());
    }

    private static String nearest(Collection<String> known, String name) {
        return NearestName.among(known, name)
                .map(near -> ". Did you mean '" + near + "'?")
                .orElse("");
    }

    // ---- identifiers and versions

    static InvalidArgumentException idClass(ManagedTypeModel<?> type) {
        return error(
                ProviderErrorCode.NO_IDENTIFIER_ATTRIBUTE,
                "The identifier of the " + type.words()
                        + " has an id class. Ask for its attributes with getIdClassAttributes()");
    }

    static InvalidArgumentException noIdClass(ManagedTypeModel<?> type) {
        return error(
                ProviderErrorCode.NO_IDENTIFIER_ATTRIBUTE,
                "The " + type.words() + " has no id class. Ask for its identifier with getId()");
    }

    static InvalidArgumentException noId(ManagedTypeModel<?> type, Class<?> wanted, boolean declaredOnly) {
        return none(type, "identifier", wanted, declaredOnly);
    }

    static InvalidArgumentException noVersion(ManagedTypeModel<?> type, Class<?> wanted, boolean declaredOnly) {
        return none(type, "version", wanted, declaredOnly);
    }

    private static InvalidArgumentException none(
            ManagedTypeModel<?> type, String what, Class<?> wanted, boolean declaredOnly) {
        return error(
                ProviderErrorCode.NO_IDENTIFIER_ATTRIBUTE,
                "The " + type.words() + (declaredOnly ? " declares no " : " has no ") + what + " of the type "
                        + wanted.getTypeName());
    }

    // ---- what is read from streams

    static InvalidObjectException noOpenUnit(String unit) {
        return unreadable("Criteria of the persistence unit '" + unit
                + "' are read, but no entity manager factory of it is open here. Create one first");
    }

    static InvalidObjectException notHere(String unit, Class<?> type) {
        return unreadable("Criteria of the persistence unit '" + unit + "' name the class '" + type.getName()
                + "', which a unit of that name does not have here, or has as something else" + SAME_MAPPING);
    }

    static InvalidObjectException notHere(String unit, ManagedTypeModel<?> type, String attribute) {
        return unreadable(
                "Criteria of the persistence unit '" + unit + "' name the attribute '" + attribute + "' of the "
                        + type.words() + ", which it does not have here, or has as something else" + SAME_MAPPING);
    }

    static InvalidObjectException notByName(Class<?> type) {
        return unreadable("A stream has a " + type.getSimpleName()
                + " itself, and not its name. It was not written by this persistence provider");
    }

    private static InvalidObjectException unreadable(String text) {
        InvalidStateException cause = new InvalidStateException(ProviderErrorCode.UNREADABLE_CRITERIA, text, null);
        InvalidObjectException unreadable = new InvalidObjectException(cause.getMessage());
        unreadable.initCause(cause);
        return unreadable;
    }

    // ---- static metamodel classes

    static ProviderException cannotFill(Field field) {
        Class<?> metamodel = field.getDeclaringClass();
        return new ProviderException(
                ProviderErrorCode.STATIC_METAMODEL_NOT_FILLED,
                "The field '" + field.getName() + "' of the static metamodel class '" + metamodel.getName()
                        + "' cannot be set, because its package is closed\n  Write '"
                        + PrivateLookups.opensDirective(metamodel) + "' into its module-info.java",
                null);
    }

    private static InvalidArgumentException error(ProviderErrorCode code, String text) {
        return new InvalidArgumentException(code, text, null);
    }
}
