package org.aludel.provider.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.aludel.core.error.SyntaxErrorException;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.language.Company;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Runs queries on a database, with values that must not be found in the texts of statements. */
final class RunQueries implements AutoCloseable {

    private static final int NUMBER = 31337;
    private static final String STRING = "V\u00e4lue' OR '1'='1";
    private static final LocalDateTime MOMENT = LocalDateTime.of(2987, 6, 5, 23, 58, 57);
    private static final List<String> TRACES = List.of("31337", "V\u00e4lue", "2987", "23:58:57");

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, STRING),
            Map.entry(Integer.class, NUMBER),
            Map.entry(Long.class, (long) NUMBER),
            Map.entry(Short.class, (short) NUMBER),
            Map.entry(Float.class, (float) NUMBER),
            Map.entry(Double.class, (double) NUMBER),
            Map.entry(BigInteger.class, BigInteger.valueOf(NUMBER)),
            Map.entry(BigDecimal.class, BigDecimal.valueOf(NUMBER)),
            Map.entry(Boolean.class, true),
            Map.entry(LocalDate.class, MOMENT.toLocalDate()),
            Map.entry(LocalTime.class, MOMENT.toLocalTime()),
            Map.entry(LocalDateTime.class, MOMENT),
            Map.entry(Company.Stars.class, new Company.Stars(4)),
            Map.entry(Company.RoomId.class, new Company.RoomId(NUMBER, NUMBER)),
            Map.entry(Class.class, Company.class));

    private final Units units;

    RunQueries(TestDatabase database) {
        units = new Units(database, Company.classes());
        Company.fill(units);
    }

    /** Runs a query, and takes back what it changes. */
    void run(String text) {
        units.statements();
        try (EntityManager manager = units.open()) {
            manager.getTransaction().begin();
            try {
                Query query = manager.createQuery(text);
                for (Parameter<?> parameter : query.getParameters()) {
                    bind(query, parameter, manager);
                }
                if (text.startsWith("UPDATE") || text.startsWith("DELETE") || text.startsWith("INSERT")) {
                    query.executeUpdate();
                } else {
                    query.setMaxResults(50).getResultList();
                }
            } finally {
                manager.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            requireNoSyntaxError(e);
            throw e;
        } finally {
            assertThat(units.statements()).allSatisfy(sql -> assertThat(sql).doesNotContain(TRACES));
        }
    }

    private static void requireNoSyntaxError(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SyntaxErrorException) {
                throw new AssertionError("The database does not read what was written", failure);
            }
        }
    }

    private static void bind(Query query, Parameter<?> parameter, EntityManager manager) {
        Class<?> type = parameter.getParameterType();
        Object value = type == Object.class ? untyped(parameter) : value(type, manager);
        if (parameter.getName() == null) {
            query.setParameter(parameter.getPosition(), value);
        } else {
            query.setParameter(parameter.getName(), value);
        }
    }

    /** Where nothing says what a parameter is, its name does. */
    private static @Nullable Object untyped(Parameter<?> parameter) {
        return switch (RandomExpressions.kindOf(parameter)) {
            case NUMBER -> NUMBER;
            case DATE -> MOMENT.toLocalDate();
            case TIME -> MOMENT.toLocalTime();
            case TIMESTAMP -> MOMENT;
            case BOOLEAN -> true;
            case STRING, ENUM, ENTITY, OTHER -> STRING;
        };
    }

    private static @Nullable Object value(Class<?> type, EntityManager manager) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (VALUES.containsKey(type)) {
            return VALUES.get(type);
        }
        return manager.createQuery("from " + type.getSimpleName())
                .getResultList()
                .get(0);
    }

    @Override
    public void close() {
        units.close();
    }
}
