package org.aludel.provider.fuzz;

import jakarta.persistence.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.provider.fuzz.Scope.Path;
import org.aludel.provider.fuzz.Scope.Variable;

/** Makes expressions and conditions by the productions of the language. */
final class RandomExpressions {

    /** Stands in every string that is a literal, and nowhere else. */
    static final String MARK = "Lit\u00e4ral";

    private static final List<Kind> KINDS = List.of(Kind.values());

    private static final List<String> STRINGS = List.of(
            "'" + MARK + "'",
            "'" + MARK + "''; --'",
            "'''" + MARK + "'",
            "'\\" + MARK + "\\'",
            "'\"" + MARK + "/* '",
            "'%" + MARK + "_'",
            "'? :x $1 " + MARK + "'");

    private final Choices choices;
    private final RandomQueries queries;
    private final boolean numbered;

    RandomExpressions(Choices choices, RandomQueries queries) {
        this.choices = choices;
        this.queries = queries;
        this.numbered = choices.once(3);
    }

    // ---- values

    String expression(Kind wanted, Scope scope, int depth) {
        Kind kind = choices.once(150) ? choices.of(Kind.values()) : wanted;
        if (depth <= 0 || choices.once(2)) {
            return leaf(kind, scope);
        }
        if (choices.once(8) && kind != Kind.OTHER) {
            return choice(kind, scope, depth - 1);
        }
        if (choices.once(20) && kind != Kind.ENTITY) {
            return queries.scalar(kind, scope);
        }
        return switch (kind) {
            case NUMBER -> number(scope, depth - 1);
            case STRING -> string(scope, depth - 1);
            case BOOLEAN -> choices.once(2) ? "(" + condition(scope, depth - 1) + ")" : leaf(kind, scope);
            case DATE ->
                choices.of("CURRENT_DATE", "LOCAL DATE", "EXTRACT(DATE FROM " + leaf(Kind.TIMESTAMP, scope) + ")");
            case TIME ->
                choices.of("CURRENT_TIME", "LOCAL TIME", "EXTRACT(TIME FROM " + leaf(Kind.TIMESTAMP, scope) + ")");
            case TIMESTAMP -> choices.of("CURRENT_TIMESTAMP", "LOCAL DATETIME");
            case ENUM, ENTITY, OTHER -> leaf(kind, scope);
        };
    }

    /** A path, a literal or a parameter. */
    String leaf(Kind kind, Scope scope) {
        if (kind == Kind.OTHER) {
            return parameter(kind, false); // two values of this kind may have nothing in common
        }
        return switch (choices.below(8)) {
            case 0 -> parameter(kind, false);
            case 1, 2 -> literal(kind, scope);
            default -> path(kind, scope);
        };
    }

    /** A path to a value; a literal where there is none. */
    String path(Kind kind, Scope scope) {
        List<Path> paths = scope.singles(kind, choices.once(4));
        if (paths.isEmpty()) {
            return literal(kind, scope);
        }
        Path one = choices.of(paths);
        Path other = choices.of(paths);
        String text = one.text().length() < other.text().length() ? one.text() : other.text();
        return choices.once(200) ? text + choices.of("x", ".id", ".name", "_") : text;
    }

    private String parameter(Kind kind, boolean list) {
        int number = choices.below(2);
        return numbered
                ? "?" + (1 + KINDS.indexOf(kind) * 4 + number * 2 + (list ? 1 : 0))
                : ":" + kind.name().toLowerCase(Locale.ROOT) + (list ? "s" : "") + number;
    }

    /** The kind of values that a parameter was made for. */
    static Kind kindOf(Parameter<?> parameter) {
        return parameter.getName() == null
                ? KINDS.get((parameter.getPosition() - 1) / 4)
                : Kind.valueOf(parameter.getName().replaceAll("s?\\d$", "").toUpperCase(Locale.ROOT));
    }

    private String literal(Kind kind, Scope scope) {
        return switch (kind) {
            case NUMBER -> choices.of("0", "1", "2", "3L", "1.5", "2.5F", "10BD", "7BI", "-1", "1e2");
            case STRING -> choices.of(STRINGS);
            case BOOLEAN -> choices.of("TRUE", "FALSE");
            case DATE -> "{d '2024-02-29'}";
            case TIME -> "{t '10:11:12'}";
            case TIMESTAMP -> "{ts '2024-02-29 10:11:12.5'}";
            case ENUM -> "org.aludel.provider.language.Company.Grade." + choices.of("JUNIOR", "SENIOR");
            case ENTITY, OTHER -> {
                List<Path> paths = scope.singles(kind, true);
                yield paths.isEmpty()
                        ? parameter(kind, false)
                        : choices.of(paths).text();
            }
        };
    }

