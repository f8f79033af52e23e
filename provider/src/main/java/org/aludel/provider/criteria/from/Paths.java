package org.aludel.provider.criteria.from;

import java.util.ArrayList;
import java.util.List;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.NavigationExpression;
import org.aludel.jpql.syntax.PathExpression;

/** Paths in the tree of a query. */
final class Paths {

    private Paths() {}

    /** The attribute of a name behind a path. */
    static JpqlPath behind(JpqlPath path, String attribute) {
        Name name = new Name(attribute);
        if (path instanceof PathExpression dotted) {
            return new PathExpression(with(dotted.names(), name));
        }
        return path instanceof NavigationExpression navigation
                ? new NavigationExpression(navigation.root(), with(navigation.names(), name))
                : new NavigationExpression(path, List.of(name));
    }

    private static List<Name> with(List<Name> names, Name last) {
        if (names.size() == 1) {
            return List.of(names.get(0), last);
        }
        List<Name> all = new ArrayList<>(names.size() + 1);
        all.addAll(names);
        all.add(last);
        return all;
    }
}
