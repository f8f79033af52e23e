package org.aludel.core.type;

import static org.aludel.core.type.StandardType.plain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The types that Aludel brings along: those of SQL:2016, each with the Java class that JDBC 4.3 pairs it with, and
 * those that nearly all databases have beside them.
 *
 * <p>The {@code java.time} types need a driver of JDBC 4.2. There is no type for {@link java.time.ZonedDateTime}: SQL
 * keeps an offset at most, so the zone would silently be lost. Use {@link #TIMESTAMP_WITH_TIME_ZONE} or {@link
 * #INSTANT}, and a column of its own for the zone.
 *
 * <p>Lengths and precisions are told to the database in DDL and casts; values are not checked against them here.
 */
public final class SqlTypes {

    // Constants that others are made of stand first and have their full class.

    private static final StandardType<BigDecimal> PLAIN_DECIMAL =
            plain(TypeKind.DECIMAL, BigDecimal.class, Types.DECIMAL, Codec.DECIMAL);
    private static final StandardType<String> PLAIN_CHAR = plain(TypeKind.CHAR, String.class, Types.CHAR, Codec.STRING);
    private static final StandardType<String> PLAIN_VARCHAR =
            plain(TypeKind.VARCHAR, String.class, Types.VARCHAR, Codec.STRING);
    private static final StandardType<String> PLAIN_CLOB = plain(TypeKind.CLOB, String.class, Types.CLOB, Codec.STRING);
    private static final StandardType<byte[]> PLAIN_BINARY =
            plain(TypeKind.BINARY, byte[].class, Types.BINARY, Codec.BYTES);
    private static final StandardType<byte[]> PLAIN_VARBINARY =
            plain(TypeKind.VARBINARY, byte[].class, Types.VARBINARY, Codec.BYTES);
    private static final StandardType<byte[]> PLAIN_BLOB = plain(TypeKind.BLOB, byte[].class, Types.BLOB, Codec.BYTES);
    private static final StandardType<LocalTime> PLAIN_TIME =
            plain(TypeKind.TIME, LocalTime.class, Types.TIME, Codec.LOCAL_TIME);
    private static final StandardType<OffsetTime> PLAIN_TIME_WITH_TIME_ZONE =
            plain(TypeKind.TIME_WITH_TIME_ZONE, OffsetTime.class, Types.TIME_WITH_TIMEZONE, Codec.OFFSET_TIME);
    private static final StandardType<LocalDateTime> PLAIN_TIMESTAMP =
            plain(TypeKind.TIMESTAMP, LocalDateTime.class, Types.TIMESTAMP, Codec.LOCAL_DATE_TIME);
    private static final StandardType<OffsetDateTime> PLAIN_TIMESTAMP_WITH_TIME_ZONE = plain(
            TypeKind.TIMESTAMP_WITH_TIME_ZONE,
            OffsetDateTime.class,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Codec.OFFSET_DATE_TIME);

    /** True, false, and {@code NULL} for unknown. */
    public static final SqlType<Boolean> BOOLEAN = plain(TypeKind.BOOLEAN, Boolean.class, Types.BOOLEAN, Codec.BOOLEAN);

    /** Whole numbers of 8 bits, with sign. */
    public static final SqlType<Byte> TINYINT = plain(TypeKind.TINYINT, Byte.class, Types.TINYINT, Codec.BYTE);

    /** Whole numbers of 16 bits. */
    public static final SqlType<Short> SMALLINT = plain(TypeKind.SMALLINT, Short.class, Types.SMALLINT, Codec.SHORT);

    /** Whole numbers of 32 bits. */
    public static final SqlType<Integer> INTEGER = plain(TypeKind.INTEGER, Integer.class, Types.INTEGER, Codec.INTEGER);

    /** Whole numbers of 64 bits. */
    public static final SqlType<Long> BIGINT = plain(TypeKind.BIGINT, Long.class, Types.BIGINT, Codec.LONG);

    /** Decimal numbers with as many digits as the database gives them by default. */
    public static final SqlType<BigDecimal> DECIMAL = PLAIN_DECIMAL;

    /**
     * Whole numbers of any size, in a {@code DECIMAL} with no digits after the point. Reading a number that has some is
     * an error.
     */
    public static final SqlType<BigInteger> BIG_INTEGER =
            PLAIN_DECIMAL.withScale(0).convertedBy(BigInteger.class, BigIntegerConverter.INSTANCE);

    /** Binary floating point numbers of single precision. */
    public static final SqlType<Float> REAL = plain(TypeKind.REAL, Float.class, Types.REAL, Codec.FLOAT);

    /** Binary floating point numbers of double precision. */
    public static final SqlType<Double> DOUBLE = plain(TypeKind.DOUBLE, Double.class, Types.DOUBLE, Codec.DOUBLE);

    /** Text of one character; see {@link #character}. */
    public static final SqlType<String> CHAR = PLAIN_CHAR;

    /** Text, with the greatest length that the database gives by default. */
    public static final SqlType<String> VARCHAR = PLAIN_VARCHAR;

    /** Text of no given length, in the type a database recommends for that. */
    public static final SqlType<String> TEXT = plain(TypeKind.TEXT, String.class, Types.LONGVARCHAR, Codec.STRING);

    /** Large text that is moved as one string; {@link #CLOB_STREAM} for what does not fit into memory. */
    public static final SqlType<String> CLOB = PLAIN_CLOB;

    /** Large text that is moved as a stream. */
    public static final SqlType<CharacterStream> CLOB_STREAM =
            plain(TypeKind.CLOB, CharacterStream.class, Types.CLOB, Codec.CHARACTER_STREAM);

    /** Bytes, with the greatest length that the database gives by default. */
    public static final SqlType<byte[]> VARBINARY = PLAIN_VARBINARY;

    /** Many bytes that are moved as one array; {@link #BLOB_STREAM} for what does not fit into memory. */
    public static final SqlType<byte[]> BLOB = PLAIN_BLOB;

    /** Many bytes that are moved as a stream. */
    public static final SqlType<BinaryStream> BLOB_STREAM =
            plain(TypeKind.BLOB, BinaryStream.class, Types.BLOB, Codec.BINARY_STREAM);

    /** A day of the calendar. */
    public static final SqlType<LocalDate> DATE = plain(TypeKind.DATE, LocalDate.class, Types.DATE, Codec.LOCAL_DATE);

    /** A time of day; SQL has whole seconds unless a precision is given, see {@link #time}. */
    public static final SqlType<LocalTime> TIME = PLAIN_TIME;

    /** A time of day with an offset from UTC. */
    public static final SqlType<OffsetTime> TIME_WITH_TIME_ZONE = PLAIN_TIME_WITH_TIME_ZONE;

    /** A day and a time of day, at no place in particular; SQL has microseconds unless a precision is given. */
    public static final SqlType<LocalDateTime> TIMESTAMP = PLAIN_TIMESTAMP;

    /** A moment with an offset from UTC; many databases keep the moment and forget the offset. */
    public static final SqlType<OffsetDateTime> TIMESTAMP_WITH_TIME_ZONE = PLAIN_TIMESTAMP_WITH_TIME_ZONE;

    /** A moment, in a {@code TIMESTAMP WITH TIME ZONE} and always sent in UTC. */
    public static final SqlType<Instant> INSTANT =
            PLAIN_TIMESTAMP_WITH_TIME_ZONE.convertedBy(Instant.class, InstantConverter.INSTANCE);

    /** A length of time, exact to the precision that the database gives intervals. */
    public static final SqlType<Duration> DURATION =
            plain(TypeKind.INTERVAL_DAY_TO_SECOND, Duration.class, Types.OTHER, Codec.DURATION);

    /**
     * A span of years and months. A period with days is refused, because SQL keeps the two kinds apart; twelve months
     * come back as a year.
     */
    public static final SqlType<Period> PERIOD = plain(
                    TypeKind.INTERVAL_YEAR_TO_MONTH, Period.class, Types.OTHER, Codec.PERIOD)
            .convertedBy(Period.class, MonthsConverter.INSTANCE);

    /** A universally unique identifier. */
    public static final SqlType<UUID> UUID = plain(TypeKind.UUID, UUID.class, Types.OTHER, Codec.UUID);

    /** A JSON document. */
    public static final SqlType<Json> JSON = plain(TypeKind.JSON, Json.class, Types.VARCHAR, Codec.JSON);

    /**
     * A type of which nothing is known: the driver decides how a value is sent and of which class it comes back, so the
     * same program may behave differently on another database.
     */
    public static final SqlType<Object> UNKNOWN = plain(TypeKind.UNKNOWN, Object.class, Types.NULL, Codec.UNKNOWN);

    private static final Map<Class<?>, SqlType<?>> DEFAULTS = Map.ofEntries(
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Byte.class, TINYINT),
            Map.entry(byte.class, TINYINT),
            Map.entry(Short.class, SMALLINT),
            Map.entry(short.class, SMALLINT),
            Map.entry(Integer.class, INTEGER),
            Map.entry(int.class, INTEGER),
            Map.entry(Long.class, BIGINT),
            Map.entry(long.class, BIGINT),
            Map.entry(Float.class, REAL),
            Map.entry(float.class, REAL),
            Map.entry(Double.class, DOUBLE),
            Map.entry(double.class, DOUBLE),
            Map.entry(BigDecimal.class, DECIMAL),
            Map.entry(BigInteger.class, BIG_INTEGER),
            Map.entry(String.class, VARCHAR),
            Map.entry(CharacterStream.class, CLOB_STREAM),
            Map.entry(byte[].class, VARBINARY),
            Map.entry(BinaryStream.class, BLOB_STREAM),
            Map.entry(LocalDate.class, DATE),
            Map.entry(LocalTime.class, TIME),
            Map.entry(OffsetTime.class, TIME_WITH_TIME_ZONE),
            Map.entry(LocalDateTime.class, TIMESTAMP),
            Map.entry(OffsetDateTime.class, TIMESTAMP_WITH_TIME_ZONE),
            Map.entry(Instant.class, INSTANT),
            Map.entry(Duration.class, DURATION),
            Map.entry(Period.class, PERIOD),
            Map.entry(UUID.class, UUID),
            Map.entry(Json.class, JSON));

    private SqlTypes() {}

    /**
     * The type that values of a Java class have when nobody says otherwise. Enums are stored by name.
     *
     * @param javaType the class; a primitive one counts as its wrapper
     * @throws org.aludel.core.error.InvalidValueException when there is none (ALU-1102)
     */
    public static <J> SqlType<J> of(Class<J> javaType) {
        return find(javaType).orElseThrow(() -> TypeErrors.noDefaultType(javaType));
    }

    /** The type of {@link #of(Class)}; empty where that class has none. */
    @SuppressWarnings("unchecked") // DEFAULTS pairs each class with a type of that class
    public static <J> Optional<SqlType<J>> find(Class<J> javaType) {
        SqlType<?> type = DEFAULTS.get(javaType);
        if (type == null && javaType.isEnum()) {
            type = enumByNameUnchecked(javaType);
        }
        return Optional.ofNullable((SqlType<J>) type);
    }

    /**
     * The type of {@link #of} for the class of a value.
     *
     * @param value the value, not null
     * @throws org.aludel.core.error.InvalidValueException when there is none (ALU-1102)
     */
    @SuppressWarnings("unchecked") // the type found is that of the value's class
    public static <J> SqlType<J> ofValue(J value) {
        // A constant with a body is of a class of its own below the enum.
        Class<?> javaType = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        return (SqlType<J>) of(javaType);
    }

    /** Decimal numbers of so many digits, of which {@code scale} stand after the point. */
    public static SqlType<BigDecimal> decimal(int precision, int scale) {
        return PLAIN_DECIMAL.withDigits(precision, scale);
    }

    /** Whole numbers of up to so many digits, like {@link #BIG_INTEGER}. */
    public static SqlType<BigInteger> bigInteger(int precision) {
        return PLAIN_DECIMAL.withDigits(precision, 0).convertedBy(BigInteger.class, BigIntegerConverter.INSTANCE);
    }

    /** Text of exactly so many characters; most databases give shorter values back with blanks at their end. */
    public static SqlType<String> character(int length) {
        return PLAIN_CHAR.withLength(length);
    }

    /** Text of at most so many characters. */
    public static SqlType<String> varchar(int length) {
        return PLAIN_VARCHAR.withLength(length);
    }

    /** Large text of at most so many characters, moved as one string. */
    public static SqlType<String> clob(int length) {
        return PLAIN_CLOB.withLength(length);
    }

    /** Exactly so many bytes; shorter values come back with zeros at their end. */
    public static SqlType<byte[]> binary(int length) {
        return PLAIN_BINARY.withLength(length);
    }

    /** At most so many bytes. */
    public static SqlType<byte[]> varbinary(int length) {
        return PLAIN_VARBINARY.withLength(length);
    }

    /** Many, but at most so many bytes, moved as one array. */
    public static SqlType<byte[]> blob(int length) {
        return PLAIN_BLOB.withLength(length);
    }

    /** A time of day with so many fractional digits of a second. */
    public static SqlType<LocalTime> time(int precision) {
        return PLAIN_TIME.withFractionalSeconds(precision);
    }

    /** A time of day with an offset and so many fractional digits of a second. */
    public static SqlType<OffsetTime> timeWithTimeZone(int precision) {
        return PLAIN_TIME_WITH_TIME_ZONE.withFractionalSeconds(precision);
    }

    /** A day and time of day with so many fractional digits of a second. */
    public static SqlType<LocalDateTime> timestamp(int precision) {
        return PLAIN_TIMESTAMP.withFractionalSeconds(precision);
    }

    /** A moment with an offset and so many fractional digits of a second. */
    public static SqlType<OffsetDateTime> timestampWithTimeZone(int precision) {
        return PLAIN_TIMESTAMP_WITH_TIME_ZONE.withFractionalSeconds(precision);
    }

    /** A moment with so many fractional digits of a second, like {@link #INSTANT}. */
    public static SqlType<Instant> instant(int precision) {
        return PLAIN_TIMESTAMP_WITH_TIME_ZONE
                .withFractionalSeconds(precision)
                .convertedBy(Instant.class, InstantConverter.INSTANCE);
    }

    /** Arrays of elements of one type. */
    public static <E> ArrayType<E> arrayOf(SqlType<E> element) {
        return ArrayType.of(element);
    }

    /** Row values with parts of these types. */
    public static RowType rowOf(List<? extends SqlType<?>> elements) {
        return new RowType(List.copyOf(elements));
    }

    /** Row values with parts of these types. */
    public static RowType rowOf(SqlType<?>... elements) {
        return new RowType(List.of(elements));
    }

    /** An enum stored by the names of its constants, in a {@code VARCHAR} as long as the longest of them. */
    public static <E extends Enum<E>> SqlType<E> enumByName(Class<E> enumClass) {
        EnumByName<E> names = new EnumByName<>(enumClass);
        return varchar(names.longestName()).convertedBy(enumClass, names);
    }

    /** An enum stored by the names of its constants, in a type of text. */
    public static <E extends Enum<E>> SqlType<E> enumByName(Class<E> enumClass, SqlType<String> base) {
        return base.convertedBy(enumClass, new EnumByName<>(enumClass));
    }

    /**
     * An enum stored by the positions of its constants, from 0, in a {@code SMALLINT}. Constants must then be added at
     * the end only; prefer names or values.
     */
    public static <E extends Enum<E>> SqlType<E> enumByOrdinal(Class<E> enumClass) {
        return SMALLINT.convertedBy(enumClass, new EnumByOrdinal<>(enumClass));
    }

    /**
     * An enum stored by a value that each of its constants has, such as a code. The values are asked for once, here.
     *
     * <pre>{@code
     * SqlType<Currency> CURRENCY = SqlTypes.enumByValue(Currency.class, SqlTypes.character(3), Currency::isoCode);
     * }</pre>
     *
     * @param base the type of the values; they are compared by {@code equals}, so arrays do not serve
     * @param valueOf the value of a constant, not null
     * @throws org.aludel.core.error.InvalidValueException when two constants have the same value (ALU-1109)
     */
    public static <E extends Enum<E>, V> SqlType<E> enumByValue(
            Class<E> enumClass, SqlType<V> base, Function<? super E, ? extends V> valueOf) {
        return base.convertedBy(enumClass, EnumByValue.of(enumClass, valueOf));
    }

    /**
     * An enum stored in an enum type of the database.
     *
     * @param sqlTypeName what the database calls its type
     */
    public static <E extends Enum<E>> NativeEnumType<E> nativeEnum(Class<E> enumClass, String sqlTypeName) {
        return new NativeEnumType<>(enumClass, sqlTypeName);
    }

    /** The beginning of a type that differs by dialect; see {@link VariantType#on}. */
    public static <J> VariantType<J> variant(SqlType<J> base) {
        return new VariantType<>(base, Map.of());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has seen that the class is an enum
    private static SqlType<?> enumByNameUnchecked(Class<?> enumClass) {
        return enumByName((Class) enumClass);
    }
}
