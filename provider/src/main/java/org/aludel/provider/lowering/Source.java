package org.aludel.provider.lowering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.Expression;
import org.aludel.jpql.domain.DomainPath;
import org.jspecify.annotations.Nullable;

/** What a variable stands for, and the joins that paths which begin with it ask for. */
final class Source {

    private final Scope scope;
    private final String name;
    private final Place value;
    private final @Nullable Place key;
    private final @Nullable Expression<Integer> index;
    private final @Nullable Source anchor;
    private final Map<DomainPath, ImplicitJoin> behind = new LinkedHashMap<>();
    private final Map<DomainPath, ImplicitJoin> within = new LinkedHashMap<>();

    private Source(
            Scope scope,
            String name,
            Place value,
            @Nullable Place key,
            @Nullable Expression<Integer> index,
            @Nullable Source anchor) {
        this.scope = scope;
        this.name = name;
        this.value = value;
        this.key = key;
        this.index = index;
        this.anchor = anchor;
    }

    static Source of(Scope scope, String name, Attachment attachment) {
        return new Source(scope, name, attachment.value(), attachment.key(), attachment.index(), null);
    }

    /** A part of what another one stands for, with no tables of its own. */
    static Source partOf(Source anchor, String name, Place value) {
        return new Source(anchor.scope, name, value, null, null, anchor);
    }

    Scope scope() {
        return scope;
    }

    String name() {
        return name;
    }

    Place value() {
        return value;
    }

    Place key() {
        return LoweringErrors.known(key);
    }

    Expression<Integer> index() {
        return LoweringErrors.known(index);
    }

    /** The joins by their paths. */
    Map<DomainPath, ImplicitJoin> joins() {
        if (anchor != null) {
            return anchor.joins();
        }
        return scope.joining() == this ? within : behind;
    }

    /** The joins that stand right behind this. */
    List<ImplicitJoin> behind() {
        return List.copyOf(behind.values());
    }

    /** The joins that belong to the condition by which this is joined. */
    List<ImplicitJoin> within() {
        return List.copyOf(within.values());
    }
}
