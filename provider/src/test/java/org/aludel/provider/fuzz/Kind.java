package org.aludel.provider.fuzz;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.ValueDomain;

/** What kinds of values random expressions have. */
enum Kind {
    NUMBER,
    STRING,
    BOOLEAN,
    DATE,
    TIME,
    TIMESTAMP,
    ENUM,
    ENTITY,
    OTHER;

    /** The kinds that can be compared and selected anywhere. */
    static final Kind[] PLAIN = {NUMBER, NUMBER, NUMBER, STRING, STRING, STRING, DATE, TIME, TIMESTAMP, ENUM};

    static Kind of(ValueDomain domain) {
        if (domain instanceof EntityDomain) {
            return ENTITY;
        }
        if (domain instanceof BasicDomain basic && basic.javaType().isEnum()) {
            // What is stored in other ways cannot be compared.
            return basic.type().jdbcType() == Types.VARCHAR ? ENUM : OTHER;
        }
        return domain instanceof BasicDomain ? of(domain.javaType()) : OTHER;
    }

    private static Kind of(Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        return type == String.class
                ? STRING
                : type == Boolean.class
                        ? BOOLEAN
                        : type == LocalDate.class
                                ? DATE
                                : type == LocalTime.class ? TIME : type == LocalDateTime.class ? TIMESTAMP : OTHER;
    }
}
