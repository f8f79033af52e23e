package org.aludel.jpql.translation;

import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.jspecify.annotations.Nullable;

/** An attribute of the sample domain. Equal by identity, as the domain makes each once. */
final class SampleAttribute implements AttributeDomain {

    private final String name;
    private final ValueDomain value;
    private final boolean plural;
    private final @Nullable ValueDomain key;
    private final boolean indexed;

    SampleAttribute(String name, ValueDomain value, boolean plural, @Nullable ValueDomain key, boolean indexed) {
        this.name = name;
        this.value = value;
        this.plural = plural;
        this.key = key;
        this.indexed = indexed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ValueDomain value() {
        return value;
    }

    @Override
    public boolean isPlural() {
        return plural;
    }

    @Override
    public @Nullable ValueDomain key() {
        return key;
    }

    @Override
    public boolean isIndexed() {
        return indexed;
    }

    @Override
    public boolean isOptional() {
        return true;
    }
}
