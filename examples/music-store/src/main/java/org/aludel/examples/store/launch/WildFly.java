package org.aludel.examples.store.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aludel.examples.store.se.Settings;

/** WildFly, whose default data source is set by variables of the environment. */
record WildFly(Path home) implements Server {

    private static final String DATA_SOURCE = "SUBSYSTEM_DATASOURCES_DATA_SOURCE_EXAMPLEDS__";

    @Override
    public ProcessBuilder prepare(Path base, Settings settings) {
        Server.copy(home.resolve("standalone").resolve("configuration"), base.resolve("configuration"));
        Server.deploy(base.resolve("deployments"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                home.resolve("bin")
                        .resolve(Server.script("standalone", ".sh", ".bat"))
                        .toString(),
                "-Djboss.server.base.dir=" + base,
                "-Djboss.socket.binding.port-offset=" + (settings.port() - 8080),
                "-Dstore.data=" + System.getProperty("store.data", "")));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "NOPAUSE",
                        "true",
                        "WILDFLY_OVERRIDING_ENV_VARS",
                        "true",
                        DATA_SOURCE + "CONNECTION_URL",
                        settings.url(),
                        DATA_SOURCE + "USER_NAME",
                        settings.user(),
                        DATA_SOURCE + "PASSWORD",
                        settings.password(),
                        // The database may be started anew.
                        DATA_SOURCE + "CHECK_VALID_CONNECTION_SQL",
                        "select 1",
                        DATA_SOURCE + "VALIDATE_ON_MATCH",
                        "true",
                        DATA_SOURCE + "BACKGROUND_VALIDATION",
                        "false"));
        return builder;
    }
}
