package org.aludel.jpql.translation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;
import org.aludel.jpql.domain.EmbeddableDomain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.EntityTypeDomain;
import org.aludel.jpql.domain.ValueDomain;

/** The kinds of values that the language tells apart. */
enum ValueKind {
    NUMBER("a number"),
    STRING("a string"),
    BOOLEAN("a boolean"),
    DATE("a date"),
    TIME("a time"),
    TIMESTAMP("a date with a time"),
    ENUM("an enum"),
    ENTITY("an entity"),
    EMBEDDABLE("an embeddable"),
    ENTITY_TYPE("the type of an entity"),
    ROW("a row of values"),
    /** Of a class of its own, such as one with a converter; what can be done with it is for the database to say. */
    OTHER("a value of its own class"),
    UNKNOWN("a value of unknown type");

    private static final Map<Class<?>, ValueKind> DATETIMES = Map.of(
            LocalDate.class, DATE,
            java.sql.Date.class, DATE,
            LocalTime.class, TIME,
            OffsetTime.class, TIME,
            java.sql.Time.class, TIME,
            LocalDateTime.class, TIMESTAMP,
            OffsetDateTime.class, TIMESTAMP,
            ZonedDateTime.class, TIMESTAMP,
            Instant.class, TIMESTAMP,
            java.sql.Timestamp.class, TIMESTAMP);

    private final String words;

    ValueKind(String words) {
        this.words = words;
    }

    /** The kind as messages name it. */
    String words() {
        return words;
    }

    boolean isDatetime() {
        return this == DATE || this == TIME || this == TIMESTAMP;
    }

    /** Whether nothing can be said of what is allowed. */
    boolean isOpen() {
        return this == OTHER || this == UNKNOWN;
    }

    /** Whether one value can be greater than another. */
    boolean isOrdered() {
        return this == NUMBER || this == STRING || this == ROW || isDatetime() || isOpen();
    }

    /** Whether nothing is known of the values. */
    static boolean isUnknown(SqlType<?> type) {
        return type.kind() == TypeKind.UNKNOWN;
    }

    static ValueKind of(SqlType<?> type) {
        if (type.kind() != TypeKind.USER_DEFINED) {
            return ofBasic(type); // asked so often that it should take no detour
        }
        ValueDomain domain = ValueDomain.of(type);
        if (domain instanceof EntityDomain) {
            return ENTITY;
        }
        if (domain instanceof EmbeddableDomain) {
            return EMBEDDABLE;
        }
        if (domain instanceof EntityTypeDomain) {
            return ENTITY_TYPE;
        }
        return ofBasic(type);
    }

    private static ValueKind ofBasic(SqlType<?> type) {
        TypeKind kind = type.kind();
        if (kind == TypeKind.UNKNOWN) {
            return UNKNOWN;
        }
        if (kind == TypeKind.ROW) {
            return ROW;
        }
        Class<?> javaType = type.javaType();
        if (javaType == String.class) {
            return STRING;
        }
        if (javaType == Long.class || javaType == Integer.class) {
            return NUMBER;
        }
        if (DATETIMES.containsKey(javaType)) {
            return DATETIMES.get(javaType);
        }
        if (Date.class.isAssignableFrom(javaType) || Calendar.class.isAssignableFrom(javaType)) {
            return ofDatetime(kind);
        }
        if (Number.class.isAssignableFrom(javaType)) {
            return BigDecimal.class.getModule() == javaType.getModule() ? NUMBER : OTHER;
        }
        if (Enum.class.isAssignableFrom(javaType)) {
            return ENUM;
        }
        return javaType == Character.class ? STRING : javaType == Boolean.class ? BOOLEAN : OTHER;
    }

    private static ValueKind ofDatetime(TypeKind kind) {
        return kind == TypeKind.DATE ? DATE : kind == TypeKind.TIME ? TIME : TIMESTAMP;
    }
}
