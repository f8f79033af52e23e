package org.aludel.provider.state;

import jakarta.persistence.AccessType;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.access.EnhancedFields;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** Which fields of an enhanced entity hold the values of which attributes. Immutable and thread-safe. */
final class TrackedFields {

    private final List<Attribute> attributes;
    private final List<List<Integer>> numbers;
    private final BitSet mapped = new BitSet();
    private final boolean complete;
    private final UnreadFields unfetched;
    private final UnreadFields identifier;
    private final Map<Set<String>, UnreadFields> unread = new ConcurrentHashMap<>();

    TrackedFields(EntityMapping entity, EnhancedFields fields) {
        this.attributes = entity.attributes();
        this.numbers =
                attributes.stream().map(attribute -> numbers(attribute, fields)).toList();
        numbers.forEach(of -> of.forEach(mapped::set));
        this.complete = numbers.stream().noneMatch(List::isEmpty);
        BitSet others = new BitSet();
        others.set(0, fields.size());
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            if (entity.id().attributes().stream().anyMatch(id -> id == attribute)) {
                numbers.get(i).forEach(others::clear);
            } else {
                names.add(attribute.name());
            }
        }
        BitSet identifying = new BitSet();
        identifying.set(0, fields.size());
        identifying.andNot(others);
        this.identifier = new UnreadFields(identifying, Set.of(), false);
        this.unfetched = new UnreadFields(others, names, true);
    }

    private static List<Integer> numbers(Attribute attribute, EnhancedFields fields) {
        return attribute.source().access() == AccessType.FIELD
                ? fields.ofField(attribute.name())
                : fields.ofProperty(attribute.name());
    }

    /** Whether a field holds the value of an attribute, or may. */
    boolean isMapped(int field) {
        return !complete || mapped.get(field);
    }

    /** Whether an attribute can be read later: its value is in one field, which is known. */
    boolean canWait(String attribute) {
        int index = index(attribute);
        return index >= 0 && numbers.get(index).size() == 1;
    }

    private int index(String attribute) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(attribute)) {
                return i;
            }
        }
        return -1;
    }

    /** The attribute whose value a field holds; null if there is none. */
    @Nullable
    String attributeOf(int field) {
        for (int i = 0; i < attributes.size(); i++) {
            if (numbers.get(i).contains(field)) {
                return attributes.get(i).name();
            }
        }
        return null;
    }

    /** All fields but those of the identifier. */
    UnreadFields unfetched() {
        return unfetched;
    }

    /** The fields of the identifier. */
    UnreadFields identifier() {
        return identifier;
    }

    /** The fields of some attributes. */
    UnreadFields unread(Set<String> names) {
        return unread.computeIfAbsent(names, any -> {
            BitSet of = new BitSet();
            for (String name : names) {
                int index = index(name);
                if (index >= 0) {
                    numbers.get(index).forEach(of::set);
                }
            }
            return new UnreadFields(of, Set.copyOf(new TreeSet<>(names)), false);
        });
    }
}