    private String number(Scope scope, int depth) {
        return switch (choices.below(14)) {
            case 0, 1, 2 ->
                "(" + expression(Kind.NUMBER, scope, depth) + choices.of(" + ", " - ", " * ", " / ")
                        + expression(Kind.NUMBER, scope, depth) + ")";
            case 3 ->
                choices.of("ABS", "SIGN", "CEILING", "FLOOR", "SQRT", "EXP", "LN") + "("
                        + expression(Kind.NUMBER, scope, depth) + ")";
            case 4 ->
                choices.of("MOD", "POWER", "ROUND") + "(" + expression(Kind.NUMBER, scope, depth) + ", "
                        + choices.of("2", "1", leaf(Kind.NUMBER, scope)) + ")";
            case 5 -> "LENGTH(" + expression(Kind.STRING, scope, depth) + ")";
            case 6 ->
                "LOCATE(" + leaf(Kind.STRING, scope) + ", " + expression(Kind.STRING, scope, depth)
                        + choices.of("", ", 2") + ")";
            case 7 ->
                "EXTRACT(" + choices.of("YEAR", "MONTH", "DAY", "QUARTER", "WEEK") + " FROM "
                        + expression(choices.of(Kind.DATE, Kind.TIMESTAMP), scope, depth) + ")";
            case 8 ->
                "EXTRACT(" + choices.of("HOUR", "MINUTE", "SECOND") + " FROM "
                        + expression(choices.of(Kind.TIME, Kind.TIMESTAMP), scope, depth) + ")";
            case 9 ->
                "CAST(" + leaf(choices.of(Kind.NUMBER, Kind.STRING), scope) + " AS "
                        + choices.of("INTEGER", "LONG", "FLOAT", "DOUBLE") + ")";
            case 10 -> "-" + leaf(Kind.NUMBER, scope);
            case 11 -> size(scope);
            default -> leaf(Kind.NUMBER, scope);
        };
    }

    private String size(Scope scope) {
        List<Path> plurals = scope.plurals(true);
        return plurals.isEmpty() ? "1" : "SIZE(" + choices.of(plurals).text() + ")";
    }

    private String string(Scope scope, int depth) {
        return switch (choices.below(9)) {
            case 0 ->
                "CONCAT(" + expression(Kind.STRING, scope, depth) + ", " + expression(Kind.STRING, scope, depth) + ")";
            case 1 -> "(" + expression(Kind.STRING, scope, depth) + " || " + leaf(Kind.STRING, scope) + ")";
            case 2 -> choices.of("LOWER", "UPPER") + "(" + expression(Kind.STRING, scope, depth) + ")";
            case 3 ->
                "SUBSTRING(" + expression(Kind.STRING, scope, depth) + ", "
                        + choices.of("1", "2, 3", "LENGTH(" + leaf(Kind.STRING, scope) + ")") + ")";
            case 4 -> choices.of("LEFT", "RIGHT") + "(" + expression(Kind.STRING, scope, depth) + ", 2)";
            case 5 ->
                "REPLACE(" + expression(Kind.STRING, scope, depth) + ", " + leaf(Kind.STRING, scope) + ", "
                        + leaf(Kind.STRING, scope) + ")";
            case 6 ->
                "TRIM(" + choices.of("", "LEADING FROM ", "TRAILING 'x' FROM ", "BOTH FROM ")
                        + expression(Kind.STRING, scope, depth) + ")";
            case 7 -> "CAST(" + leaf(Kind.NUMBER, scope) + " AS STRING)";
            default -> leaf(Kind.STRING, scope);
        };
    }

    private String choice(Kind kind, Scope scope, int depth) {
        return switch (choices.below(4)) {
            case 0 ->
                "CASE WHEN " + condition(scope, depth) + " THEN " + expression(kind, scope, depth) + " ELSE "
                        + expression(kind, scope, depth) + " END";
            case 1 ->
                "CASE " + path(Kind.NUMBER, scope) + " WHEN 1 THEN " + expression(kind, scope, depth) + " WHEN 2 THEN "
                        + leaf(kind, scope) + " ELSE " + leaf(kind, scope) + " END";
            case 2 -> "COALESCE(" + expression(kind, scope, depth) + ", " + leaf(kind, scope) + ")";
            default -> "NULLIF(" + expression(kind, scope, depth) + ", " + leaf(kind, scope) + ")";
        };
    }

    /** A path of this part of the query; an aggregate of another's would be one of that part. */
    private String own(Kind kind, Scope scope) {
        List<Path> paths = scope.singles(kind, false);
        return paths.isEmpty() ? literal(Kind.NUMBER, scope) : choices.of(paths).text();
    }

    String aggregate(Kind kind, Scope scope) {
        if (kind != Kind.NUMBER) {
            return choices.of("MIN", "MAX") + "(" + own(kind, scope) + ")";
        }
        return switch (choices.below(4)) {
            case 0 -> "COUNT(" + choices.of("", "DISTINCT ") + own(choices.of(Kind.PLAIN), scope) + ")";
            case 1 -> "COUNT(*)" + (choices.once(5) ? " FILTER (WHERE " + condition(scope, 0) + ")" : "");
            default ->
                choices.of("SUM", "AVG", "MIN", "MAX") + "(" + choices.of("", "", "DISTINCT ") + own(Kind.NUMBER, scope)
                        + choices.of("", "", " * 2", " + 1") + ")";
        };
    }

