package org.aludel.enhancer.agent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.enhancer.error.EnhancerErrors;
import org.aludel.enhancer.error.EnhancerException;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the {@code =} of {@code -javaagent}: options separated by commas, whose values are separated by colons.
 *
 * @param constructors whether constructors are added ({@code constructors=on}, the default, or {@code off})
 * @param managed the names of managed classes that neither annotations nor mapping files tell ({@code managed=app.A:app.B})
 * @param excluded what the names of classes begin with that stay as they are ({@code exclude=com.acme.:org.acme.Thing})
 */
record AgentOptions(boolean constructors, Set<String> managed, List<String> excluded) {

    private static final String KNOWN = "constructors=on|off, managed=NAME:NAME... and exclude=PREFIX:PREFIX...";

    AgentOptions {
        managed = Set.copyOf(managed);
        excluded = List.copyOf(excluded);
    }

    /**
     * Reads the text.
     *
     * @throws EnhancerException if there is another option in it (ALU-2016)
     */
    static AgentOptions parse(@Nullable String text) {
        boolean constructors = true;
        Set<String> managed = new LinkedHashSet<>();
        Set<String> excluded = new LinkedHashSet<>();
        for (String option : text == null || text.isBlank() ? new String[0] : text.split(",", -1)) {
            String[] parts = option.strip().split("=", 2);
            String value = parts.length == 2 ? parts[1].strip() : "";
            switch (parts[0].strip()) {
                case "constructors" -> constructors = isOn(option, value);
                case "managed" -> managed.addAll(List.of(value.split(":", -1)));
                case "exclude" -> excluded.addAll(List.of(value.split(":", -1)));
                default -> throw EnhancerErrors.unknownOption(option, KNOWN);
            }
        }
        excluded.remove("");
        return new AgentOptions(constructors, managed, List.copyOf(excluded));
    }

    private static boolean isOn(String option, String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw EnhancerErrors.unknownOption(option, KNOWN);
        };
    }
}
