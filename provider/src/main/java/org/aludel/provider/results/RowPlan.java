package org.aludel.provider.results;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aludel.core.engine.RowReceiver;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.Statement;
import org.aludel.jpql.translation.Translation;
import org.aludel.provider.load.Loader;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.lowering.LoweredQuery;
import org.aludel.provider.lowering.SelectedValue;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/** A statement of a query, its values, and what is made of its rows. Immutable and thread-safe. */
final class RowPlan {

    private final LoweredQuery lowered;
    private final List<EntitySelection> selections;
    private final Inputs inputs;
    private final Shapes shapes;
    private final @Nullable DirectResults direct;
    private final @Nullable OpenStatement[] statements =
            new OpenStatement[RowRange.KINDS]; // immutable, so that races do no harm

    RowPlan(LoweredQuery lowered, Translation translation, Shapes shapes) {
        this.lowered = lowered;
        this.selections = selections(lowered);
        this.inputs = new Inputs(translation.parameters(), lowered.inputs(), shapes);
        this.shapes = shapes;
        this.direct = selections.isEmpty() && lowered.steps().isEmpty()
                ? DirectResults.of(requireNonNull(translation.selection()), lowered.values(), shapes.accessors())
                : null;
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
        if (statement != lowered.statement()) {
            return OpenStatement.of(range.appliedTo((Query) statement));
        }
        OpenStatement known = statements[range.kind()];
        if (known == null) {
            known = OpenStatement.of(range.appliedTo(lowered.statement()));
            statements[range.kind()] = known;
        }
        return known;
    }

    /** The values of a statement's parameters. */
    Map<String, ?> values(OpenStatement statement, RowRange range, Map<String, ?> parameters, Loader loader) {
        return range.with(inputs.of(statement, parameters, loader));
    }

    /**
     * The results of some rows.
     *
     * @param rows gives the rows to whom it is given
     */
    List<@Nullable Object> results(Loader loader, Consumer<RowReceiver> rows, Maker maker) {
        if (direct != null) {
            List<@Nullable Object> results = new ArrayList<>();
            Function<Object, @Nullable Object> made = direct.function();
            rows.accept(row -> results.add(made.apply(row)));
            return results;
        }
        return loader.together(() -> {
            ResultRows results = new ResultRows(lowered, selections, shapes, loader);
            results.read(rows);
            return results.results(maker);
        });
    }
}
