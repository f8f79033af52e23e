package org.aludel.benchmarks.provider;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs a variant in a virtual machine of its own. */
final class VariantProcess {

    /** How much of what a variant complains about is shown. */
    private static final int SHOWN = 4_000;

    private VariantProcess() {}

    /**
     * Runs it, and returns the cases that it prints, by their names.
     *
     * @param classes what stands before the class path; null for nothing
     * @param command the class and its arguments
     */
    static Map<String, String[]> run(String variant, @Nullable Path classes, List<String> command)
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
        all.addAll(List.of("-cp", classes == null ? path : classes + File.pathSeparator + path));
        all.addAll(command);
        Path errors = Files.createTempFile("variant", ".txt");
        try {
            return run(variant, new ProcessBuilder(all).redirectError(errors.toFile()), errors);
        } finally {
            Files.delete(errors);
        }
    }

    private static Map<String, String[]> run(String variant, ProcessBuilder builder, Path errors)
            throws IOException, InterruptedException {
        Process process = builder.start();
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
            throw new IllegalStateException(variant + " failed: " + end(Files.readString(errors)));
        }
        return cases;
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - SHOWN));
    }

    /** The agent by which EclipseLink weaves classes as they are loaded. */
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
