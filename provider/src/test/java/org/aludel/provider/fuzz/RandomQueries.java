package org.aludel.provider.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.provider.fuzz.Scope.Path;
import org.aludel.provider.fuzz.Scope.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Makes queries by the productions of the language: statements, clauses and joins over the entities of a domain. Most of them
 * fit together; some have a mistake.
 */
final class RandomQueries {

    private final Choices choices;
    private final List<EntityDomain> entities;
    private final RandomExpressions expressions;
    private int variables;

    private RandomQueries(Domain domain, Choices choices) {
        this.choices = choices;
        this.entities = domain.entities();
        this.expressions = new RandomExpressions(choices, this);
    }

    /** A query; the same for the same seed. */
    static String query(Domain domain, long seed) {
        return new RandomQueries(domain, new Choices(seed)).statement();
    }

    private String statement() {
        return switch (choices.below(24)) {
            case 0, 1 -> update();
            case 2 -> delete();
            case 3, 4 -> insert();
            case 5, 6 -> combined();
            case 7, 8 -> withCommonTable();
            case 9 -> implicit();
            default -> select(null, null, true);
        };
    }

    // ---- statements

    private String update() {
        Scope scope = new Scope(null);
        EntityDomain entity = choices.of(entities);
        String text = "UPDATE " + declared(entity, scope) + " SET ";
        List<String> items = new ArrayList<>();
        String variable = scope.own().get(0).name();
        for (int i = choices.below(3); i >= 0; i--) {
            AttributeDomain attribute = choices.of(entity.attributes());
            items.add(variable + "." + attribute.name() + " = "
                    + (choices.once(8) ? "NULL" : expressions.expression(Kind.of(attribute.value()), scope, 2)));
        }
        return text + String.join(", ", items) + where(scope);
    }

    private String delete() {
        Scope scope = new Scope(null);
        return "DELETE FROM " + declared(choices.of(entities), scope) + where(scope);
    }

    private String insert() {
        EntityDomain entity = choices.of(entities);
        Map<String, Kind> columns = new LinkedHashMap<>();
        entity.idAttributes().forEach(id -> columns.put(id.name(), Kind.of(id.value())));
        for (int i = choices.below(3); i > 0; i--) {
            AttributeDomain attribute = choices.of(entity.attributes());
            columns.putIfAbsent(attribute.name(), Kind.of(attribute.value()));
        }
        String text = "INSERT INTO " + entity.name() + " (" + String.join(", ", columns.keySet()) + ") ";
        List<Kind> kinds = List.copyOf(columns.values());
        if (choices.once(2)) {
            return text + select(null, kinds, false);
        }
        Scope nothing = new Scope(null);
        List<String> values = kinds.stream()
                .map(kind -> expressions.expression(kind, nothing, 1))
                .toList();
        return text + "VALUES (" + String.join(", ", values) + ")";
    }

    /** Set operations. */
    private String combined() {
        List<Kind> kinds = kinds();
        String operator = choices.of("UNION", "UNION ALL", "INTERSECT", "EXCEPT", "EXCEPT ALL");
        return select(null, kinds, false) + " " + operator + " " + select(null, kinds, false);
    }

    private String withCommonTable() {
        boolean recursive = choices.once(3);
        Map<String, Kind> columns = new LinkedHashMap<>();
        if (recursive) {
            columns.put("n", Kind.NUMBER);
        }
        kinds().forEach(kind -> columns.put("c" + columns.size(), kind));
        String table = "t" + variables++;
        String names = " (" + String.join(", ", columns.keySet()) + ")";
        List<Kind> kinds = List.copyOf(columns.values());
        String body = recursive ? counting(table, columns) : select(null, kinds, false);
        Scope scope = new Scope(null);
        String variable = row(columns, scope);
        return "WITH " + (recursive ? "RECURSIVE " : "") + table + names + " AS (" + body + ") "
                + selection(" FROM " + table + " " + variable + joins(scope, false), scope, null, true);
    }

