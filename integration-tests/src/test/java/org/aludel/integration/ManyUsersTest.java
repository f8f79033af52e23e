package org.aludel.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Two hundred users at once: nothing is lost, and no connection is kept. */
@ArquillianTest
@RunAsClient
class ManyUsersTest {

    private static final int USERS = 200;
    private static final long SECONDS = Long.getLong("aludel.load.seconds", 30);

    @ArquillianResource
    private URL base;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.withLibraries(Wars.plain("bank", Wars.resource("persistence.xml")));
    }

    @Test
    void nothingIsLostWhenAllWriteAtOnce() throws Exception {
        Requests requests = new Requests(URI.create(base.toString()));
        List<String> accounts = requests.open(50);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        Requests.Load load = requests.load("many", accounts, USERS, () -> System.nanoTime() < end);
        assertThat(load.failures()).isEmpty();
        assertThat(load.written()).isGreaterThanOrEqualTo(USERS);
        assertThat(requests.send("GET", "check"))
                .as("bookings, their sum, the sum of all balances")
                .isEqualTo(load.written() + " " + load.written() + " " + load.written());
        Figures.tell(
                "many-users",
                load.written() + " bookings and " + load.read() + " sums by " + USERS + " users in " + SECONDS
                        + " s, none lost, all connections free");
    }
}
