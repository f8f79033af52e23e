package org.aludel.provider.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.translation.Translation;
import org.jspecify.annotations.Nullable;

/**
 * What a statement means. Immutable.
 *
 * @param translation the tree, what is selected, and the parameters
 * @param selected the paths that are selected, with joins spelled out; null for other values
 * @param unread the attributes that entities are read without, by the paths of these in the tree
 */
public record TranslatedStatement(
        Translation translation, List<@Nullable DomainPath> selected, Map<DomainPath, Set<String>> unread) {

    public TranslatedStatement {
        unread = Map.copyOf(unread);
        selected = Collections.unmodifiableList(new ArrayList<>(selected));
    }
}
