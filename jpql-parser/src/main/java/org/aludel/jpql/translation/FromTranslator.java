package org.aludel.jpql.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.CommonTableReference;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.TruthConstant;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.domain.StructureDomain;
import org.aludel.jpql.domain.VariablePath;
import org.aludel.jpql.syntax.CollectionMember;
import org.aludel.jpql.syntax.DerivedRange;
import org.aludel.jpql.syntax.FromElement;
import org.aludel.jpql.syntax.FromElementVisitor;
import org.aludel.jpql.syntax.FromItem;
import org.aludel.jpql.syntax.JoinItem;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.RangeVariable;
import org.aludel.jpql.syntax.TreatExpression;
import org.jspecify.annotations.Nullable;

/**
 * Translates a FROM clause and declares its variables. What a path leads to is joined with the element that the path begins
 * at, or stands alone where that is one of a query around this one.
 */
final class FromTranslator implements FromElementVisitor<FromClause> {

    private final Environment environment;
    private final FromList elements = new FromList();
    private final Map<AttributePath, AttributeFrom> selected = new HashMap<>(0);

    FromTranslator(Environment environment) {
        this.environment = environment.in(ClauseKind.ON);
    }

    void translate(List<FromItem> items) {
        for (FromItem item : items) {
            FromClause root = element(item.element());
            if (root instanceof AttributeFrom attribute && elements.contains(rootOf(attribute))) {
                elements.attach(attribute, rootOf(attribute));
            } else {
                elements.add(root);
            }
            for (JoinItem join : item.joins()) {
                join(join);
            }
        }
    }

    /** The clause, with the joins that were added for what is selected. */
    List<FromClause> elements() {
        return elements.all();
    }

    /**
     * A value of a collection that is selected, by an inner join which is added for it; two selections of one collection share
     * the join. Null where the standard forbids that, or where the path begins at an element of a query around this one.
     */
    @Nullable
    VariablePath selected(AttributePath collection) {
        FromClause root = PathResolver.root(collection);
        if (environment.query().strict() || !elements.contains(root)) {
            return null;
        }
        AttributeFrom join = selected.get(collection);
        if (join == null) {
            join = new AttributeFrom(
                    collection, null, name(null, collection.attribute().name()));
            elements.join(JoinKind.INNER, join, new TruthConstant(true), root);
            selected.put(collection, join);
        }
        return join.variable();
    }

    private void join(JoinItem item) {
        FromClause right = element(item.element());
        if (item.fetch()) {
            fetch(item, right);
        }
        FromClause root = right instanceof AttributeFrom attribute ? rootOf(attribute) : null;
        boolean cross = item.kind() == JoinKind.CROSS;
        if (cross && root == null) {
            elements.cross(right);
            return;
        }
        Predicate on = item.condition() == null
                ? new TruthConstant(true)
                : environment.conditions().condition(item.condition());
        elements.join(cross ? JoinKind.INNER : item.kind(), right, on, root);
    }

    private void fetch(JoinItem item, FromClause right) {
        if (environment.scope().parent() != null) {
            throw TranslationErrors.fetchInSubquery(environment.place(item));
        }
        if (!(right instanceof AttributeFrom attribute)) {
            throw TranslationErrors.fetchOfEntity(environment.place(item.element()));
        }
        environment.query().fetch(attribute, item);
    }

    private static FromClause rootOf(AttributeFrom from) {
        return PathResolver.root(from.path());
    }

    private FromClause element(FromElement element) {
        return element.accept(this);
    }

    @Override
    public FromClause visitCollectionMember(CollectionMember element) {
        AttributePath path = environment.paths().collection(element.path());
        return declared(
                new AttributeFrom(
                        path, null, name(element.variable(), path.attribute().name())),
                element);
    }

    @Override
    public FromClause visitRangeVariable(RangeVariable element) {
        if (!(element.path() instanceof PathExpression path)) {
            return overPath(element);
        }
        String whole = Constants.join(path.names());
        Scope scope = environment.scope();
        boolean startsAtVariable = path.names().size() > 1
                && scope.variable(path.names().get(0).text()).isPresent();
        if (startsAtVariable) {
            return overPath(element);
        }
        CommonTableReference table = scope.table(whole).orElse(null);
        if (table != null) {
            return overTable(table, element);
        }
        EntityDomain entity = environment.query().domain().entity(whole).orElse(null);
        if (entity == null) {
            if (isAttributeOfThis(path)) {
                return overPath(element);
            }
            throw new NameErrors(environment).unknownRange(path);
        }
        return overEntity(entity, element);
    }

    private boolean isAttributeOfThis(PathExpression path) {
        return environment.scope().implicit().stream()
                .anyMatch(implicit -> implicit.path().domain() instanceof StructureDomain structure
                        && structure.attribute(path.names().get(0).text()).isPresent());
    }

    private FromClause overEntity(EntityDomain entity, RangeVariable element) {
        EntityReference reference = new EntityReference(entity, name(element.variable(), Scope.THIS));
        Name variable = element.variable();
        if (variable == null) {
            environment.scope().declareImplicit(new Variable.Instance(Scope.THIS, reference.path()));
        } else {
            declare(new Variable.Instance(variable.text(), reference.path()), variable);
        }
        return reference;
    }

    private FromClause overTable(CommonTableReference table, RangeVariable element) {
        Name variable = element.variable();
        String name = name(variable, table.name());
        FromClause from = new AliasedFrom(table, name);
        declare(new Variable.Row(variable == null ? table.name() : variable.text(), from), element);
        return from;
    }

    private FromClause overPath(RangeVariable element) {
        JpqlPath path = element.path() instanceof TreatExpression treat ? treat.path() : element.path();
        if (!(environment.paths().resolve(path, null) instanceof AttributePath attribute)
                || !attribute.attribute().isPlural() && !(attribute.domain() instanceof StructureDomain)) {
            throw PathErrors.notJoinable(path, environment.place(path));
        }
        EntityDomain treated = element.path() instanceof TreatExpression treat
                ? environment.paths().subtype(attribute.domain(), treat.type())
                : null;
        String name = name(element.variable(), attribute.attribute().name());
        return declared(new AttributeFrom(attribute, treated, name), element);
    }

    /** Declares the variable of an element over an attribute; without one, the element is fetched or in a subquery. */
    private AttributeFrom declared(AttributeFrom from, FromElement element) {
        Name variable =
                element instanceof RangeVariable range ? range.variable() : ((CollectionMember) element).variable();
        if (variable != null) {
            declare(new Variable.Instance(variable.text(), from.variable()), variable);
        }
        return from;
    }

    @Override
    public FromClause visitDerivedRange(DerivedRange element) {
        Scope scope = environment.scope();
        Scope around = element.lateral() ? scope : scope.parent();
        TranslatedQuery query = new QueryTranslator(
                        environment.query(), QueryUse.table(!element.columns().isEmpty()))
                .translate(element.query(), around == null ? new Scope(null) : around);
        List<String> columns = element.columns().stream().map(Name::text).toList();
        new TableColumns(environment).check(query.columns(), element.columns(), element.variable());
        DerivedTable table =
                new DerivedTable(query.query(), name(element.variable(), Scope.THIS), columns, element.lateral());
        declare(new Variable.Row(element.variable().text(), table), element.variable());
        return table;
    }

    private void declare(Variable variable, JpqlNode node) {
        if (!environment.scope().declare(variable)) {
            throw TranslationErrors.duplicateVariable(variable.name(), environment.place(node));
        }
    }

    private String name(@Nullable Name variable, String otherwise) {
        return environment.query().names().unique(variable == null ? otherwise : variable.text());
    }
}
