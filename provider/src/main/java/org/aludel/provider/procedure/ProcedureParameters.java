package org.aludel.provider.procedure;

import jakarta.persistence.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a call and the values that were given for them. Belongs to one thread. */
final class ProcedureParameters {

    private final String procedure;
    private final List<ProcedureParameter<?>> all = new ArrayList<>();
    private final Map<ProcedureParameter<?>, @Nullable Object> values = new HashMap<>();

    ProcedureParameters(String procedure) {
        this.procedure = procedure;
    }

    /** Adds a parameter; one that is there already is replaced. Those with positions are kept in their order. */
    void register(ProcedureParameter<?> parameter) {
        if (!all.isEmpty() && (all.get(0).name() == null) != (parameter.name() == null)) {
            throw ProcedureErrors.namesAndPositions(procedure);
        }
        Integer position = parameter.position();
        if (position != null && position < 1) {
            throw ProcedureErrors.badPosition(procedure, position);
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).label().equals(parameter.label())) {
                all.set(i, parameter);
                return;
            }
        }
        all.add(parameter);
        if (position != null) {
            all.sort(Comparator.comparing(
                    ProcedureParameter::position, Comparator.nullsFirst(Comparator.naturalOrder())));
        }
    }

    /** The parameters in the order of the call. */
    List<ProcedureParameter<?>> inOrder() {
        return Collections.unmodifiableList(all);
    }

    Set<Parameter<?>> asSet() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(all));
    }

    ProcedureParameter<?> of(String name) {
        return all.stream()
                .filter(parameter -> name.equals(parameter.name()))
                .findFirst()
                .orElseThrow(() -> ProcedureErrors.noParameter(procedure, "parameter '" + name + "'", all));
    }

    ProcedureParameter<?> of(int position) {
        return all.stream()
                .filter(parameter -> Integer.valueOf(position).equals(parameter.position()))
                .findFirst()
                .orElseThrow(() -> ProcedureErrors.noParameter(procedure, "parameter " + position, all));
    }

    ProcedureParameter<?> of(Parameter<?> parameter) {
        for (ProcedureParameter<?> known : all) {
            if (known.equals(parameter)) {
                return known;
            }
        }
        throw ProcedureErrors.noParameter(procedure, "such parameter", all);
    }

    void set(ProcedureParameter<?> parameter, @Nullable Object value) {
        if (!parameter.isInput()) {
            throw ProcedureErrors.noInput(procedure, parameter);
        }
        if (!parameter.takes(value)) {
            throw ProcedureErrors.wrongValue(procedure, parameter, value);
        }
        values.put(parameter, value);
    }

    boolean isSet(ProcedureParameter<?> parameter) {
        return values.containsKey(parameter);
    }

    @Nullable
    Object get(ProcedureParameter<?> parameter) {
        if (!isSet(parameter)) {
            throw ProcedureErrors.unset(procedure, List.of(parameter));
        }
        return values.get(parameter);
    }

    /** The values of all parameters in their order; null for those that only come back. */
    List<@Nullable Object> required() {
        List<ProcedureParameter<?>> unset = all.stream()
                .filter(parameter -> parameter.isInput() && !isSet(parameter))
                .toList();
        if (!unset.isEmpty()) {
            throw ProcedureErrors.unset(procedure, unset);
        }
        List<@Nullable Object> required = new ArrayList<>();
        all.forEach(parameter -> required.add(values.get(parameter)));
        return required;
    }
}
