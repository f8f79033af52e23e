package org.aludel.provider.mapping.type;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.mapping.source.MappingProblems;
import org.jspecify.annotations.Nullable;

/** How values are stored that no converter applies to. */
final class StoredForms {

    /** As many digits as all databases have, for columns of which only the digits after the point are said. */
    private static final int MANY_DIGITS = 31;

    private static final Conversion<Year, Integer> YEAR = new Conversion<>(Year.class, Year::getValue, Year::of);

    /** Those whose columns need nothing to be said of them. */
    private static final Map<Class<?>, BasicType<?>> PLAIN = Map.ofEntries(
            plain(SqlTypes.BOOLEAN),
            plain(SqlTypes.TINYINT),
            plain(SqlTypes.SMALLINT),
            plain(SqlTypes.INTEGER),
            plain(SqlTypes.BIGINT),
            plain(SqlTypes.REAL),
            plain(SqlTypes.DOUBLE),
            plain(SqlTypes.DURATION),
            plain(SqlTypes.PERIOD),
            Map.entry(Json.class, JsonForms.documents()),
            plain(YEAR.over(SqlTypes.INTEGER)),
            plain(ArrayForms.CHARACTER.over(SqlTypes.character(1))));

    private static final Set<Class<?>> NUMBERS = Set.of(BigDecimal.class, BigInteger.class);
    private static final Set<Class<?>> LARGE =
            Set.of(String.class, char[].class, Character[].class, byte[].class, Byte[].class);

    private final BasicDeclaration declaration;
    private final Class<?> type;
    private final LargeObjects largeObjects;
    private final MappingProblems problems;

    private StoredForms(BasicDeclaration declaration, LargeObjects largeObjects, MappingProblems problems) {
        this.declaration = declaration;
        this.largeObjects = largeObjects;
        this.type = declaration.boxedClass();
        this.problems = problems;
    }

    private static Map.Entry<Class<?>, BasicType<?>> plain(SqlType<?> type) {
        return Map.entry(type.javaType(), BasicType.immutable(type));
    }

    /** Whether it is a type that has a form of its own; enums and serialized objects have not. */
    static boolean isNamed(Class<?> type) {
        return PLAIN.containsKey(type)
                || NUMBERS.contains(type)
                || LARGE.contains(type)
                || type == UUID.class
                || TemporalForms.areOf(type);
    }

    /** The form of a value; null if there is a problem with it. */
    static @Nullable BasicType<?> of(
            BasicDeclaration declaration, LargeObjects largeObjects, MappingProblems problems) {
        return new StoredForms(declaration, largeObjects, problems).form();
    }

    private @Nullable BasicType<?> form() {
        if (declaration.enumerated() != null && !type.isEnum()) {
            problems.add(TypeProblems.noEnum(declaration));
            return null;
        }
        if (declaration.temporal() != null && !TemporalForms.allowsTemporal(type, declaration.temporal())) {
            problems.add(TypeProblems.noTemporal(declaration));
            return null;
        }
        boolean large = declaration.lob() || LARGE.contains(type) && largeObjects.areDefinedBy(declaration);
        return large ? largeForm() : smallForm();
    }

    private @Nullable BasicType<?> largeForm() {
        if (LARGE.contains(type)) {
            boolean bytes = type == byte[].class || type == Byte[].class;
            return bytes ? array(null, blob()) : array(clob(), null);
        }
        if (!type.isEnum() && !isNamed(type)) {
            return serialized(blob());
        }
        problems.add(TypeProblems.noLob(declaration));
        return null;
    }

    private @Nullable SqlType<byte[]> blob() {
        return largeObjects.place(declaration, Texts.blob(declaration, problems));
    }

    private @Nullable SqlType<String> clob() {
        return largeObjects.place(declaration, Texts.clob(declaration, problems));
    }

    private @Nullable BasicType<?> smallForm() {
        if (type.isEnum()) {
            return EnumForms.of(declaration, problems);
        }
        if (type == UUID.class) {
            return UuidForms.of(declaration, problems);
        }
        if (NUMBERS.contains(type)) {
            return number();
        }
        if (LARGE.contains(type)) {
            boolean bytes = type == byte[].class || type == Byte[].class;
            return bytes
                    ? array(null, Texts.varbinary(declaration, problems))
                    : array(Texts.varchar(declaration, problems), null);
        }
        if (TemporalForms.areOf(type)) {
            return TemporalForms.of(declaration, problems);
        }
        BasicType<?> plain = PLAIN.get(type);
        return plain != null ? plain : serialized(serializedColumn());
    }

    private @Nullable BasicType<?> array(@Nullable SqlType<String> text, @Nullable SqlType<byte[]> bytes) {
        return type == String.class
                ? map(text, ColumnWords.of(declaration).meanJson() ? JsonForms::texts : BasicType::immutable)
                : type == char[].class
                        ? map(text, ArrayForms::chars)
                        : type == Character[].class
                                ? map(text, ArrayForms::characters)
                                : type == byte[].class
                                        ? map(bytes, ArrayForms::bytes)
                                        : map(bytes, ArrayForms::boxedBytes);
    }

    private static <S> @Nullable BasicType<?> map(@Nullable SqlType<S> base, Function<SqlType<S>, BasicType<?>> form) {
        return base == null ? null : form.apply(base);
    }

    /**
     * Where a column has digits of its own, it does not keep how many of them a number was given with, so numbers of equal
     * value are equal; where it has none, some databases do, so 1.5 and 1.50 differ.
     */
    private @Nullable BasicType<?> number() {
        int precision = declaration.precision();
        int scale = declaration.scale();
        if (precision < 0) {
            problems.add(TypeProblems.negativePrecision(declaration));
            return null;
        }
        if (type == BigInteger.class) {
            return BasicType.immutable(precision == 0 ? SqlTypes.BIG_INTEGER : SqlTypes.bigInteger(precision));
        }
        if (precision == 0 && scale == 0) {
            return BasicType.immutable(SqlTypes.DECIMAL);
        }
        SqlType<BigDecimal> decimal =
                SqlTypes.decimal(precision == 0 ? Math.max(MANY_DIGITS, scale) : precision, scale);
        return new BasicType<>(decimal, Mutability.immutable((one, other) -> one.compareTo(other) == 0));
    }

    /** A length that is not given says nothing of serialized values: they are longer than texts. */
    private @Nullable SqlType<byte[]> serializedColumn() {
        return declaration.givenLength() == null ? SqlTypes.VARBINARY : Texts.varbinary(declaration, problems);
    }

    private @Nullable BasicType<?> serialized(@Nullable SqlType<byte[]> base) {
        if (!Serializable.class.isAssignableFrom(type)) {
            problems.add(TypeProblems.noBasicType(declaration));
            return null;
        }
        return base == null ? null : SerializedForm.of(declaration.type(), base);
    }
}
