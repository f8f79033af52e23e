package org.aludel.enhancer;

import java.util.ArrayList;
import java.util.List;
import org.aludel.enhancer.runtime.Enhanced;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.enhancer.runtime.Tracker;

/** Writes down what it is told, with the names of the fields. Used by the sources of samples. */
public final class Recorder extends Tracker {

    private final Class<?> type;
    private final List<String> events = new ArrayList<>();

    private Recorder(Class<?> type) {
        this.type = type;
        tellReads(true);
        tellWrites(true);
        tellReplaced(true);
    }

    /** Gives an instance a recorder. */
    public static Recorder on(Object instance) {
        Recorder recorder = new Recorder(instance.getClass());
        ((EnhancedInstance) instance).aludelTracker(recorder);
        return recorder;
    }

    /** Takes the recorder of an instance. */
    public static boolean has(Object instance) {
        return ((EnhancedInstance) instance).aludelTracker() != null;
    }

    /** What happened so far, and forgets it. */
    public String events() {
        String text = String.join(", ", events);
        events.clear();
        return text;
    }

    @Override
    protected void read(int field) {
        events.add("read " + name(field));
    }

    @Override
    protected void write(int field) {
        events.add("write " + name(field));
    }

    @Override
    protected void replaced(int field, Object instance, Object before) {
        events.add("replaced " + name(field) + " " + before);
    }

    private String name(int field) {
        for (Class<?> next = type; next != null; next = next.getSuperclass()) {
            Enhanced enhanced = next.getDeclaredAnnotation(Enhanced.class);
            if (enhanced != null && field >= enhanced.firstField()) {
                return enhanced.fields()[field - enhanced.firstField()];
            }
        }
        throw new AssertionError("No field " + field + " in " + type);
    }
}
