package org.aludel.provider.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AccessType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.source.MappingSource;

/** The attributes of classes. */
final class Sources {

    private Sources() {}

    /** The attributes of a class with annotations, inherited ones first. */
    static List<AttributeSource> of(Class<?> type) {
        MappingProblems problems = new MappingProblems();
        List<AttributeSource> attributes =
                MappingSource.read(List.of(type), List.of(), problems).attributes(type);
        assertThat(problems.all()).isEmpty();
        return attributes;
    }

    /** The fields of a class, without annotations. */
    static List<AttributeSource> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).map(Sources::field).toList();
    }

    private static AttributeSource field(Field field) {
        return new AttributeSource(
                field.getName(),
                field.getDeclaringClass(),
                field.getGenericType(),
                AccessType.FIELD,
                Annotations.none(),
                field,
                null,
                null,
                null);
    }

    /** A property of a class, without annotations. */
    static AttributeSource property(Class<?> type, String name) throws NoSuchMethodException {
        String suffix = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Method getter = type.getDeclaredMethod("get" + suffix);
        return new AttributeSource(
                name,
                type,
                getter.getGenericReturnType(),
                AccessType.PROPERTY,
                Annotations.none(),
                null,
                getter,
                type.getDeclaredMethod("set" + suffix, getter.getReturnType()),
                null);
    }

    /** The position of an attribute. */
    static int position(List<AttributeSource> attributes, String name) {
        return attributes.stream().map(AttributeSource::name).toList().indexOf(name);
    }
}
