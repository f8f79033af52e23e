package org.aludel.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import org.aludel.integration.bank.Account;
import org.aludel.integration.bank.AuditRecord;
import org.aludel.integration.bank.Booking;
import org.aludel.integration.bank.Catalog;
import org.aludel.integration.bank.Country;
import org.aludel.integration.partner.Partner;
import org.junit.jupiter.api.Test;

/** What a server and the provider make of persistence.xml: which classes are entities, and what becomes of them. */
class UnitsTest extends BankTest {

    @EJB
    private Catalog catalog;

    @PersistenceContext(unitName = "bank")
    private EntityManager bank;

    @PersistenceContext(unitName = "audit")
    private EntityManager audit;

    // ---- which classes

    @Test
    void unlistedClassesOfTheRootAreFound() {
        assertThat(catalog.isEntity(Account.class)).isTrue();
        assertThat(catalog.isEntity(Booking.class)).isTrue();
    }

    @Test
    void classesOfAJarFileAreFound() {
        assertThat(catalog.isEntity(Partner.class)).isTrue();
        catalog.addPartner(owner);
        assertThat(database.bank("select count(*) from Partner where name = ?", owner))
                .isOne();
    }

    @Test
    void classesOfAMappingFileAreFound() {
        catalog.addCountry("is", owner);
        assertThat(database.bank("select count(*) from Country where name = ?", owner))
                .isOne();
    }

    @Test
    void secondUnitHasItsOwnClassesAndDatabase() {
        assertThat(audit.getMetamodel().getEntities())
                .extracting(entity -> entity.getJavaType().getName())
                .as("the listed class, and META-INF/orm.xml, which is of all units of the root")
                .containsExactlyInAnyOrder(AuditRecord.class.getName(), Country.class.getName());
        assertThat(database.audit("select count(*) from information_schema.tables where upper(table_name) = 'ACCOUNT'"))
                .isZero();
    }

    @Test
    void unitIsAludels() {
        assertThat(bank.getEntityManagerFactory()
                        .getPersistenceUnitUtil()
                        .getClass()
                        .getName())
                .startsWith("org.aludel.");
        assertThat(bank.getEntityManagerFactory().getName()).isEqualTo("bank");
    }

    // ---- what becomes of them

    @Test
    void classesAreEnhancedWhileTheServerLoadsThem() {
        for (Class<?> type : new Class<?>[] {Account.class, Booking.class, Country.class, Partner.class}) {
            assertThat(Arrays.stream(type.getInterfaces()).map(Class::getName))
                    .as(type.getSimpleName())
                    .contains("org.aludel.enhancer.runtime.EnhancedInstance");
        }
    }

    @Test
    void whatWasNotFetchedSaysHowToFetchIt() {
        Account account = accounts.find(accounts.open(owner, 1));
        assertThatThrownBy(() -> account.getBookings().size())
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("ALU-4301")
                .hasMessageContaining("bookings");
        Booking booking = accounts.findBooking(owner + "-0");
        assertThatThrownBy(() -> booking.getAccount().getOwner())
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("ALU-4301");
    }

    @Test
    void constraintsOfTheServersValidationAreChecked() {
        long before = database.bank("select count(*) from Account");
        assertThatThrownBy(() -> accounts.open(" "))
                .satisfies(failure -> assertThat(rootOf(failure)).isInstanceOf(ConstraintViolationException.class));
        assertThat(database.bank("select count(*) from Account")).isEqualTo(before);
        Long id = accounts.open(owner);
        assertThatThrownBy(() -> accounts.rename(id, ""))
                .satisfies(failure -> assertThat(rootOf(failure)).isInstanceOf(ConstraintViolationException.class));
        assertThat(database.accountsOf(owner)).isOne();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
