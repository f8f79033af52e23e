package org.aludel.provider.mapping.type;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Lob;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.UUID;
import org.aludel.core.type.Json;
import org.aludel.provider.mapping.source.Annotations;
import org.jspecify.annotations.NullUnmarked;

/** An attribute of each basic type, with each annotation that changes how it is stored. */
@NullUnmarked
@SuppressWarnings({"unused", "deprecation", "JavaUtilDate"}) // declarations are all that is wanted of them
final class BasicAttributes {

    enum Suit {
        CLUBS,
        HEARTS
    }

    enum Level {
        LOW("l"),
        HIGH("h");

        @EnumeratedValue
        private final String code;

        Level(String code) {
            this.code = code;
        }
    }

    enum Tiny {
        ONE((byte) 1);

        @EnumeratedValue
        private final byte code;

        Tiny(byte code) {
            this.code = code;
        }
    }

    enum Small {
        TEN((short) 10);

        @EnumeratedValue
        final short code;

        Small(short code) {
            this.code = code;
        }
    }

    enum Wide {
        MANY(70_000),
        FEWER(-1);

        @EnumeratedValue
        public final int code;

        Wide(int code) {
            this.code = code;
        }
    }

    /** Serializable, with a collection and a date of its own. */
    static final class Point implements Serializable {

        private static final long serialVersionUID = 1L;

        int x;
        int y;
        final ArrayList<String> labels = new ArrayList<>();
        Date seen = new Date(0);

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Point that
                    && x == that.x
                    && y == that.y
                    && labels.equals(that.labels)
                    && seen.getTime() == that.seen.getTime();
        }

        @Override
        public int hashCode() {
            return x + y;
        }
    }

    boolean primitiveBoolean;
    Boolean boxedBoolean;
    byte primitiveByte;
    Byte boxedByte;
    short primitiveShort;
    Short boxedShort;
    int primitiveInt;
    Integer boxedInt;
    long primitiveLong;
    Long boxedLong;
    float primitiveFloat;
    Float boxedFloat;
    double primitiveDouble;
    Double boxedDouble;
    char primitiveChar;
    Character boxedChar;

    String text;

    @Column(length = 40)
    String shortText;

    @Lob
    String largeText;

    @Lob
    @Column(length = 5000)
    String longText;

    BigInteger bigInteger;

    @Column(precision = 20)
    BigInteger longNumber;

    BigDecimal bigDecimal;

    @Column(precision = 12, scale = 2)
    BigDecimal money;

    @Column(scale = 3)
    BigDecimal scaled;

    UUID uuid;

    @Column(length = 36)
    UUID uuidText;

    @Column(columnDefinition = "char(36)")
    UUID uuidChars;

    @Column(length = 16)
    UUID uuidBytes;

    @Column(columnDefinition = "BINARY(16)")
    UUID uuidBinary;

    @Column(columnDefinition = "uuid default random_uuid()")
    UUID uuidDefined;

    LocalDate localDate;
    LocalTime localTime;

    @Column(secondPrecision = 3)
    LocalTime exactTime;

    LocalDateTime localDateTime;

    @Column(secondPrecision = 0)
    LocalDateTime wholeSeconds;

    OffsetTime offsetTime;
    OffsetDateTime offsetDateTime;
    Instant instant;

    @Column(columnDefinition = "TIMESTAMP(9)")
    Instant instantInUtc;

    Year year;
    Duration duration;
    Period period;
    Json json;

    Date plainDate;

    @Temporal(TemporalType.DATE)
    Date day;

    @Temporal(TemporalType.TIME)
    Date time;

    @Temporal(TemporalType.TIMESTAMP)
    Date date;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(columnDefinition = "timestamp(3) with time zone")
    Date moment;

    @Temporal(TemporalType.DATE)
    Calendar calendarDay;

    @Temporal(TemporalType.TIME)
    Calendar calendarTime;

    @Temporal(TemporalType.TIMESTAMP)
    Calendar calendar;

    @Column(columnDefinition = "timestamp(3) with time zone")
    Calendar calendarMoment;

    java.sql.Date sqlDate;
    Time sqlTime;

    @Column(secondPrecision = 3)
    Time exactSqlTime;

    Timestamp timestamp;

    @Column(columnDefinition = "timestamp(9) with time zone")
    Timestamp timestampMoment;

    byte[] bytes;

    @Lob
    byte[] manyBytes;

    @Column(length = 1000)
    Byte[] boxedBytes;

    @Lob
    Byte[] manyBoxedBytes;

    char[] chars;

    @Lob
    char[] manyChars;

    Character[] boxedChars;

    @Lob
    Character[] manyBoxedChars;

    Suit suit;

    @Enumerated
    Suit suitByPosition;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Suit suitByName;

    Level level;

    @Enumerated(EnumType.STRING)
    @Column(length = 1)
    Level letter;

    Tiny tiny;
    Small small;
    Wide wide;

    Point point;

    @Lob
    Point largePoint;

    @Column(length = 2000)
    ArrayList<Point> points;

    HashMap<String, Point> pointsByName;

    private BasicAttributes() {}

    /** What is declared of an attribute. */
    static BasicDeclaration declaration(String name) {
        return declaration(BasicAttributes.class, name, ValueRole.ATTRIBUTE);
    }

    static BasicDeclaration declaration(Class<?> type, String name, ValueRole role) {
        try {
            Field field = type.getDeclaredField(name);
            String where = type.getSimpleName() + "." + name;
            return BasicDeclaration.of(field.getGenericType(), where, role, Annotations.of(field));
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
