package org.aludel.core.schema.difference;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.SchemaObject;
import org.aludel.core.schema.View;
import org.aludel.core.sql.QualifiedName;

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
        TableComparison tables = new TableComparison(equivalence, found);
        if (equivalence.keepsEnumTypes()) {
            objects(found, before.enumTypes(), after.enumTypes(), (was, is) -> {
                changedUnless(was.values().equals(is.values()), was, is, found);
            });
        }
        objects(found, before.sequences(), after.sequences(), (was, is) -> {
            changedUnless(equivalence.sameOptions(was.options(), is.options()), was, is, found);
        });
        objects(found, before.tables(), after.tables(), tables::compare);
        objects(found, before.views(), after.views(), (was, is) -> {
            changedUnless(sameView(was, is), was, is, found);
        });
        return List.copyOf(found);
    }

    private boolean sameView(View was, View is) {
        return was.materialized() == is.materialized()
                && equivalence.sameQuery(was.query(), is.query())
                && (!equivalence.keepsComments() || Objects.equals(was.comment(), is.comment()));
    }

    private static void changedUnless(boolean same, SchemaObject was, SchemaObject is, List<SchemaDifference> found) {
        if (!same) {
            found.add(new SchemaDifference.ObjectChanged(was, is));
        }
    }

    /** Compares the objects of one kind by their names. */
    private <E extends SchemaObject> void objects(
            List<SchemaDifference> found, List<E> before, List<E> after, BiConsumer<E, E> both) {
        Map<QualifiedName, E> beforeByName = byName(before);
        Map<QualifiedName, E> afterByName = byName(after);
        for (E was : before) {
            if (!afterByName.containsKey(stored(was))) {
                found.add(new SchemaDifference.ObjectRemoved(was));
            }
        }
        for (E is : after) {
            E was = beforeByName.get(stored(is));
            if (was == null) {
                found.add(new SchemaDifference.ObjectAdded(is));
            } else {
                both.accept(was, is);
            }
        }
    }

    private <E extends SchemaObject> Map<QualifiedName, E> byName(List<E> objects) {
        Map<QualifiedName, E> byName = new HashMap<>();
        objects.forEach(object -> byName.put(stored(object), object));
        return byName;
    }

    private QualifiedName stored(SchemaObject object) {
        return equivalence.storedName(object.qualifiedName());
    }
}
