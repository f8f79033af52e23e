package org.aludel.integration;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.integration.bank.Account;
import org.aludel.integration.partner.Partner;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Makes web applications of the same classes: with the provider in them or without, for one provider or another. */
public final class Wars {

    /** The line of persistence.xml that chooses the provider. */
    public static final String ALUDEL = "org.aludel.AludelPersistenceProvider";

    /** The provider that comes with WildFly. */
    public static final String HIBERNATE = "org.hibernate.jpa.HibernatePersistenceProvider";

    private static final String SERVER = "aludel.server";
    private static final String LIBRARIES = "aludel.server.libraries";

    private Wars() {}

    /** The application with the provider in {@code WEB-INF/lib}, and what tests within the server need. */
    public static WebArchive tested() {
        return withAssertions(withLibraries(plain("bank", resource("persistence.xml"))));
    }

    /**
     * The application without a provider.
     *
     * @param name its name, which its data sources share
     * @param persistenceXml the description of its units
     */
    public static WebArchive plain(String name, String persistenceXml) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, name + ".war")
                .addPackage(Account.class.getPackage())
                .addAsLibrary(
                        ShrinkWrap.create(JavaArchive.class, "partner.jar").addPackage(Partner.class.getPackage()))
                .addAsResource(new StringAsset(renamed(name, persistenceXml)), "META-INF/persistence.xml")
                .addAsResource(new StringAsset(resource("orm.xml")), "META-INF/orm.xml")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        return isWildFly()
                ? war.addAsWebInfResource(new StringAsset(renamed(name, resource("aludel-ds.xml"))), "aludel-ds.xml")
                : war;
    }

    private static String renamed(String name, String text) {
        return name.equals("bank")
                ? text
                : text.replace("jdbc/", "jdbc/" + name + "-")
                        .replace("jdbc:h2:mem:", "jdbc:h2:mem:" + name + "-")
                        .replace("pool-name=\"", "pool-name=\"" + name + "-");
    }

    /** The same with the provider's libraries in {@code WEB-INF/lib}. */
    public static WebArchive withLibraries(WebArchive war) {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty(LIBRARIES)))) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            jars.forEach(jar -> war.addAsLibrary(jar.toFile()));
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WebArchive withAssertions(WebArchive war) {
        try {
            return war.addAsLibrary(new File(Assertions.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file beside the classes of the application. */
    public static String resource(String name) {
        try (InputStream content = Account.class.getResourceAsStream("/org/aludel/integration/" + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWildFly() {
        return System.getProperty(SERVER, "").equals("wildfly");
    }
}
