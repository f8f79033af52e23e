package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Selectable;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.EntityTypeExpression;
import org.aludel.jpql.domain.EntryReference;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.provider.domain.MappedEmbeddable;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.ReferenceValue;
import org.jspecify.annotations.Nullable;

/** The select list of a statement that rows are made objects of. */
final class SelectList {

    private final NodeLowering nodes;
    private final @Nullable StateColumns state;
    private final Function<DomainPath, Set<String>> unread;
    private final List<Selectable> columns = new ArrayList<>();
    private final List<SelectedValue> values = new ArrayList<>();
    private final List<EntitySelection> fetched = new ArrayList<>();
    private final List<DomainPath> entities = new ArrayList<>();

    /**
     * A list.
     *
     * @param state the columns of an entity's state; null to select identifiers only
     * @param unread the attributes that an entity comes without
     */
    SelectList(NodeLowering nodes, @Nullable StateColumns state, Function<DomainPath, Set<String>> unread) {
        this.nodes = nodes;
        this.state = state;
        this.unread = unread;
    }

    List<Selectable> columns() {
        return columns;
    }

    List<SelectedValue> values() {
        return values;
    }

    List<EntitySelection> fetched() {
        return fetched;
    }

    void add(Selectable item) {
        if (item instanceof Expression<?> expression) {
            values.add(value(expression));
        } else {
            values.add(new SelectedValue.Scalar(columns.size()));
            columns.add((Selectable) nodes.rewrite(item));
        }
    }

    /** Adds an entity that is no value of the query. */
    void fetch(DomainPath path) {
        if (state != null) {
            fetched.add(selection(nodes.paths().entity(path, false).from(), state, unread.apply(path)));
        }
    }

    private SelectedValue value(Expression<?> expression) {
        if (expression instanceof EntryReference entry) {
            Source source = nodes.paths().scope().source(entry.from());
            return new SelectedValue.Entry(at(source.key()), at(source.value()));
        }
        if (expression instanceof EntityTypeExpression type) {
            EntityFrom from = nodes.paths().entity(type.path(), false).from();
            return new SelectedValue.Type(EntityTypes.entities(from), column(EntityTypes.expression(from)));
        }
        ValueDomain domain = Domains.of(expression);
        Expression<?> plain = expression;
        while (domain != null && plain instanceof LabeledExpression<?> labeled) {
            plain = labeled.expression();
        }
        if (domain instanceof EntityDomain entity) {
            if (plain instanceof DomainPath path && state != null) {
                entities.add(path);
                return new SelectedValue.Entity(
                        selection(nodes.paths().entity(path, false).from(), state, unread.apply(path)));
            }
            return new SelectedValue.Key(Paths.mapping(entity), all(nodes.columns(plain)));
        }
        if (domain instanceof MappedEmbeddable embeddable) {
            return new SelectedValue.Embedded(embeddable.mapping(), all(nodes.columns(plain)));
        }
        if (domain != null && plain instanceof EntityTypeExpression) {
            return value(plain);
        }
        return new SelectedValue.Scalar(column(nodes.expression(expression)));
    }

    private EntitySelection selection(EntityFrom from, StateColumns of, Set<String> without) {
        EntitySelection selection = EntitySelection.of(from, of, columns.size(), without);
        columns.addAll(selection.selectables());
        return selection;
    }

    /** The key or value of a map. */
    private SelectedValue at(Place place) {
        if (place instanceof Place.Entity entity) {
            return state == null
                    ? new SelectedValue.Key(entity.from().entity(), all(entity.key()))
                    : new SelectedValue.Entity(selection(entity.from(), state, Set.of()));
        }
        Place.Value value = (Place.Value) place;
        if (value.value() instanceof EmbeddableValue embeddable) {
            return new SelectedValue.Embedded(embeddable, all(value.all()));
        }
        return value.value() instanceof ReferenceValue reference
                ? new SelectedValue.Key(reference.target().get(), all(value.all()))
                : new SelectedValue.Scalar(all(value.all()));
    }

    private int column(Expression<?> expression) {
        columns.add(expression);
        return columns.size() - 1;
    }

    private int all(List<Expression<?>> expressions) {
        int first = columns.size();
        columns.addAll(expressions);
        return first;
    }

    /** Whether an entity is selected with its state. */
    boolean selects(DomainPath path) {
        return entities.contains(path);
    }

    /** The columns of an entity that is selected from given tables; empty if it is not. */
    List<Expression<?>> columnsOf(EntityFrom from) {
        List<Expression<?>> all = new ArrayList<>();
        for (SelectedValue value : values) {
            if (value instanceof SelectedValue.Entity entity
                    && entity.selection().from() == from) {
                entity.selection().selectables().forEach(column -> all.add((Expression<?>) column));
            }
        }
        return all;
    }
}
