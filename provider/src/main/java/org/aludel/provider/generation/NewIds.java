package org.aludel.provider.generation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.aludel.provider.load.Queries;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.Generation;
import org.aludel.provider.state.EntityShape;
import org.jspecify.annotations.Nullable;

/** Gives new instances of one persistence context their identifiers. Belongs to its thread. */
public final class NewIds {

    private final IdGenerators generators;
    private final Queries queries;
    private Map<NumberSource, Demand> demands = Map.of(); // most persistence contexts have none

    /**
     * Identifiers for a persistence context.
     *
     * @param queries asks for values of sequences
     */
    public NewIds(IdGenerators generators, Queries queries) {
        this.generators = generators;
        this.queries = queries;
    }

    /**
     * Gives an instance its generated identifier, if that can be had before its row is inserted. What the instance has
     * already stays: anything but null, or 0 for a number.
     *
     * @return false if only the insert will give it; true also where nothing is generated
     * @throws org.aludel.provider.error.ProviderException when a number does not fit into the attribute (ALU-4320)
     * @throws org.aludel.core.error.AludelException when the database reports an error
     */
    public boolean assign(EntityShape shape, Object instance) {
        List<Attribute> attributes = shape.attributes();
        boolean complete = true;
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i) instanceof BasicAttribute basic && basic.generation() != null) {
                complete &= hasValue(shape.access().get(instance, i)) || assign(shape, basic, i, instance);
            }
        }
        return complete;
    }

    /** Whether a value of a generated attribute is one: neither null nor 0. */
    public static boolean hasValue(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() != 0 : value != null;
    }

    private boolean assign(EntityShape shape, BasicAttribute attribute, int index, Object instance) {
        Generation generation = java.util.Objects.requireNonNull(attribute.generation());
        if (generation instanceof Generation.Uuid) {
            UUID uuid = UUID.randomUUID();
            boolean text = attribute.value().javaType() == String.class;
            shape.access().set(instance, index, text ? uuid.toString() : uuid);
            return true;
        }
        NumberSource source = generators.numbers(attribute, generation);
        OptionalLong number = source.next(queries, demand(source));
        if (number.isEmpty()) {
            return false;
        }
        shape.access().set(instance, index, IdNumbers.of(number.getAsLong(), shape.entity(), attribute));
        return true;
    }

    private Demand demand(NumberSource source) {
        if (demands.isEmpty()) {
            demands = new HashMap<>();
        }
        return demands.computeIfAbsent(source, any -> new Demand());
    }
}
