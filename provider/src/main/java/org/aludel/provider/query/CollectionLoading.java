package org.aludel.provider.query;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.aludel.core.sql.AllColumns;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TruthConstant;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.domain.KeyPath;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.EntityPath;
import org.aludel.orm.EntityQuery;
import org.aludel.orm.LoadOption;
import org.aludel.orm.LoadStrategy;
import org.aludel.orm.ValuePath;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.lowering.ElementSorting;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.session.SessionQueries;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.statement.AttributeSteps;
import org.jspecify.annotations.Nullable;

/**
 * Loads collections by statements over entities: some of their values, or those of all owners that another statement selects.
 * Belongs to the thread of its entity manager.
 */
final class CollectionLoading {

    private static final int OWNERS_AT_ONCE = 500;

    private final StatementQueries statements;
    private final SessionQueries session;
    private final @Nullable SelectStatement original;
    private final Map<String, @Nullable Object> values;

    /**
     * Loads for what a statement has found.
     *
     * @param original the statement, if all that it selects was found; null otherwise
     * @param values the values of its parameters
     */
    CollectionLoading(
            StatementQueries statements,
            SessionQueries session,
            @Nullable Statement original,
            Map<String, @Nullable Object> values) {
        this.statements = statements;
        this.session = session;
        this.original = original instanceof SelectStatement select && isPlain(select.clauses()) ? select : null;
        this.values = values;
    }

    private static boolean isPlain(SelectClauses clauses) {
        return clauses.limit() == null
                && clauses.groupBy().isEmpty()
                && clauses.having() == null
                && clauses.distinctOn().isEmpty()
                && clauses.with().isEmpty()
                && !clauses.from().isEmpty();
    }

    /**
     * Whether the owners of a collection of entities can be told by the original statement.
     *
     * @param selected what that selects
     */
    boolean canUseStatement(AttributeSteps steps, List<@Nullable DomainPath> selected) {
        return original != null
                && steps.attribute().isPlural()
                && steps.attribute().value() instanceof EntityDomain
                && selected.contains(steps.owner());
    }

    /**
     * Loads a collection of some owners.
     *
     * @return the entities among the values
     */
    List<InstanceState> load(LoadOption option, AttributeSteps steps, List<InstanceState> owners) {
        List<CollectionState> wanted = new ArrayList<>();
        PluralAttribute attribute = (PluralAttribute) StatementQueries.mapping(steps);
        for (InstanceState owner : owners) {
            if (owner.attached(attribute) instanceof CollectionState collection && !collection.isLoaded()) {
                wanted.add(collection);
            }
        }
        Loading loading = new Loading(option, steps);
        if (option.strategy() == LoadStrategy.SUBQUERY && original != null) {
            loading.load(wanted, owner -> owner.in(owners(steps.owner())));
        } else {
            for (int start = 0; start < wanted.size(); start += OWNERS_AT_ONCE) {
                List<CollectionState> part = wanted.subList(start, Math.min(wanted.size(), start + OWNERS_AT_ONCE));
                List<Object> instances =
                        part.stream().map(state -> state.owner().instance()).toList();
                loading.load(part, owner -> owner.in(instances));
            }
        }
        Set<Object> found = new LinkedHashSet<>();
        for (InstanceState owner : owners) {
            if (owner.attached(attribute) instanceof CollectionState collection) {
                collection.collection().elements().forEach(element -> add(element.value(), found));
            }
        }
        return session.loader().states(found);
    }

    private static void add(@Nullable Object value, Set<Object> into) {
        if (value != null) {
            into.add(value);
        }
    }

    /** The original statement, which selects nothing but the owners now. */
    private SelectStatement owners(DomainPath owner) {
        SelectStatement select = requireNonNull(original, "original");
        for (Selectable item : select.clauses().columns()) {
            Selectable plain =
                    item instanceof AllColumns all && all.from() instanceof EntityAlias<?> alias ? alias : item;
            if (plain instanceof EntityPath<?> path
                    && AttributeSteps.spelledOut(path.path()).equals(owner)) {
                return select.withColumns(List.of(plain)).withOrderBy(List.of());
            }
        }
        throw new IllegalStateException("The statement does not select " + owner);
    }

