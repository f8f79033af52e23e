package org.aludel.provider.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.TreatedPath;
import org.aludel.orm.LoadOption;
import org.aludel.orm.LoadStrategy;
import org.aludel.provider.domain.MappedAttribute;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.session.ResultsListener;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.statement.AttributeSteps;
import org.jspecify.annotations.Nullable;

/**
 * Does what loader options say for what a statement has found: each option for all instances together, those nearest to what
 * is selected first. Belongs to the thread of its entity manager.
 */
final class OptionLoading implements ResultsListener {

    private final Loader loader;
    private final CollectionLoading collections;
    private final StatementQueries.Prepared prepared;
    private final List<LoadOption> options;

    OptionLoading(
            Loader loader,
            CollectionLoading collections,
            StatementQueries.Prepared prepared,
            List<LoadOption> options) {
        this.loader = loader;
        this.collections = collections;
        this.prepared = prepared;
        this.options = List.copyOf(options);
    }

    @Override
    public void found(List<@Nullable Object> results) {
        Map<DomainPath, List<InstanceState>> known = new HashMap<>();
        for (int i = 0; i < prepared.selected().size(); i++) {
            DomainPath path = prepared.selected().get(i);
            if (path != null) {
                known.putIfAbsent(
                        path,
                        loader.states(column(results, i, prepared.selected().size() > 1)));
            }
        }
        Set<Object> leftOut = prepared.leftOut();
        loader.leavingOut(leftOut, () -> {
            options.forEach(option -> load(option, known));
            return leftOut;
        });
    }

    private static List<Object> column(List<@Nullable Object> results, int column, boolean several) {
        List<Object> values = new ArrayList<>();
        for (Object result : results) {
            Object value = several && result instanceof Object[] row ? row[column] : result;
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private void load(LoadOption option, Map<DomainPath, List<InstanceState>> known) {
        if (option.strategy() == LoadStrategy.ONLY || option.strategy() == LoadStrategy.DEFER) {
            return; // a matter of the rows
        }
        AttributeSteps steps = AttributeSteps.of(option.path());
        List<InstanceState> owners = at(steps.owner(), known);
        if (owners.isEmpty()) {
            return;
        }
        if (option.strategy() == LoadStrategy.RAISE) {
            loader.raise(owners, attributes(steps));
        } else if (option.condition() != null
                || option.strategy() == LoadStrategy.SUBQUERY
                        && collections.canUseStatement(steps, prepared.selected())) {
            known.put(steps.path(), collections.load(option, steps, owners));
        } else {
            known.put(steps.path(), loader.fetch(owners, attributes(steps)).get());
        }
    }

    /** The instances that a path leads to, which are loaded on the way if no option has done that. */
    private List<InstanceState> at(DomainPath path, Map<DomainPath, List<InstanceState>> known) {
        List<InstanceState> found = known.get(path);
        if (found != null) {
            return found;
        }
        if (path instanceof TreatedPath treat) {
            return at(treat.operand(), known);
        }
        if (!(path instanceof AttributePath attribute)) {
            return List.of();
        }
        AttributeSteps steps = AttributeSteps.of(attribute);
        List<InstanceState> owners = at(steps.owner(), known);
        List<InstanceState> values = owners.isEmpty()
                ? List.of()
                : loader.fetch(owners, attributes(steps)).get();
        known.put(path, values);
        return values;
    }

    private static List<Attribute> attributes(AttributeSteps steps) {
        List<Attribute> attributes = new ArrayList<>();
        for (AttributeDomain attribute : steps.attributes()) {
            attributes.add(((MappedAttribute) attribute).mapping());
        }
        return attributes;
    }
}
