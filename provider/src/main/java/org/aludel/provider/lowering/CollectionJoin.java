package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.TruthConstant;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.VariablePath;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A query that selects one entity and fetches one of its collections, which then can come with the rows: one statement,
 * and no row twice but for the owner's part of it. Where it is not as simple as that, collections come behind the rows
 * ({@link FetchJoins}).
 */
final class CollectionJoin {

    private final SelectStatement statement;
    private final List<AttributeFrom> joined;
    private final FetchedCollection collection;

    private CollectionJoin(SelectStatement statement, List<AttributeFrom> joined, FetchedCollection collection) {
        this.statement = statement;
        this.joined = joined;
        this.collection = collection;
    }

    /** The query with its collection in the rows; null if that cannot be. */
    static @Nullable CollectionJoin of(SelectStatement select, List<AttributeFrom> fetched) {
        if (fetched.isEmpty()) {
            return null;
        }
        List<AttributeFrom> plural = fetched.stream()
                .filter(join -> join.path().attribute().isPlural())
                .toList();
        if (plural.size() != 1) {
            return null;
        }
        VariablePath selected = selected(select);
        if (selected == null
                || !isSimple(select, selected)
                || FetchJoins.isUsed(select, FetchJoins.of(select, fetched).later())) {
            return null;
        }
        AttributeFrom join = plural.get(0);
        if (!isOfEntities(join) || !FetchJoins.owner(join.path()).equals(selected)) {
            return null;
        }
        FetchedCollection collection =
                new FetchedCollection((PluralAttribute) Paths.mapping(join.path()), 1 + fetched.indexOf(join));
        return new CollectionJoin(ordered(select, ElementSorting.of(join)), fetched, collection);
    }

    SelectStatement statement() {
        return statement;
    }

    /** The joins whose entities come with the row. */
    List<AttributeFrom> joined() {
        return joined;
    }

    FetchedCollection collection() {
        return collection;
    }

    // ---- what is simple

    private static @Nullable VariablePath selected(SelectStatement select) {
        List<Selectable> columns = select.clauses().columns();
        if (columns.size() != 1) {
            return null;
        }
        Selectable item = columns.get(0);
        Selectable plain = item instanceof LabeledExpression<?> labeled ? labeled.expression() : item;
        return plain instanceof VariablePath path && path.domain() instanceof EntityDomain ? path : null;
    }

    /** Whether no owner comes twice for another reason than its elements. */
    private static boolean isSimple(SelectStatement select, VariablePath selected) {
        SelectClauses clauses = select.clauses();
        if (clauses.from().size() != 1
                || !clauses.distinctOn().isEmpty()
                || !clauses.groupBy().isEmpty()
                || clauses.having() != null
                || clauses.limit() != null
                || !clauses.locks().isEmpty()) {
            return false;
        }
        int plural = 0;
        FromClause element = clauses.from().get(0);
        while (element instanceof Join join) {
            if (!(join.right() instanceof AttributeFrom attribute) || !isTrue(join)) {
                return false;
            }
            plural += attribute.path().attribute().isPlural() ? 1 : 0;
            element = join.left();
        }
        return plural == 1 && element.equals(selected.from());
    }

    private static boolean isTrue(Join join) {
        return join.on() == null || join.on() instanceof TruthConstant truth && truth.value();
    }

    /** Whether the elements are entities and nothing else is stored beside them. */
    private static boolean isOfEntities(AttributeFrom join) {
        return Paths.mapping(join.path()) instanceof PluralAttribute attribute
                && join.value() instanceof EntityDomain
                && join.treated() == null
                && !(attribute.key() instanceof MapKeyMapping.Stored);
    }

    private static SelectStatement ordered(SelectStatement select, List<SortSpecification> order) {
        SelectClauses clauses = select.clauses();
        List<SortSpecification> all = new ArrayList<>(clauses.orderBy());
        all.addAll(order);
        return new SelectStatement(new SelectClauses(
                clauses.with(),
                clauses.hints(),
                false,
                clauses.distinctOn(),
                clauses.columns(),
                clauses.from(),
                clauses.where(),
                clauses.groupBy(),
                clauses.having(),
                clauses.windows(),
                all,
                null,
                clauses.locks()));
    }
}