    /** A query that goes on from its own rows, four times. */
    private String counting(String table, Map<String, Kind> columns) {
        List<Kind> others = List.copyOf(columns.values()).subList(1, columns.size());
        Scope first = new Scope(null);
        String from = from(first, null);
        StringBuilder text = new StringBuilder("SELECT 1");
        others.forEach(kind -> text.append(", ").append(expressions.expression(kind, first, 1)));
        text.append(from).append(where(first)).append(choices.of(" UNION ALL SELECT ", " UNION SELECT "));
        String variable = variable();
        text.append(variable).append(".n + 1");
        columns.keySet().stream()
                .skip(1)
                .forEach(
                        column -> text.append(", ").append(variable).append('.').append(column));
        return text + " FROM " + table + " " + variable + " WHERE " + variable + ".n < 4";
    }

    /** The short forms: without SELECT, and with attributes without variable. */
    private String implicit() {
        EntityDomain entity = choices.of(entities);
        Scope scope = new Scope(null);
        scope.add(new Variable("this", entity, Map.of(), null));
        return "FROM " + entity.name() + where(scope) + order(scope);
    }

    // ---- SELECT

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (int i = choices.below(3); i >= 0; i--) {
            kinds.add(choices.of(Kind.PLAIN));
        }
        return kinds;
    }

    /**
     * A query.
     *
     * @param outer the variables around it
     * @param kinds what it selects; null for whatever it likes
     * @param top whether it may select entities, and fetch
     */
    String select(@Nullable Scope outer, @Nullable List<Kind> kinds, boolean top) {
        Scope scope = new Scope(outer);
        String from = from(scope, outer);
        return selection(from + joins(scope, top && choices.once(4)), scope, kinds, top);
    }

    private String selection(String from, Scope scope, @Nullable List<Kind> kinds, boolean top) {
        if (choices.once(6)) {
            return grouped(from, scope, kinds);
        }
        List<String> items = new ArrayList<>();
        for (Kind kind : kinds == null ? freeKinds() : kinds) {
            items.add(
                    kinds == null && top && choices.once(12)
                            ? expressions.window(scope)
                            : expressions.expression(kind, scope, 3));
        }
        // What is ordered by must be selected where rows are distinct.
        boolean distinct = choices.once(8);
        String text = "SELECT " + (distinct ? "DISTINCT " : "") + String.join(", ", items) + from + where(scope);
        return top ? text + (distinct ? "" : order(scope)) + limit() : text;
    }

    private List<Kind> freeKinds() {
        return choices.once(2) ? List.of(Kind.ENTITY) : kinds();
    }

    private String grouped(String from, Scope scope, @Nullable List<Kind> kinds) {
        List<Kind> wanted = kinds == null ? kinds() : kinds;
        List<String> groups = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (Kind kind : wanted) {
            if (kind != Kind.ENTITY && choices.once(2)) {
                items.add(expressions.aggregate(kind, scope));
                continue;
            }
            List<Path> paths = scope.singles(kind, false);
            if (paths.isEmpty()) {
                items.add(expressions.aggregate(Kind.NUMBER, scope));
                continue;
            }
            String group = choices.of(paths).text();
            groups.add(group);
            items.add(group);
        }
        String having = choices.once(3)
                ? " HAVING " + expressions.aggregate(Kind.NUMBER, scope) + " > " + choices.of("1", "2.5", "-3L")
                : "";
        String by = groups.isEmpty()
                ? ""
                : " GROUP BY "
                        + (choices.once(10) ? "ROLLUP (" + String.join(", ", groups) + ")" : String.join(", ", groups));
        return "SELECT " + String.join(", ", items) + from + where(scope) + by + having;
    }

    private String where(Scope scope) {
        return choices.once(3) ? "" : " WHERE " + expressions.condition(scope, 3);
    }

    private String order(Scope scope) {
        if (!choices.once(3)) {
            return "";
        }
        List<Path> paths = scope.singles(choices.of(Kind.PLAIN), false);
        if (paths.isEmpty()) {
            return "";
        }
        return " ORDER BY " + choices.of(paths).text() + choices.of("", " ASC", " DESC")
                + choices.of("", "", " NULLS FIRST", " NULLS LAST");
    }

    private String limit() {
        return choices.once(10)
                ? choices.of(" LIMIT 3", " LIMIT 2 OFFSET 1", " OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY")
                : "";
    }

    // ---- FROM

    private String from(Scope scope, @Nullable Scope outer) {
        if (outer != null && choices.once(3)) {
            List<Path> plurals = outer.plurals(true);
            if (!plurals.isEmpty()) {
                return " FROM " + element(choices.of(plurals), scope);
            }
        }
        if (choices.once(14)) {
            return " FROM " + derived(scope);
        }
        String text = " FROM " + declared(choices.of(entities), scope);
        return choices.once(10) ? text + ", " + declared(choices.of(entities), scope) : text;
    }

    private String declared(EntityDomain entity, Scope scope) {
        String variable = variable();
        scope.add(new Variable(variable, entity, Map.of(), null));
        return entity.name() + (choices.once(2) ? " AS " : " ") + variable;
    }

    private String element(Path path, Scope scope) {
        String variable = variable();
        AttributeDomain attribute = path.attribute();
        scope.add(new Variable(variable, attribute == null ? null : attribute.value(), Map.of(), attribute));
        return path.text() + " " + variable;
    }

    private String derived(Scope scope) {
        Map<String, Kind> columns = new LinkedHashMap<>();
        kinds().forEach(kind -> columns.put("c" + columns.size(), kind));
        String query = select(null, List.copyOf(columns.values()), false);
        return "(" + query + ") AS " + row(columns, scope) + " (" + String.join(", ", columns.keySet()) + ")";
    }

    private String row(Map<String, Kind> columns, Scope scope) {
        String variable = variable();
        scope.add(new Variable(variable, null, columns, null));
        return variable;
    }

    private String joins(Scope scope, boolean fetch) {
        StringBuilder text = new StringBuilder();
        for (int i = choices.below(3); i > 0; i--) {
            text.append(join(scope, fetch));
        }
        return text.toString();
    }

    private String join(Scope scope, boolean fetch) {
        String kind = choices.of(" JOIN ", " INNER JOIN ", " LEFT JOIN ", " LEFT OUTER JOIN ");
        List<Path> attributes = new ArrayList<>(scope.plurals(false));
        attributes.addAll(scope.references());
        attributes.removeIf(path -> path.text().chars().filter(c -> c == '.').count() > 1);
        if (attributes.isEmpty() || choices.once(6)) {
            String entity = declared(choices.of(entities), scope);
            return choices.once(4) ? " CROSS JOIN " + entity : kind + entity + " ON " + expressions.condition(scope, 1);
        }
        Path path = choices.of(attributes);
        if (fetch) {
            return kind + "FETCH " + path.text();
        }
        if (path.attribute() != null && path.attribute().value() instanceof EntityDomain entity && choices.once(8)) {
            EntityDomain subtype = choices.of(entity.withSubtypes());
            String variable = variable();
            scope.add(new Variable(variable, subtype, Map.of(), path.attribute()));
            return kind + "TREAT(" + path.text() + " AS " + subtype.name() + ") " + variable;
        }
        return kind + element(path, scope) + (choices.once(6) ? " ON " + expressions.condition(scope, 1) : "");
    }

    private String variable() {
        return "v" + variables++;
    }

    /** A query whose only column has a kind. */
    String subquery(Kind kind, Scope outer) {
        return "(" + select(outer, List.of(kind), false) + ")";
    }

    /** A query that gives one row. */
    String scalar(Kind kind, Scope outer) {
        Scope scope = new Scope(outer);
        String from = from(scope, outer);
        return "(SELECT " + expressions.aggregate(kind, scope) + from + where(scope) + ")";
    }
}
