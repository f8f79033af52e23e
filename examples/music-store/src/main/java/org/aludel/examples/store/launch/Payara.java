package org.aludel.examples.store.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.aludel.examples.store.se.Settings;

/** Payara, whose default data source is set in the configuration of the domain. It needs JDK 21 or later. */
record Payara(Path home) implements Server {

    private static final String DOMAIN = "domain1";

    @Override
    public ProcessBuilder prepare(Path base, Settings settings) {
        Path domain = base.resolve(DOMAIN);
        Server.copy(home.resolve("glassfish").resolve("domains").resolve(DOMAIN), domain);
        configure(domain.resolve("config").resolve("domain.xml"), settings);
        Server.deploy(domain.resolve("autodeploy"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                home.resolve("bin")
                        .resolve(Server.script("asadmin", "", ".bat"))
                        .toString(),
                "start-domain",
                "--verbose",
                "--domaindir",
                base.toString(),
                DOMAIN));
        String java = System.getProperty("java.home");
        builder.environment().put("JAVA_HOME", java);
        builder.environment().put("AS_JAVA", java);
        return builder;
    }

    private static void configure(Path file, Settings settings) {
        String pool = " name=\"H2Pool\" is-connection-validation-required=\"true\""
                + " connection-validation-method=\"custom-validation\" validation-classname="
                + "\"org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation\"$1>" // the database may be started
                // anew
                + property("URL", settings.url())
                + property("user", settings.user())
                + property("password", settings.password())
                + "</jdbc-connection-pool>";
        try {
            String text = Files.readString(file);
            Files.writeString(
                    file,
                    text.replaceFirst("(?s) name=\"H2Pool\"([^>]*)>.*?</jdbc-connection-pool>", pool)
                            .replaceFirst("port=\"8080\"", "port=\"" + settings.port() + "\"")
                            .replaceFirst(
                                    "(<java-config[^>]*>)",
                                    "$1<jvm-options>-Dstore.data="
                                            + quoted(System.getProperty("store.data", ""))
                                            + "</jvm-options>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String name, String value) {
        return "<property name=\"" + name + "\" value=\"" + quoted(value) + "\"/>";
    }

    /** As the value of an attribute, for a replacement. */
    private static String quoted(String value) {
        return Matcher.quoteReplacement(
                value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    }
}
