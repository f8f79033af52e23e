package org.aludel.provider.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.Statement;
import org.aludel.jpql.translation.Translation;
import org.aludel.provider.load.Loader;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.lowering.FetchStep;
import org.aludel.provider.lowering.FetchedCollection;
import org.aludel.provider.lowering.LoweredQuery;
import org.aludel.provider.lowering.SelectedValue;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/** A statement of a query, its values, and what is made of its rows. Immutable and thread-safe. */
final class RowPlan {

    private final LoweredQuery lowered;
    private final List<EntitySelection> selections;
    private final Inputs inputs;
    private final Shapes shapes;
    private final Map<RowRange.Kind, OpenStatement> statements = new ConcurrentHashMap<>(2);

    RowPlan(LoweredQuery lowered, Translation translation, Shapes shapes) {
        this.lowered = lowered;
        this.selections = selections(lowered);
        this.inputs = new Inputs(translation.parameters(), lowered.inputs(), shapes);
        this.shapes = shapes;
    }

    private static List<EntitySelection> selections(LoweredQuery lowered) {
        List<EntitySelection> all = new ArrayList<>();
        lowered.values().forEach(value -> collect(value, all));
        all.addAll(lowered.fetched());
        return List.copyOf(all);
    }

    private static void collect(SelectedValue value, List<EntitySelection> into) {
        if (value instanceof SelectedValue.Entity entity) {
            into.add(entity.selection());
        } else if (value instanceof SelectedValue.Entry entry) {
            collect(entry.key(), into);
            collect(entry.value(), into);
        }
    }

    LoweredQuery lowered() {
        return lowered;
    }

    /** The statement for a range of rows; one without surprises among its values is made once for each kind of range. */
    OpenStatement statement(RowRange range, Map<String, ?> parameters) {
        Statement statement = inputs.statement(lowered.statement(), parameters);
        return statement == lowered.statement()
                ? statements.computeIfAbsent(
                        range.kind(), any -> OpenStatement.of(range.appliedTo(lowered.statement())))
                : OpenStatement.of(range.appliedTo((Query) statement));
    }

    /** The values of a statement's parameters. */
    Map<String, @Nullable Object> values(
            OpenStatement statement, RowRange range, Map<String, ?> parameters, Loader loader) {
        return range.with(inputs.of(statement, parameters, loader));
    }

    /** The results of some rows. */
    List<@Nullable Object> results(Loader loader, List<Row> all, Maker maker) {
        return loader.together(() -> {
            List<Row> rows = all;
            List<List<@Nullable InstanceState>> states = loader.instances(selections, rows);
            FetchedCollection collection = lowered.collection();
            if (collection == null) {
                fetch(loader, states);
            } else {
                loader.fill(collection.attribute(), states.get(0), states.get(collection.element()));
                List<Integer> firsts = firsts(states.get(0));
                rows = at(firsts, rows);
                states = states.stream().map(ofRows -> at(firsts, ofRows)).toList();
            }
            ItemReader reader = new ItemReader(shapes, loader, rows, selections, states);
            List<@Nullable Object[]> values = new ArrayList<>();
            lowered.values().forEach(value -> values.add(reader.read(value)));
            List<@Nullable Object> results = new ArrayList<>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                results.add(maker.make(values, i));
            }
            return results;
        });
    }

    /** Fetches what is not in the rows themselves. */
    private void fetch(Loader loader, List<List<@Nullable InstanceState>> states) {
        if (lowered.steps().isEmpty()) {
            return;
        }
        List<Supplier<List<InstanceState>>> entities = new ArrayList<>();
        for (List<@Nullable InstanceState> ofRows : states) {
            entities.add(
                    () -> ofRows.stream().filter(Objects::nonNull).distinct().toList());
        }
        for (FetchStep step : lowered.steps()) {
            entities.add(loader.fetch(entities.get(step.owner()).get(), step.path()));
        }
    }

    /** The first row of each instance. */
    private static List<Integer> firsts(List<@Nullable InstanceState> owners) {
        Set<InstanceState> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Integer> firsts = new ArrayList<>();
        InstanceState before = null;
        for (int i = 0; i < owners.size(); i++) {
            InstanceState owner = owners.get(i);
            if (owner != null && owner != before && seen.add(owner)) {
                firsts.add(i);
            }
            before = owner;
        }
        return firsts;
    }

    private static <T extends @Nullable Object> List<T> at(List<Integer> places, List<T> all) {
        List<T> some = new ArrayList<>(places.size());
        places.forEach(place -> some.add(all.get(place)));
        return some;
    }
}
