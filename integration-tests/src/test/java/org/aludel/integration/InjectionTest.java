package org.aludel.integration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import org.aludel.integration.bank.Database;
import org.aludel.integration.injected.Letter;
import org.aludel.integration.injected.Letters;
import org.aludel.integration.injected.Seal;
import org.aludel.integration.injected.Stamps;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Listeners and converters are given beans of the application. */
@ArquillianTest
class InjectionTest {

    @EJB
    private Letters letters;

    @Inject
    private Stamps stamps;

    @Inject
    private Database database;

    @Deployment
    static WebArchive application() {
        return Wars.tested().addPackage(Letter.class.getPackage());
    }

    @Test
    void listenerHasTheBeanOfTheApplication() {
        int before = stamps.given();
        assertThat(letters.read(letters.keep("lion")).getStamp()).isEqualTo("stamped");
        assertThat(stamps.given()).isEqualTo(before + 1);
    }

    @Test
    void converterHasTheBeanOfTheApplication() {
        Long id = letters.keep("eagle");
        assertThat(database.bank("select count(*) from Letter where id = ? and seal = 'seal:eagle'", id))
                .isOne();
        assertThat(letters.read(id).getSeal()).isEqualTo(new Seal("eagle"));
    }
}
