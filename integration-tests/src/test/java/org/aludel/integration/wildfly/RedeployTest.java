package org.aludel.integration.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

/** Deploys and undeploys an application fifty times, each time after use: no class loader and no thread is left. */
@ArquillianTest
@RunAsClient
@Tag("wildfly")
@Tag("redeploy")
class RedeployTest {

    private static final String APPLICATION = "redeployed";
    private static final String IN_MODULE = "redeployed-module";
    private static final String WITH_HIBERNATE = "redeployed-hibernate";
    /**
     * How many of all deployments may still be held: the platform's method handles remember the type that they were last used
     * with, such as those behind the methods of records.
     */
    private static final int REMEMBERED = 3;

    private static final int TIMES = Integer.getInteger("aludel.redeploy.times", 50);

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = APPLICATION, managed = false, testable = false)
    static WebArchive application() {
        return Applications.aludel(APPLICATION);
    }

    @Deployment(name = IN_MODULE, managed = false, testable = false)
    static WebArchive inModule() {
        return Applications.module(IN_MODULE);
    }

    @Deployment(name = WITH_HIBERNATE, managed = false, testable = false)
    static WebArchive withHibernate() {
        return Applications.hibernate(WITH_HIBERNATE);
    }

    @Test
    void tellsWhatTheServersOwnProviderLeaves() throws Exception {
        redeploy(WITH_HIBERNATE);
    }

    @Test
    void nothingIsLeftOfApplicationsWithTheirOwnLibraries() throws Exception {
        redeploy(APPLICATION);
    }

    @Test
    void nothingIsLeftOfApplicationsThatUseTheServersModule() throws Exception {
        redeploy(IN_MODULE);
    }

    private void redeploy(String name) throws Exception {
        ServerProcess server = ServerProcess.ofThisTest();
        for (int i = 0; i < 3; i++) {
            useOnce(name);
        }
        int loaders = server.classLoaders();
        long heap = server.usedHeap();
        List<String> threads = server.threads();
        for (int i = 0; i < TIMES; i++) {
            useOnce(name);
        }
        int loadersAfter = server.classLoaders();
        long heapAfter = server.usedHeap();
        List<String> threadsAfter = server.threads();
        Figures.tell(
                name,
                TIMES + " times: class loaders " + loaders + " and " + loadersAfter + " after, heap " + heap
                        + " KB and " + heapAfter + " KB after, threads " + threads.size() + " and "
                        + threadsAfter.size() + " after");
        assertThat(loadersAfter).as("class loaders").isLessThanOrEqualTo(loaders + REMEMBERED);
        List<String> left = new ArrayList<>(threadsAfter);
        threads.forEach(left::remove);
        assertThat(left)
                .noneMatch(thread -> thread.contains("aludel")
                        || thread.contains("agroal")
                        || thread.contains("H2")
                        || thread.contains("byte-buddy"));
    }

    private void useOnce(String name) throws InterruptedException {
        deployer.deploy(name);
        try {
            Requests requests = Applications.requests(name);
            assertThat(requests.send("GET", "script")).contains("open: 3 4");
            List<String> accounts = requests.open(4);
            long end = System.nanoTime() + 300_000_000;
            assertThat(requests.load("r", accounts, 16, () -> System.nanoTime() < end)
                            .failures())
                    .isEmpty();
        } finally {
            deployer.undeploy(name);
        }
    }
}
