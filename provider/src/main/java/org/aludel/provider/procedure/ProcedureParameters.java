package org.aludel.provider.procedure;

import jakarta.persistence.Parameter;
import jakarta.persistence.TemporalType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.CallParameter;
import org.aludel.provider.parameter.Parameters;
import org.jspecify.annotations.Nullable;

/** The parameters of a call and the values that were given for them. Belongs to one thread. */
final class ProcedureParameters implements Parameters<ProcedureParameter<?>> {

    private final String procedure;
    private final List<ProcedureParameter<?>> registered = new ArrayList<>();
    private final Map<ProcedureParameter<?>, @Nullable Object> values = new HashMap<>();

    @SuppressWarnings("deprecation") // as setParameter with it is
    private final Map<ProcedureParameter<?>, TemporalType> parts = new HashMap<>();

    ProcedureParameters(String procedure) {
        this.procedure = procedure;
    }

    /** Adds a parameter; one that is there already is replaced. Those with positions are kept in their order. */
    void register(ProcedureParameter<?> parameter) {
        if (!registered.isEmpty() && (registered.get(0).name() == null) != (parameter.name() == null)) {
            throw ProcedureErrors.namesAndPositions(procedure);
        }
        Integer position = parameter.position();
        if (position != null && position < 1) {
            throw ProcedureErrors.badPosition(procedure, position);
        }
        for (int i = 0; i < registered.size(); i++) {
            if (registered.get(i).label().equals(parameter.label())) {
                registered.set(i, parameter);
                return;
            }
        }
        registered.add(parameter);
        if (position != null) {
            registered.sort(Comparator.comparing(
                    ProcedureParameter::position, Comparator.nullsFirst(Comparator.naturalOrder())));
        }
    }

    /** The parameters in the order of the call. */
    List<ProcedureParameter<?>> inOrder() {
        return Collections.unmodifiableList(registered);
    }

    /** What the call says of the parameters, in its order. */
    List<CallParameter> inCall() {
        List<CallParameter> called = new ArrayList<>();
        registered.forEach(parameter -> called.add(parameter.inCall(parts.get(parameter))));
        return called;
    }

    @Override
    public Set<Parameter<?>> all() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(registered));
    }

    @Override
    public ProcedureParameter<?> of(String name) {
        return registered.stream()
                .filter(parameter -> name.equals(parameter.name()))
                .findFirst()
                .orElseThrow(() -> ProcedureErrors.noParameter(procedure, "parameter '" + name + "'", registered));
    }

    @Override
    public ProcedureParameter<?> of(int position) {
        return registered.stream()
                .filter(parameter -> Integer.valueOf(position).equals(parameter.position()))
                .findFirst()
                .orElseThrow(() -> ProcedureErrors.noParameter(procedure, "parameter " + position, registered));
    }

    @Override
    public ProcedureParameter<?> of(Parameter<?> parameter) {
        for (ProcedureParameter<?> known : registered) {
            if (known.equals(parameter)) {
                return known;
            }
        }
        throw ProcedureErrors.noParameter(procedure, "such parameter", registered);
    }

    @Override
    public Parameter<?> known(ProcedureParameter<?> parameter) {
        return parameter;
    }

    @Override
    public Class<?> type(ProcedureParameter<?> parameter) {
        return parameter.type();
    }

    @Override
    public String label(ProcedureParameter<?> parameter) {
        return parameter.name() == null ? "?" + parameter.position() : ":" + parameter.name();
    }

    @Override
    public void set(ProcedureParameter<?> parameter, @Nullable Object value) {
        if (!parameter.isInput()) {
            throw ProcedureErrors.noInput(procedure, parameter);
        }
        if (!parameter.takes(value)) {
            throw ProcedureErrors.wrongValue(procedure, parameter, value);
        }
        values.put(parameter, value);
        parts.remove(parameter);
    }

    @Override
    @SuppressWarnings("deprecation") // as setParameter with it is
    public void set(ProcedureParameter<?> parameter, @Nullable Object value, TemporalType part) {
        set(parameter, value);
        parts.put(parameter, part);
    }

    @Override
    public boolean isSet(ProcedureParameter<?> parameter) {
        return values.containsKey(parameter);
    }

    @Override
    public @Nullable Object get(ProcedureParameter<?> parameter) {
        if (!isSet(parameter)) {
            throw ProcedureErrors.unset(procedure, List.of(parameter));
        }
        return values.get(parameter);
    }

    /** The values of registered parameters in their order; null for those that only come back. */
    List<@Nullable Object> required() {
        List<ProcedureParameter<?>> unset = registered.stream()
                .filter(parameter -> parameter.isInput() && !isSet(parameter))
                .toList();
        if (!unset.isEmpty()) {
            throw ProcedureErrors.unset(procedure, unset);
        }
        List<@Nullable Object> required = new ArrayList<>();
        registered.forEach(parameter -> required.add(values.get(parameter)));
        return required;
    }
}
