package org.aludel.core.dialect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.aludel.core.sql.FunctionCall;
import org.jspecify.annotations.Nullable;

/** What functions with a portable name are called in one database. Immutable. */
public final class Functions {

    /** Writes one function. */
    @FunctionalInterface
    public interface Renderer {
        void render(FunctionCall<?> call, SqlCompiler compiler);
    }

    private final Map<String, Renderer> renderers;

    private Functions(Map<String, Renderer> renderers) {
        this.renderers = Map.copyOf(renderers);
    }

    /** No function is special. */
    public static Functions none() {
        return new Functions(Map.of());
    }

    /** These functions, with one more that is written in its own way. The name is matched without regard to case. */
    public Functions with(String name, Renderer renderer) {
        Map<String, Renderer> more = new HashMap<>(renderers);
        more.put(name.toLowerCase(Locale.ROOT), renderer);
        return new Functions(more);
    }

    /** These functions, with one more that merely has another name. */
    public Functions renamed(String name, String nameHere) {
        return with(name, (call, compiler) -> compiler.call(nameHere, call));
    }

    /** How a function is written; null when its name is written as it is. */
    public @Nullable Renderer find(String name) {
        return renderers.get(name.toLowerCase(Locale.ROOT));
    }
}
