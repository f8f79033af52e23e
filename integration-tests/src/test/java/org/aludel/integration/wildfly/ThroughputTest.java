package org.aludel.integration.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.aludel.integration.Figures;
import org.aludel.integration.Requests;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures the same application with two providers by turns on one server: the time to deploy, and requests per second. */
@ArquillianTest
@RunAsClient
@Tag("wildfly")
@Tag("throughput")
class ThroughputTest {

    private static final String ALUDEL = "speed-aludel";
    private static final String HIBERNATE = "speed-hibernate";
    private static final int ROUNDS = 7;

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = ALUDEL, managed = false, testable = false)
    static WebArchive aludel() {
        return Applications.aludel(ALUDEL);
    }

    @Deployment(name = HIBERNATE, managed = false, testable = false)
    static WebArchive hibernate() {
        return Applications.hibernate(HIBERNATE);
    }

    @Test
    void measuresDeployments() {
        List<Double> ofAludel = new ArrayList<>();
        List<Double> ofHibernate = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            ofAludel.add(deployment(ALUDEL));
            ofHibernate.add(deployment(HIBERNATE));
        }
        tell("deployment, ms", ofAludel, ofHibernate);
    }

    private double deployment(String name) {
        long begin = System.nanoTime();
        deployer.deploy(name);
        long took = System.nanoTime() - begin;
        deployer.undeploy(name);
        return TimeUnit.NANOSECONDS.toMillis(took);
    }

    @Test
    void measuresRequests() throws Exception {
        deployer.deploy(ALUDEL);
        deployer.deploy(HIBERNATE);
        try {
            List<String> accountsOfAludel = Applications.requests(ALUDEL).open(50);
            List<String> accountsOfHibernate = Applications.requests(HIBERNATE).open(50);
            List<Double> ofAludel = new ArrayList<>();
            List<Double> ofHibernate = new ArrayList<>();
            for (int i = 0; i < ROUNDS + 2; i++) {
                ofAludel.add(perSecond(ALUDEL, "r" + i, accountsOfAludel));
                ofHibernate.add(perSecond(HIBERNATE, "r" + i, accountsOfHibernate));
            }
            // the first two rounds of each warm the server
            tell("requests per second", ofAludel.subList(2, ROUNDS + 2), ofHibernate.subList(2, ROUNDS + 2));
        } finally {
            deployer.undeploy(ALUDEL);
            deployer.undeploy(HIBERNATE);
        }
    }

    private static double perSecond(String name, String series, List<String> accounts) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(5);
        Requests.Load load = Applications.requests(name).load(series, accounts, 16, () -> System.nanoTime() < end);
        assertThat(load.failures()).isEmpty();
        return (load.written() + load.read()) * 1e9 / (System.nanoTime() - begin);
    }

    private static void tell(String what, List<Double> ofAludel, List<Double> ofHibernate) {
        double aludel = median(ofAludel);
        double hibernate = median(ofHibernate);
        Figures.tell(
                what,
                String.format(
                        Locale.ROOT,
                        "Aludel %.0f, Hibernate %.0f, ratio %.2f (medians of %d by turns)",
                        aludel,
                        hibernate,
                        aludel / hibernate,
                        ofAludel.size()));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