    String window(Scope scope) {
        String over = " OVER (" + (choices.once(2) ? "PARTITION BY " + path(choices.of(Kind.PLAIN), scope) + " " : "")
                + "ORDER BY " + path(Kind.NUMBER, scope) + choices.of("", "", " DESC");
        return choices.once(2)
                ? choices.of("ROW_NUMBER()", "RANK()", "DENSE_RANK()", "LAG(" + path(Kind.STRING, scope) + ")") + over
                        + ")"
                : choices.of("COUNT(*)", "SUM(" + path(Kind.NUMBER, scope) + ")") + over
                        + choices.of("", " ROWS BETWEEN 1 PRECEDING AND CURRENT ROW", " ROWS UNBOUNDED PRECEDING")
                        + ")";
    }

    // ---- conditions

    String condition(Scope scope, int depth) {
        if (depth > 0 && choices.once(3)) {
            return switch (choices.below(4)) {
                case 0 -> "NOT (" + condition(scope, depth - 1) + ")";
                case 1 -> "(" + condition(scope, depth - 1) + " OR " + condition(scope, depth - 1) + ")";
                default -> condition(scope, depth - 1) + " AND " + condition(scope, depth - 1);
            };
        }
        Kind kind = choices.of(Kind.PLAIN);
        return switch (choices.below(18)) {
            case 0 -> between(kind, scope, depth);
            case 1 -> expression(kind, scope, depth) + not() + " IN (" + list(kind, scope) + ")";
            case 2 -> path(kind, scope) + not() + " IN " + parameter(kind, true);
            case 3 ->
                depth > 0
                        ? path(kind, scope) + not() + " IN " + queries.subquery(kind, scope)
                        : leaf(kind, scope) + " IS NULL";
            case 4 ->
                expression(Kind.STRING, scope, depth)
                        + not()
                        + choices.of(" LIKE ", " LIKE ", " ILIKE ")
                        + leaf(Kind.STRING, scope)
                        + choices.of("", "", " ESCAPE '!'");
            case 5 -> expression(choices.of(kind, Kind.ENTITY), scope, 1) + choices.of(" IS NULL", " IS NOT NULL");
            case 6 -> ofCollections(scope);
            case 7 -> depth > 0 ? choices.of("", "NOT ") + "EXISTS " + queries.subquery(kind, scope) : "1 = 1";
            case 8 -> type(scope);
            case 9 -> expression(Kind.ENTITY, scope, 1) + choices.of(" = ", " <> ") + expression(Kind.ENTITY, scope, 1);
            case 10 ->
                depth > 0
                        ? path(Kind.NUMBER, scope)
                                + choices.of(" > ALL ", " = ANY ", " < SOME ")
                                + queries.subquery(Kind.NUMBER, scope)
                        : leaf(Kind.BOOLEAN, scope) + " = TRUE";
            case 11 -> leaf(kind, scope) + " IS" + not() + " DISTINCT FROM " + leaf(kind, scope);
            case 12 -> path(Kind.OTHER, scope) + choices.of(" = ", " <> ") + leaf(Kind.OTHER, scope);
            case 13 -> leaf(Kind.ENUM, scope) + choices.of(" = ", " <> ") + leaf(Kind.ENUM, scope);
            case 14 -> path(Kind.BOOLEAN, scope) + choices.of(" = TRUE", " = FALSE", "", " IS NOT NULL");
            default -> comparison(kind, scope, depth);
        };
    }

    private String not() {
        return choices.once(3) ? " NOT" : "";
    }

    private String comparison(Kind kind, Scope scope, int depth) {
        String operator =
                kind == Kind.ENUM ? choices.of(" = ", " <> ") : choices.of(" = ", " <> ", " < ", " >= ", " > ", " <= ");
        return expression(kind, scope, depth) + operator + expression(kind, scope, depth);
    }

    private String between(Kind kind, Scope scope, int depth) {
        Kind ordered = kind == Kind.ENUM ? Kind.NUMBER : kind;
        return expression(ordered, scope, depth) + not() + " BETWEEN " + leaf(ordered, scope) + " AND "
                + leaf(ordered, scope);
    }

    private String list(Kind kind, Scope scope) {
        List<String> items = new ArrayList<>();
        for (int i = choices.below(3); i >= 0; i--) {
            items.add(leaf(kind, scope));
        }
        return String.join(", ", items);
    }

    private String ofCollections(Scope scope) {
        List<Path> plurals = scope.plurals(choices.once(3));
        if (plurals.isEmpty()) {
            return "2 > 1";
        }
        Path path = choices.of(plurals);
        if (choices.once(2)) {
            return path.text() + " IS" + not() + " EMPTY";
        }
        return leaf(path.kind(), scope) + not() + " MEMBER OF " + path.text();
    }

    private String type(Scope scope) {
        List<Variable> entities = scope.entities();
        Variable variable = entities.isEmpty() ? null : choices.of(entities);
        if (variable == null || !(variable.domain() instanceof EntityDomain entity)) {
            return "3 > 2";
        }
        String subtype = choices.of(entity.withSubtypes()).name();
        return "TYPE(" + variable.name() + ")" + choices.of(" = " + subtype, " <> " + subtype, " IN (" + subtype + ")");
    }
}
