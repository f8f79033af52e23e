package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.aludel.core.sql.Parameter;
import org.aludel.core.type.SqlType;

/** Collects SQL text together with the places of its parameters, so that the two cannot drift apart. One compilation. */
class SqlWriter {

    private final StringBuilder piece = new StringBuilder(256);
    private final List<String> pieces = new ArrayList<>();
    private final List<ParameterSlot> slots = new ArrayList<>();
    private final List<Parameter> parameters;
    private final IdentityHashMap<Parameter, Integer> positions = new IdentityHashMap<>(0);
    private int next;

    SqlWriter(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    void append(String text) {
        piece.append(text);
    }

    int slotCount() {
        return slots.size();
    }

    void parameter(Parameter parameter, SqlType<?> type, String placeholder) {
        piece.append(placeholder);
        slots.add(new ParameterSlot(position(parameter), type, null, null));
    }

    void derived(
            Parameter parameter, Parameter other, SqlType<?> type, String placeholder, DerivedValue.Function function) {
        piece.append(placeholder);
        slots.add(new ParameterSlot(position(parameter), type, null, new DerivedValue(position(other), function)));
    }

    void list(Parameter parameter, SqlType<?> type, ListExpansion expansion) {
        pieces.add(piece.toString());
        piece.setLength(0);
        slots.add(new ParameterSlot(position(parameter), type, expansion, null));
    }

    /** As a rule parameters are written in the order in which they stand in the statement. */
    private int position(Parameter parameter) {
        if (next < parameters.size() && parameters.get(next) == parameter) {
            return next++;
        }
        if (positions.isEmpty()) {
            for (int i = 0; i < parameters.size(); i++) {
                positions.put(parameters.get(i), i);
            }
        }
        Integer position = positions.get(parameter);
        if (position == null) {
            throw CompileErrors.invalid(
                    "A parameter is written that is not a part of the statement. Custom elements must"
                            + " list their parts in children().");
        }
        return position;
    }

    List<String> pieces() {
        List<String> all = new ArrayList<>(pieces);
        all.add(piece.toString());
        return all;
    }

    List<ParameterSlot> slots() {
        return slots;
    }
}
