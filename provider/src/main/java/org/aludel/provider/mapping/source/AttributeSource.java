package org.aludel.provider.mapping.source;

import jakarta.persistence.AccessType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * One persistent attribute of a class as it is declared, with its merged annotations. Immutable.
 *
 * @param name the name: of the field, of the property as Java Beans have it, or of the record component
 * @param declaringClass the class that declares it, which may be a superclass of the class it was asked for
 * @param type the declared type with its arguments; type variables are replaced by what the class that it was asked for
 *     makes of them, or by their bounds
 * @param access whether its state is read and written through the field or through getter and setter
 * @param annotations what annotations and mapping files say of it
 * @param field the field of this name; never null with {@link AccessType#FIELD}
 * @param getter the getter, or the accessor of a record component; never null with {@link AccessType#PROPERTY}
 * @param setter the setter; never null with {@link AccessType#PROPERTY}
 * @param component the record component, in a record
 */
public record AttributeSource(
        String name,
        Class<?> declaringClass,
        Type type,
        AccessType access,
        Annotations annotations,
        @Nullable Field field,
        @Nullable Method getter,
        @Nullable Method setter,
        @Nullable RecordComponent component) {

    /** The class of the declared type, without its arguments. */
    public Class<?> javaType() {
        return GenericTypes.raw(type);
    }

    /** This attribute as a class sees it that inherits it. */
    AttributeSource in(Class<?> context) {
        Type resolved = GenericTypes.resolve(type, declaringClass, context);
        return new AttributeSource(
                name, declaringClass, resolved, access, annotations, field, getter, setter, component);
    }

    /** This attribute with other annotations. */
    AttributeSource with(Annotations others) {
        return new AttributeSource(name, declaringClass, type, access, others, field, getter, setter, component);
    }

    /** How messages name it. */
    String words() {
        return declaringClass.getName() + "." + name;
    }
}
