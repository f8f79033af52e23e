package org.aludel.provider.statement;

import java.util.Collections;
import java.util.List;
import java.util.ArrayList;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.translation.Translation;
import org.jspecify.annotations.Nullable;

/**
 * What a statement means. Immutable.
 *
 * @param translation the tree, what is selected, and the parameters
 * @param selected the paths that are selected, with joins spelled out; null for other values
 */
public record TranslatedStatement(Translation translation, List<@Nullable DomainPath> selected) {

    public TranslatedStatement {
        selected = Collections.unmodifiableList(new ArrayList<>(selected));
    }
}
