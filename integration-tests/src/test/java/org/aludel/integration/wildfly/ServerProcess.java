package org.aludel.integration.wildfly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The process of the server that a test has started, asked by {@code jcmd}. */
final class ServerProcess {

    private final long id;

    private ServerProcess(long id) {
        this.id = id;
    }

    /** The server among the processes that this one has started. */
    static ServerProcess ofThisTest() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("jboss.home.dir"))
                .map(process -> new ServerProcess(process.pid()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no server was started"));
    }

    /** How many class loaders of modules there are after a collection. */
    int classLoaders() throws InterruptedException {
        collect();
        int count = 0;
        for (String line : ask("GC.class_histogram")) {
            String[] columns = line.trim().split("\\s+", -1);
            if (columns.length >= 4 && columns[3].equals("org.jboss.modules.ModuleClassLoader")) {
                count += Integer.parseInt(columns[1]);
            }
        }
        return count;
    }

    /** The used heap after a collection, in KB. */
    long usedHeap() throws InterruptedException {
        collect();
        for (String line : ask("GC.heap_info")) {
            int used = line.indexOf(" used ");
            if (used >= 0 && line.contains("heap")) {
                String number = line.substring(used + " used ".length());
                return Long.parseLong(number.substring(0, number.indexOf('K')));
            }
        }
        throw new IllegalStateException("the server does not tell its heap");
    }

    /** The names of all threads. */
    List<String> threads() {
        return ask("Thread.print").stream()
                .filter(line -> line.startsWith("\""))
                .map(line -> line.substring(1, line.indexOf('"', 1)))
                .toList();
    }

    /** What only weak, soft and phantom references hold goes in several steps. */
    private void collect() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            ask("GC.run");
            Thread.sleep(500);
        }
    }

    private List<String> ask(String command) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(jcmd, Long.toString(id), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("jcmd is not in the JDK at " + System.getProperty("java.home"), e);
        }
    }
}
