package org.aludel.provider.query;

import jakarta.persistence.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.mapping.type.Boxes;
import org.aludel.provider.parameter.Parameters;
import org.jspecify.annotations.Nullable;

/** The parameters of a query and the values that were given for them. Belongs to one thread. */
public final class ParameterValues implements Parameters<DeclaredParameter<?>> {

    private static final Object NOT_GIVEN = new Object();

    private final List<DeclaredParameter<?>> declared;
    private final Map<String, ? extends @Nullable Object> constants;
    private final @Nullable Object[] values; // at the places of their parameters

    /** Parameters without values. */
    public ParameterValues(List<DeclaredParameter<?>> declared) {
        this(declared, Map.of());
    }

    /**
     * Parameters without values, besides others that the application does not know.
     *
     * @param constants the values of the others, by their names in the statement
     */
    ParameterValues(List<DeclaredParameter<?>> declared, Map<String, ? extends @Nullable Object> constants) {
        this.declared = List.copyOf(declared);
        this.constants = constants;
        this.values = new Object[declared.size()];
        Arrays.fill(values, NOT_GIVEN);
    }

    /** The same parameters without values. */
    ParameterValues withoutValues() {
        return new ParameterValues(declared, constants);
    }

    @Override
    public Set<Parameter<?>> all() {
        Set<Parameter<?>> all = new LinkedHashSet<>();
        declared.forEach(parameter -> all.add(known(parameter)));
        return Collections.unmodifiableSet(all);
    }

    /** Fails with ALU-4440 if there is none. */
    @Override
    public DeclaredParameter<?> of(String name) {
        for (int i = 0; i < declared.size(); i++) {
            if (name.equals(declared.get(i).name())) {
                return declared.get(i);
            }
        }
        throw QueryErrors.noParameter(":" + name, declared);
    }

    @Override
    public DeclaredParameter<?> of(int position) {
        for (DeclaredParameter<?> parameter : declared) {
            if (parameter.position() != null && parameter.position() == position) {
                return parameter;
            }
        }
        throw QueryErrors.noParameter("?" + position, declared);
    }

    @Override
    public DeclaredParameter<?> of(Parameter<?> given) {
        for (DeclaredParameter<?> parameter : declared) {
            if (parameter.equals(given) || parameter.key() == given) {
                return parameter;
            }
        }
        if (given.getName() != null) {
            return of(given.getName());
        }
        if (given.getPosition() != null) {
            return of(given.getPosition());
        }
        throw QueryErrors.noParameter("of a criteria query", declared);
    }

    @Override
    public Class<?> type(DeclaredParameter<?> parameter) {
        return parameter.type();
    }

    @Override
    public String label(DeclaredParameter<?> parameter) {
        return parameter.label();
    }

    @Override
    public Parameter<?> known(DeclaredParameter<?> parameter) {
        return parameter.key() == null ? parameter : parameter.key();
    }

    /**
     * Gives a parameter its value; a single one is a list of one where a list is wanted.
     *
     * @throws IllegalArgumentException if the value is of another class (ALU-4441)
     */
    @Override
    public void set(DeclaredParameter<?> parameter, @Nullable Object value) {
        boolean several = parameter.list() && value instanceof Collection;
        if (!several && value != null && !fits(parameter.type(), value)) {
            throw QueryErrors.wrongValue(parameter, parameter.list() ? Collection.class : parameter.type(), value);
        }
        Object taken = parameter.type() == String.class && value instanceof Character ? value.toString() : value;
        values[place(parameter)] = parameter.list() && !several ? Collections.singletonList(taken) : taken;
    }

    /** Numbers are converted to each other when they meet their columns, where nothing is lost; a character is a text. */
    private static boolean fits(Class<?> type, Object value) {
        Class<?> boxed = Boxes.boxed(type);
        return boxed.isInstance(value)
                || Number.class.isAssignableFrom(boxed) && value instanceof Number
                || boxed == String.class && value instanceof Character;
    }

    private int place(DeclaredParameter<?> parameter) {
        int place = 0;
        while (!declared.get(place).bindName().equals(parameter.bindName())) {
            place++;
        }
        return place;
    }

    @Override
    public boolean isSet(DeclaredParameter<?> parameter) {
        return values[place(parameter)] != NOT_GIVEN;
    }

    /** Fails with ALU-4442 if none was given. */
    @Override
    public @Nullable Object get(DeclaredParameter<?> parameter) {
        if (!isSet(parameter)) {
            throw QueryErrors.unset(List.of(parameter.label()));
        }
        return values[place(parameter)];
    }

    /**
     * The values of all parameters by their names in the statement.
     *
     * @throws IllegalStateException if one has none (ALU-4442)
     */
    Map<String, @Nullable Object> required() {
        requireAll();
        if (declared.isEmpty()) {
            return Collections.unmodifiableMap(constants);
        }
        if (declared.size() == 1 && constants.isEmpty()) {
            return Collections.singletonMap(declared.get(0).bindName(), values[0]);
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(constants);
        for (int i = 0; i < values.length; i++) {
            all.put(declared.get(i).bindName(), values[i]);
        }
        return Collections.unmodifiableMap(all);
    }

    private void requireAll() {
        for (Object value : values) {
            if (value == NOT_GIVEN) {
                throw QueryErrors.unset(declared.stream()
                        .filter(parameter -> !isSet(parameter))
                        .map(DeclaredParameter::label)
                        .toList());
            }
        }
    }
}
