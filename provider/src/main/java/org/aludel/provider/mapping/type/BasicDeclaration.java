package org.aludel.provider.mapping.type;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.GenericTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is declared of one basic value: an attribute, an element of a collection, or the key of a map. Immutable.
 *
 * @param type the Java type of the value, without type variables
 * @param where how messages name it, as {@code com.acme.Order.state}
 * @param role what it is
 * @param enumerated how {@code @Enumerated} or {@code @MapKeyEnumerated} wants an enum stored; null without annotation
 * @param temporal what {@code @Temporal} or {@code @MapKeyTemporal} wants of a date; null without annotation
 * @param lob whether it is a large object
 * @param converts the conversions that are meant for this value, whatever attribute names they are written with
 * @param length the length of its column
 * @param precision the digits of its column; 0 for none given
 * @param scale the digits after the point
 * @param secondPrecision the digits of fractions of a second; -1 for none given
 * @param columnDefinition the type of the column in the words of the database; empty for none given
 */
@SuppressWarnings("deprecation") // @Temporal is, and still to be read
public record BasicDeclaration(
        Type type,
        String where,
        ValueRole role,
        @Nullable EnumType enumerated,
        @Nullable TemporalType temporal,
        boolean lob,
        List<Convert> converts,
        int length,
        int precision,
        int scale,
        int secondPrecision,
        String columnDefinition) {

    /** The length of a column of which nothing is said. */
    static final int DEFAULT_LENGTH = 255;

    public BasicDeclaration {
        requireNonNull(type, "type");
        requireNonNull(where, "where");
        requireNonNull(role, "role");
        requireNonNull(columnDefinition, "columnDefinition");
        converts = List.copyOf(converts);
    }

    /** A value of which nothing but its type is said. */
    public static BasicDeclaration of(Type type, String where, ValueRole role) {
        return new BasicDeclaration(type, where, role, null, null, false, List.of(), DEFAULT_LENGTH, 0, 0, -1, "");
    }

    /**
     * What annotations say of a value. For the key of a map these are {@code @MapKeyColumn} and its likes. All
     * {@code @Convert} are taken: leave only those for this value, or give them by {@link #withConverts}.
     */
    public static BasicDeclaration of(Type type, String where, ValueRole role, Annotations annotations) {
        BasicDeclaration plain = of(type, where, role).withConverts(annotations.all(Convert.class));
        return role == ValueRole.MAP_KEY ? plain.asKey(annotations) : plain.asValue(annotations);
    }

    private BasicDeclaration asValue(Annotations annotations) {
        BasicDeclaration marked = marked(
                annotations.get(Enumerated.class).map(Enumerated::value),
                annotations.get(Temporal.class).map(Temporal::value),
                annotations.has(Lob.class));
        return annotations
                .get(Column.class)
                .map(column -> marked.withColumn(
                        column.length(),
                        column.precision(),
                        column.scale(),
                        column.secondPrecision(),
                        column.columnDefinition()))
                .orElse(marked);
    }

    private BasicDeclaration asKey(Annotations annotations) {
        BasicDeclaration marked = marked(
                annotations.get(MapKeyEnumerated.class).map(MapKeyEnumerated::value),
                annotations.get(MapKeyTemporal.class).map(MapKeyTemporal::value),
                false);
        return annotations
                .get(MapKeyColumn.class)
                .map(column -> marked.withColumn(
                        column.length(), column.precision(), column.scale(), -1, column.columnDefinition()))
                .orElse(marked);
    }

    private BasicDeclaration marked(
            Optional<EnumType> enumType, Optional<TemporalType> temporalType, boolean largeObject) {
        return new BasicDeclaration(
                type,
                where,
                role,
                enumType.orElse(null),
                temporalType.orElse(null),
                largeObject,
                converts,
                length,
                precision,
                scale,
                secondPrecision,
                columnDefinition);
    }

    /** This with other conversions. */
    public BasicDeclaration withConverts(List<Convert> conversions) {
        return new BasicDeclaration(
                type,
                where,
                role,
                enumerated,
                temporal,
                lob,
                conversions,
                length,
                precision,
                scale,
                secondPrecision,
                columnDefinition);
    }

    /** This as the part of a date and time that counts. */
    public BasicDeclaration withTemporal(TemporalType part) {
        return marked(Optional.ofNullable(enumerated), Optional.of(part), lob);
    }

    /** This in another column, such as that of an {@code @AttributeOverride}. */
    public BasicDeclaration withColumn(
            int newLength, int newPrecision, int newScale, int newSecondPrecision, String newColumnDefinition) {
        return new BasicDeclaration(
                type,
                where,
                role,
                enumerated,
                temporal,
                lob,
                converts,
                newLength,
                newPrecision,
                newScale,
                newSecondPrecision,
                newColumnDefinition);
    }

    /** The same column with values of another type. */
    BasicDeclaration withType(Type other) {
        return new BasicDeclaration(
                other,
                where,
                role,
                enumerated,
                temporal,
                lob,
                converts,
                length,
                precision,
                scale,
                secondPrecision,
                columnDefinition);
    }

    /** The class of the type; that of a primitive type is its wrapper. */
    Class<?> boxedClass() {
        return Boxes.boxed(GenericTypes.raw(type));
    }

    /** The length, or null where it is that of a column of which nothing is said. */
    @Nullable
    Integer givenLength() {
        return length == DEFAULT_LENGTH ? null : (Integer) length;
    }
}
