package org.aludel.core.schema.difference;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.View;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Finds what has to change to make one schema another.
 *
 * <pre>{@code
 * List<SchemaDifference> todo = SchemaComparison.by(equivalence).compare(reflected, wanted);
 * }</pre>
 */
public final class SchemaComparison {

    private final Equivalence equivalence;

    private SchemaComparison(Equivalence equivalence) {
        this.equivalence = equivalence;
    }

    /** A comparison that takes for the same what the equivalence says. */
    public static SchemaComparison by(Equivalence equivalence) {
        return new SchemaComparison(requireNonNull(equivalence, "equivalence"));
    }

    /**
     * The differences: what goes, and then what comes and changes, each in the order of its schema. Empty when both say the
     * same.
     *
     * @param before the schema that is there
     * @param after the schema that is wanted
     */
    public List<SchemaDifference> compare(MetaData before, MetaData after) {
        List<SchemaDifference> found = new ArrayList<>();
        match(
                before.enumTypes(),
                after.enumTypes(),
                EnumType::qualifiedName,
                found,
                SchemaDifference.EnumTypeRemoved::new,
                SchemaDifference.EnumTypeAdded::new,
                (was, is) -> {
                    if (!was.values().equals(is.values())) {
                        found.add(new SchemaDifference.EnumTypeChanged(was, is));
                    }
                });
        match(
                before.sequences(),
                after.sequences(),
                Sequence::qualifiedName,
                found,
                SchemaDifference.SequenceRemoved::new,
                SchemaDifference.SequenceAdded::new,
                (was, is) -> {
                    if (!equivalence.sameOptions(was.options(), is.options())) {
                        found.add(new SchemaDifference.SequenceChanged(was, is));
                    }
                });
        TableComparison tables = new TableComparison(equivalence, found);
        match(
                before.tables(),
                after.tables(),
                Table::qualifiedName,
                found,
                SchemaDifference.TableRemoved::new,
                SchemaDifference.TableAdded::new,
                tables::compare);
        match(
                before.views(),
                after.views(),
                View::qualifiedName,
                found,
                SchemaDifference.ViewRemoved::new,
                SchemaDifference.ViewAdded::new,
                (was, is) -> {
                    if (!sameView(was, is)) {
                        found.add(new SchemaDifference.ViewChanged(was, is));
                    }
                });
        return List.copyOf(found);
    }

    private boolean sameView(View was, View is) {
        return was.materialized() == is.materialized()
                && equivalence.sameQuery(was.query(), is.query())
                && (!equivalence.keepsComments() || Objects.equals(was.comment(), is.comment()));
    }

    private static <E> void match(
            List<E> before,
            List<E> after,
            Function<E, QualifiedName> name,
            List<SchemaDifference> found,
            Function<E, SchemaDifference> removed,
            Function<E, SchemaDifference> added,
            BiConsumer<E, E> both) {
        for (E was : before) {
            if (named(after, name, name.apply(was)) == null) {
                found.add(removed.apply(was));
            }
        }
        for (E is : after) {
            E was = named(before, name, name.apply(is));
            if (was == null) {
                found.add(added.apply(is));
            } else {
                both.accept(was, is);
            }
        }
    }

    private static <E> @Nullable E named(List<E> elements, Function<E, QualifiedName> name, QualifiedName wanted) {
        for (E element : elements) {
            if (name.apply(element).equals(wanted)) {
                return element;
            }
        }
        return null;
    }
}
