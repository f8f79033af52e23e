package org.aludel.provider.advanced;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaSelect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aludel.core.dialect.Capability;
import org.aludel.orm.Entities;
import org.aludel.orm.EntityQuery;
import org.aludel.orm.Session;
import org.aludel.provider.fixture.Streams;
import org.jspecify.annotations.Nullable;

/** One question in all ways that can say it, with its answer. */
final class Question {

    private final String name;
    private final String answer;
    private final Map<String, Function<EntityManager, List<?>>> ways = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private Set<Capability> needed = Set.of();
    private int limit = Integer.MAX_VALUE;

    Question(String name, String answer) {
        this.name = name;
        this.answer = answer;
    }

    Question inText(String jpql) {
        ways.put("text", manager -> {
            Query query = manager.createQuery(jpql);
            parameters.forEach(query::setParameter);
            return limited(query).getResultList();
        });
        return this;
    }

    Question inNodes(Function<Entities, org.aludel.core.sql.Query> statement) {
        ways.put("nodes", manager -> {
            Session session = manager.unwrap(Session.class);
            EntityQuery<Object> query = session.query(statement.apply(session), Object.class);
            parameters.forEach(query::parameter);
            return limit == Integer.MAX_VALUE
                    ? query.list()
                    : query.limit(limit).list();
        });
        return this;
    }

    Question inCriteria(Function<CriteriaBuilder, CriteriaSelect<Tuple>> criteria) {
        ways.put("criteria", manager -> {
            Query query = manager.createQuery(criteria.apply(manager.getCriteriaBuilder()));
            parameters.forEach(query::setParameter);
            return limited(query).getResultList();
        });
        ways.put("criteria of a stream", manager -> {
            Query query = manager.createQuery(Streams.copy(criteria.apply(manager.getCriteriaBuilder())));
            parameters.forEach(query::setParameter);
            return limited(query).getResultList();
        });
        return this;
    }

    Question with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    Question limit(int rows) {
        limit = rows;
        return this;
    }

    /** What a database must be able to do. */
    Question needs(Capability... capabilities) {
        needed = Set.of(capabilities);
        return this;
    }

    private Query limited(Query query) {
        return limit == Integer.MAX_VALUE ? query : query.setMaxResults(limit);
    }

    String answer() {
        return answer;
    }

    Set<Capability> needed() {
        return needed;
    }

    Map<String, Function<EntityManager, List<?>>> ways() {
        return ways;
    }

    /** Rows as a text in which numbers of all classes look alike. */
    static String text(List<?> rows) {
        return rows.stream().map(Question::text).collect(Collectors.joining("; "));
    }

    private static String text(@Nullable Object row) {
        List<String> all = new ArrayList<>();
        for (Object value : row instanceof Tuple tuple ? tuple.toArray() : (Object[]) requireNonNull(row)) {
            all.add(value instanceof Number number ? number(number) : String.valueOf(value));
        }
        return String.join(" ", all);
    }

    private static String number(Number number) {
        BigDecimal rounded = new BigDecimal(number.toString())
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.toPlainString();
    }

    @Override
    public String toString() {
        return name;
    }
}
