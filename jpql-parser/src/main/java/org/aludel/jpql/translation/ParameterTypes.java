package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.DomainParameter;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.error.QueryPlace;
import org.aludel.jpql.syntax.InputParameter;
import org.aludel.jpql.syntax.NamedParameter;
import org.aludel.jpql.syntax.PositionalParameter;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query and what their values are, as the places tell where they stand. A parameter keeps the first type
 * that a place tells; a later place has to fit.
 */
final class ParameterTypes {

    private final Map<InputParameter, Use> uses = new LinkedHashMap<>();
    private final Map<InputParameter, SqlType<?>> known = new LinkedHashMap<>();
    private final List<InputParameter> single = new ArrayList<>();
    private boolean complete = true;

    /** What is known of a parameter by now. */
    private static final class Use {
        private SqlType<?> type = SqlTypes.UNKNOWN;
        private boolean list;
        private boolean loose;
        private boolean calculated;
        private int start = Integer.MAX_VALUE;
    }

    /** False when a parameter was used before its type was known. */
    boolean isComplete() {
        return complete;
    }

    /** Takes the types that somebody else knows; false when nobody knew better. */
    boolean tell(Function<QueryParameter, @Nullable SqlType<?>> known) {
        boolean told = false;
        for (Map.Entry<InputParameter, Use> entry : uses.entrySet()) {
            SqlType<?> type = known.apply(parameter(entry.getKey(), entry.getValue()));
            if (type != null) {
                entry.getValue().type = type;
                told = true;
            }
        }
        return told;
    }

    /** The types that were found, for another translation. */
    ParameterTypes learned() {
        ParameterTypes next = new ParameterTypes();
        uses.forEach((parameter, use) -> {
            next.known.put(parameter, use.type);
            if (!use.list) {
                next.single.add(parameter);
            }
        });
        return next;
    }

    /** A parameter with a single value, of the type that its place wants; null where the place says nothing. */
    Expression<?> value(InputParameter parameter, @Nullable SqlType<?> wanted, @Nullable QueryPlace place) {
        Use use = uses.get(parameter);
        if (use != null && use.list && use.loose) {
            // Stands alone in the parentheses of an IN before: there it is a single value, too.
            use.list = false;
            use.loose = false;
            complete = false;
        }
        return use(parameter, false, wanted, place).node(parameter);
    }

    /** A parameter whose value is a collection. */
    Expression<?> list(InputParameter parameter, @Nullable SqlType<?> wanted, @Nullable QueryPlace place) {
        return use(parameter, true, wanted, place).node(parameter);
    }

    /**
     * The only parameter in the parentheses of an IN: a collection, which a single value is one of, unless another place
     * wants a single value of it.
     */
    Expression<?> only(InputParameter parameter, @Nullable SqlType<?> wanted, @Nullable QueryPlace place) {
        Use before = uses.get(parameter);
        if (before == null ? single.contains(parameter) : !before.list) {
            return value(parameter, wanted, place);
        }
        Found found = use(parameter, true, wanted, place);
        found.use().loose |= before == null;
        return found.node(parameter);
    }

    /** Notes that a parameter is an operand of a calculation. */
    void calculated(InputParameter parameter) {
        Use use = uses.get(parameter);
        if (use != null) {
            use.calculated = true;
        }
    }

    private Found use(InputParameter parameter, boolean list, @Nullable SqlType<?> wanted, @Nullable QueryPlace place) {
        Use use = uses.get(parameter);
        if (use == null) {
            use = new Use();
            use.list = list;
            use.type = known.getOrDefault(parameter, SqlTypes.UNKNOWN);
            uses.put(parameter, use);
        } else if (use.list != list) {
            throw TranslationErrors.parameterIsListAndValue(parameter, place);
        } else if (isUnknown(use.type) && wanted != null && !isUnknown(wanted)) {
            complete = false;
        }
        use.start = place == null ? use.start : Math.min(use.start, place.start());
        if (wanted != null) {
            if (StoredEnums.differ(use.type, wanted)) {
                return new Found(use, wanted);
            }
            if (!TypeRules.areComparable(use.type, wanted)) {
                throw TranslationErrors.parameterOfTwoTypes(parameter, use.type, wanted, place);
            }
            use.type = isUnknown(use.type) ? wanted : use.type;
        }
        return new Found(use, use.type);
    }

    private static boolean isUnknown(SqlType<?> type) {
        return ValueKind.isUnknown(type);
    }

    /** All parameters, in the order in which they stand in the query. */
    List<QueryParameter> all() {
        List<Map.Entry<InputParameter, Use>> inOrder = new ArrayList<>(uses.entrySet());
        inOrder.sort(Comparator.comparingInt(entry -> entry.getValue().start));
        List<QueryParameter> all = new ArrayList<>(inOrder.size());
        inOrder.forEach(entry -> all.add(parameter(entry.getKey(), entry.getValue())));
        return List.copyOf(all);
    }

    private static QueryParameter parameter(InputParameter parameter, Use use) {
        return new QueryParameter(
                parameter instanceof NamedParameter named ? named.name() : null,
                parameter instanceof PositionalParameter positional ? positional.position() : null,
                bindName(parameter),
                isUnknown(use.type) ? null : ValueDomain.of(use.type),
                use.list,
                use.calculated);
    }

    private static String bindName(InputParameter parameter) {
        return parameter instanceof NamedParameter named
                ? named.name()
                : "p" + ((PositionalParameter) parameter).position();
    }

    /**
     * A parameter in one place.
     *
     * @param type the type there: that of the parameter, but for an enum that is stored in another way
     */
    private record Found(Use use, SqlType<?> type) {

        Expression<?> node(InputParameter parameter) {
            ValueDomain domain = ValueDomain.of(type);
            String name = bindName(parameter);
            if (!(domain instanceof BasicDomain)) {
                return new DomainParameter(name, domain, use.list);
            }
            return use.list ? ListParameter.named(name, type) : BindParameter.named(name, type);
        }
    }
}