    /** Loads the collections of one attribute. */
    private final class Loading {

        private final @Nullable AttributeDomain id;
        private final EntityReference owner;
        private final AttributeFrom joined;
        private final @Nullable Predicate condition;

        Loading(LoadOption option, AttributeSteps steps) {
            EntityDomain entity = (EntityDomain) steps.owner().domain();
            List<AttributeDomain> ids = entity.idAttributes();
            this.id = ids.size() == 1 && ids.get(0).value() instanceof BasicDomain ? ids.get(0) : null;
            this.owner = new EntityReference(entity, "owner");
            this.joined = new AttributeFrom(
                    steps.from(owner.path()), null, steps.attribute().name());
            Predicate given = option.condition();
            this.condition = given == null
                    ? null
                    : (Predicate) NodeRewriter.of(node -> isJoin(node, steps) ? joined : node)
                            .rewrite(given);
        }

        private static boolean isJoin(Node node, AttributeSteps steps) {
            return node instanceof AttributeFrom from
                    && AttributeSteps.spelledOut(from.path()).equals(steps.path());
        }

        void load(List<CollectionState> wanted, Function<ValuePath<Object>, Predicate> owners) {
            if (wanted.isEmpty()) {
                return;
            }
            ValueDomain key = joined.path().attribute().key();
            DomainPath ownerId = id == null ? owner.path() : owner.path().attribute(id);
            List<Selectable> selected = new ArrayList<>(List.of(new ValuePath<>(ownerId)));
            if (key != null) {
                selected.add(new KeyPath(joined, key));
            }
            selected.add(new ValuePath<>(joined.variable()));
            FromClause from = new Join(owner, JoinKind.INNER, joined, new TruthConstant(true), List.of());
            SelectStatement statement = Sql.select(selected)
                    .from(from)
                    .where(owners.apply(new ValuePath<>(owner.path())))
                    .withOrderBy(ElementSorting.of(joined));
            Predicate restriction = condition;
            fill(wanted, run(restriction == null ? statement : statement.where(restriction)));
        }

        private List<@Nullable Object[]> run(SelectStatement statement) {
            EntityQuery<Object[]> query =
                    statements.select(statement, Object[].class, session).flush(FlushModeType.COMMIT);
            Set<String> names = new LinkedHashSet<>();
            for (Parameter parameter : statement.parameters()) {
                if (parameter.name() != null && values.containsKey(parameter.name())) {
                    names.add(parameter.name());
                }
            }
            names.forEach(name -> query.parameter(name, values.get(name)));
            return new ArrayList<>(query.list());
        }

        private void fill(List<CollectionState> wanted, List<@Nullable Object[]> rows) {
            Map<Object, List<StoredElement>> elements = new HashMap<>();
            IdentityHashMap<Object, List<StoredElement>> byInstance = new IdentityHashMap<>();
            Map<CollectionState, List<StoredElement>> all = new LinkedHashMap<>();
            for (CollectionState collection : wanted) {
                List<StoredElement> own = new ArrayList<>();
                all.put(collection, own);
                byInstance.put(collection.owner().instance(), own);
                elements.put(collection.owner().requireKey().value(0), own);
            }
            for (@Nullable Object[] row : rows) {
                Object told = requireNonNull(row[0], "owner");
                List<StoredElement> own = id == null ? byInstance.get(told) : elements.get(told);
                if (own != null) {
                    own.add(new StoredElement(row.length == 3 ? row[1] : null, row[row.length - 1]));
                }
            }
            all.forEach(this::fill);
        }

        private void fill(CollectionState collection, List<StoredElement> own) {
            if (condition != null) {
                collection.fillPartly(own);
            } else {
                collection.fill(own);
                collection.stored(own);
            }
        }
    }
}
