package org.aludel.provider.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aludel.orm.LoadOption;
import org.aludel.orm.LoadStrategy;

/**
 * What loader options make different in the plan of a statement; what they load afterwards is no part of it. Immutable.
 *
 * @param joined the entities that are to come with the rows
 * @param leftOut what is not to be loaded with instances
 * @param unread the attributes that are not to be read with the rows
 */
public record PlanOptions(List<AttributeSteps> joined, List<AttributeSteps> leftOut, List<UnreadOf> unread) {

    /** Nothing different. */
    public static final PlanOptions NONE = new PlanOptions(List.of(), List.of(), List.of());

    public PlanOptions {
        joined = List.copyOf(joined);
        leftOut = List.copyOf(leftOut);
        unread = List.copyOf(unread);
    }

    /** What some options make different; nested ones do not count. */
    public static PlanOptions of(List<LoadOption> options) {
        return new PlanOptions(of(LoadStrategy.JOINED, options), of(LoadStrategy.RAISE, options), UnreadOf.of(options));
    }

    private static List<AttributeSteps> of(LoadStrategy strategy, List<LoadOption> options) {
        return options.stream()
                .filter(option -> option.strategy() == strategy)
                .map(option -> AttributeSteps.of(option.path()))
                .sorted(Comparator.comparingInt(steps -> steps.path().toString().length()))
                .distinct()
                .toList();
    }

    /** All options, each before those that are nested in it. */
    public static List<LoadOption> flat(List<LoadOption> options) {
        List<LoadOption> all = new ArrayList<>();
        options.forEach(option -> {
            all.add(option);
            all.addAll(flat(option.nested()));
        });
        return all;
    }
}
