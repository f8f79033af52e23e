package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.EmbeddableDomain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.jspecify.annotations.Nullable;

/** What entities and embeddables of the sample domain have in common; they are filled while the domain is made. */
abstract class SampleStructure {

    private final String name;
    private final Class<?> javaType;
    private final List<AttributeDomain> attributes = new ArrayList<>();

    SampleStructure(String name, Class<?> javaType, List<AttributeDomain> inherited) {
        this.name = name;
        this.javaType = javaType;
        attributes.addAll(inherited);
    }

    public String name() {
        return name;
    }

    public Class<?> javaType() {
        return javaType;
    }

    public List<AttributeDomain> attributes() {
        return attributes;
    }

    public Optional<AttributeDomain> attribute(String wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(wanted))
                .findFirst();
    }

    @Override
    public String toString() {
        return name;
    }

    AttributeDomain add(String attribute, SqlType<?> type) {
        return add(attribute, new BasicDomain(type));
    }

    AttributeDomain add(String attribute, ValueDomain value) {
        AttributeDomain made = new SampleAttribute(attribute, value, false, null, false);
        attributes.add(made);
        return made;
    }

    void many(String attribute, ValueDomain value) {
        attributes.add(new SampleAttribute(attribute, value, true, null, false));
    }

    void list(String attribute, ValueDomain value) {
        attributes.add(new SampleAttribute(attribute, value, true, null, true));
    }

    void map(String attribute, ValueDomain key, ValueDomain value) {
        attributes.add(new SampleAttribute(attribute, value, true, key, false));
    }

    /** An embeddable of the sample domain. */
    static final class Embeddable extends SampleStructure implements EmbeddableDomain {
        Embeddable(String name, Class<?> javaType) {
            super(name, javaType, List.of());
        }
    }

    /** An entity of the sample domain. */
    static final class Entity extends SampleStructure implements EntityDomain {

        private final List<AttributeDomain> ids = new ArrayList<>();
        private final List<Entity> subtypes = new ArrayList<>();
        private @Nullable ValueDomain id;
        private @Nullable AttributeDomain version;
        private Entity root = this;

        Entity(String name, Class<?> javaType) {
            super(name, javaType, List.of());
        }

        Entity(String name, Class<?> javaType, Entity superclass) {
            super(name, javaType, superclass.attributes());
            ids.addAll(superclass.ids);
            id = superclass.id;
            version = superclass.version;
            superclass.subtypes.add(this);
            root = superclass.root;
        }

        Entity identifiedBy(String attribute, SqlType<?> type) {
            ids.add(add(attribute, type));
            id = new BasicDomain(type);
            return this;
        }

        Entity identifiedBy(ValueDomain idClass, String first, String second, SqlType<?> type) {
            ids.add(add(first, type));
            ids.add(add(second, type));
            id = idClass;
            return this;
        }

        void versioned(String attribute, SqlType<?> type) {
            version = add(attribute, type);
        }

        @Override
        public List<AttributeDomain> idAttributes() {
            return ids;
        }

        @Override
        public ValueDomain id() {
            if (id == null) {
                throw new IllegalStateException(name());
            }
            return id;
        }

        @Override
        public EntityDomain root() {
            return root;
        }

        @Override
        public Optional<AttributeDomain> version() {
            return Optional.ofNullable(version);
        }

        @Override
        public List<EntityDomain> withSubtypes() {
            List<EntityDomain> all = new ArrayList<>();
            all.add(this);
            subtypes.forEach(subtype -> all.addAll(subtype.withSubtypes()));
            return all;
        }
    }
}
