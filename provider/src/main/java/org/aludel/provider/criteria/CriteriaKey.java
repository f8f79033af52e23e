package org.aludel.provider.criteria;

import java.util.List;
import java.util.Map;
import org.aludel.jpql.syntax.JpqlStatement;
import org.aludel.jpql.translation.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What the meaning of criteria depends on. Immutable.
 *
 * @param statement the tree of the query
 * @param made what is made of a row; null where nothing is selected
 * @param selected the classes of the selected values
 * @param parameters the classes of the application's parameters, by their names in the tree
 * @param values what is known of the values that stand in the criteria, by their names in the tree
 */
public record CriteriaKey(
        JpqlStatement statement,
        @Nullable Selection made,
        List<Class<?>> selected,
        Map<String, Class<?>> parameters,
        Map<String, ValueKind> values) {

    /** Trees that are equal seldom come with something else that is not: their hash tells keys apart well enough. */
    @Override
    public int hashCode() {
        return statement.hashCode();
    }
}
