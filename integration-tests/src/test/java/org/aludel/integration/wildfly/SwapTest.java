package org.aludel.integration.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same application with one line changed, that of the provider, and with Aludel as a module of the server: all give the same
 * results.
 */
@ArquillianTest
@RunAsClient
@Tag("wildfly")
class SwapTest {

    private static final String ALUDEL = "swap-aludel";
    private static final String HIBERNATE = "swap-hibernate";
    private static final String MODULE = "swap-module";

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

    @Deployment(name = MODULE, managed = false, testable = false)
    static WebArchive module() {
        return Applications.module(MODULE);
    }

    private String onServer(String name, String method, String path) {
        deployer.deploy(name);
        try {
            return Applications.requests(name).send(method, path);
        } finally {
            deployer.undeploy(name);
        }
    }

    @Test
    void lineOfTheProviderMakesNoDifference() {
        String ofHibernate = onServer(HIBERNATE, "GET", "script");
        String ofAludel = onServer(ALUDEL, "GET", "script");
        assertThat(ofAludel).isEqualTo(ofHibernate).contains("after failures: 3 4");
    }

    @Test
    void serversModuleMakesNoDifference() {
        assertThat(onServer(MODULE, "GET", "script")).isEqualTo(onServer(ALUDEL, "GET", "script"));
    }

    @Test
    void serversModuleEnhancesClassesOfTheApplication() {
        assertThat(onServer(MODULE, "POST", "check")).contains("org.aludel.enhancer.runtime.EnhancedInstance");
    }
}
