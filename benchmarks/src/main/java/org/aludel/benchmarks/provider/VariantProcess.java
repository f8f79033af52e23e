package org.aludel.benchmarks.provider;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs a variant in a virtual machine of its own. */
final class VariantProcess {

    private VariantProcess() {}

    /**
     * Runs it, and returns the cases that it prints, by their names.
     *
     * @param classes what stands before the class path; empty for nothing
     * @param command the class and its arguments
     */
    static Map<String, String[]> run(String variant, String classes, List<String> command)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1500m",
                "-Xmx1500m",
                "-XX:+UseSerialGC",
                RunDatabase.setting()));
        String agent = agent(variant);
        if (agent != null) {
            all.add("-javaagent:" + agent);
        }
        String path = System.getProperty("java.class.path");
        all.addAll(List.of("-cp", classes.isEmpty() ? path : classes + File.pathSeparator + path));
        all.addAll(command);
        Process process = new ProcessBuilder(all)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, String[]> cases = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", -1);
                if (parts[0].equals("case")) {
                    cases.put(parts[1], parts);
                }
            }
        }
        if (process.waitFor() != 0 || cases.isEmpty()) {
            throw new IllegalStateException(variant + " failed; run " + String.join(" ", command) + " to see why");
        }
        return cases;
    }

    /** EclipseLink weaves lazy relationships into classes as they are loaded, which is how it is at its best. */
    private static @Nullable String agent(String variant) {
        if (!variant.equals(Providers.ECLIPSELINK.label())) {
            return null;
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("org.eclipse.persistence.jpa-"))
                .findFirst()
                .orElseThrow();
    }
}
