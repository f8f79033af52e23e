package org.aludel.jpql.translation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.error.NearestName;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.error.QueryPlace;
import org.jspecify.annotations.Nullable;

/** What messages of mistakes have in common. */
final class Wording {

    private Wording() {}

    /** A mistake. */
    static InvalidQueryException error(
            JpqlErrorCode code, String problem, @Nullable QueryPlace place, @Nullable String advice) {
        return new InvalidQueryException(code, problem, place, advice);
    }

    /** A question for the candidate that was probably meant; something else where none is like the name. */
    static @Nullable String meant(Collection<String> candidates, String name, @Nullable String otherwise) {
        // Any letter is like any other: nothing can be said of names that short.
        return NearestName.among(name.length() > 1 ? candidates : List.of(), name)
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElse(otherwise);
    }

    /** A question for the candidate that was probably meant, or else all of them when they are few. */
    static @Nullable String choices(Collection<String> candidates, String name, String what) {
        String all = candidates.stream().sorted().collect(Collectors.joining(", "));
        boolean few = !candidates.isEmpty() && candidates.size() <= 12;
        return meant(candidates, name, few ? what + " " + all + "." : null);
    }

    /** A number of things. */
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
