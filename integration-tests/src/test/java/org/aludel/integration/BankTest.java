package org.aludel.integration;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.UUID;
import org.aludel.integration.bank.Accounts;
import org.aludel.integration.bank.Database;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;

/** A test within the bank's application, each with an owner of its own, that keeps no connection. */
@ArquillianTest
abstract class BankTest {

    @EJB
    Accounts accounts;

    @Inject
    Database database;

    final String owner = UUID.randomUUID().toString();

    @Deployment
    static WebArchive application() {
        return Wars.tested().addClass(BankTest.class);
    }

    @AfterEach
    void noConnectionIsLost() {
        database.requireAllConnectionsFree();
    }
}
