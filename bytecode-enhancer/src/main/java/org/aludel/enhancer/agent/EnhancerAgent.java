package org.aludel.enhancer.agent;

import java.lang.instrument.Instrumentation;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.aludel.enhancer.Enhancer;
import org.aludel.enhancer.EnhancerOptions;
import org.aludel.enhancer.descriptor.ManagedClassNames;
import org.aludel.enhancer.error.EnhancerErrors;
import org.aludel.enhancer.error.EnhancerException;
import org.aludel.enhancer.runtime.Tracker;
import org.jspecify.annotations.Nullable;

/**
 * Where a Java machine begins to use the enhancer as an agent; nothing for programs to call. Options: {@code constructors=off},
 * {@code managed=app.A:app.B} and {@code exclude=com.acme.}, separated by commas. Byte Buddy is expected on the class path.
 */
public final class EnhancerAgent {

    private EnhancerAgent() {}

    /**
     * Starts with the program.
     *
     * @param options what stands behind the {@code =}; may be null
     * @throws EnhancerException if an option is not known (ALU-2016), which ends the program before it begins
     */
    public static void premain(@Nullable String options, Instrumentation instrumentation) {
        AgentOptions parsed = AgentOptions.parse(options);
        if (isComplete()) {
            instrumentation.addTransformer(transformer(parsed, instrumentation, name -> true));
        }
    }

    /**
     * Starts in a program that runs. Classes that are loaded already stay plain.
     *
     * @param options what was given with the request; may be null
     * @throws EnhancerException if an option is not known (ALU-2016)
     */
    public static void agentmain(@Nullable String options, Instrumentation instrumentation) {
        AgentOptions parsed = AgentOptions.parse(options);
        if (isComplete()) {
            LoadedClasses loaded = new LoadedClasses();
            loaded.note(instrumentation);
            instrumentation.addTransformer(transformer(parsed, instrumentation, loaded::leaves));
            loaded.noteLate(instrumentation);
        }
    }

    private static boolean isComplete() {
        try {
            Class.forName("net.bytebuddy.utility.OpenedClassReader");
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            AgentLog.warn(String.valueOf(EnhancerErrors.missingByteBuddy(e).getMessage()));
            return false;
        }
    }

    private static EnhancingTransformer transformer(
            AgentOptions options, Instrumentation instrumentation, Predicate<String> reached) {
        Set<String> managed = new HashSet<>(options.managed());
        managed.addAll(ManagedClassNames.of(
                ClassLoader.getSystemClassLoader(), problem -> AgentLog.warn(String.valueOf(problem.getMessage()))));
        Enhancer enhancer = new Enhancer(EnhancerOptions.defaults()
                .withConstructors(options.constructors())
                .withManagedClasses(managed)
                .reaching(reached));
        return new EnhancingTransformer(enhancer, options.excluded(), readingTheContract(instrumentation));
    }

    /** Lets modules use what enhanced classes call, although their descriptors do not ask for it. */
    private static Consumer<Module> readingTheContract(Instrumentation instrumentation) {
        Module contract = Tracker.class.getModule();
        return module -> {
            if (module.isNamed() && !module.canRead(contract)) {
                instrumentation.redefineModule(module, Set.of(contract), Map.of(), Map.of(), Set.of(), Map.of());
            }
        };
    }
}
