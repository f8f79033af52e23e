package org.aludel.examples.jta;

import io.agroal.api.AgroalDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Money goes from a bank to another one, each with a database of its own: in both, or in none. */
public final class MoneyTransfer {

    private final Transactions transactions;
    private final EntityManagerFactory north;
    private final EntityManagerFactory south;
    private final PrintStream out;

    MoneyTransfer(Transactions transactions, EntityManagerFactory north, EntityManagerFactory south, PrintStream out) {
        this.transactions = transactions;
        this.north = north;
        this.south = south;
        this.out = out;
    }

    /** Runs the example. */
    public static void main(String[] arguments) throws Exception {
        run(Path.of("target", "transactions"), System.out);
    }

    static void run(Path log, PrintStream out) throws Exception {
        Transactions transactions = Transactions.ofNarayana(log);
        try (AgroalDataSource ofNorth = transactions.pool("jdbc:h2:mem:north;DB_CLOSE_DELAY=-1");
                AgroalDataSource ofSouth = transactions.pool("jdbc:h2:mem:south;DB_CLOSE_DELAY=-1");
                EntityManagerFactory north = factory("north", ofNorth, transactions);
                EntityManagerFactory south = factory("south", ofSouth, transactions)) {
            new MoneyTransfer(transactions, north, south, out).run();
        }
    }

    /** A unit that takes part in transactions of JTA: it needs the data source, the registry and, to begin some, the manager. */
    private static EntityManagerFactory factory(String name, AgroalDataSource pool, Transactions transactions) {
        return new PersistenceConfiguration(name)
                .provider("org.aludel.AludelPersistenceProvider")
                .transactionType(PersistenceUnitTransactionType.JTA)
                .property("jakarta.persistence.jtaDataSource", pool)
                .property("aludel.jta.registry", transactions.registry())
                .property("aludel.jta.transaction-manager", transactions.manager())
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .managedClass(Account.class)
                .createEntityManagerFactory();
    }

    private void run() throws Exception {
        north.runInTransaction(bank -> bank.persist(new Account("Ada", 100_00)));
        south.runInTransaction(bank -> bank.persist(new Account("Bo", 5_00)));
        print("At first");

        transfer(60_00);
        print("After a transfer of 60.00");

        try {
            transfer(60_00);
        } catch (NotEnoughMoneyException e) {
            out.println("Another one is rolled back: " + e.getMessage());
        }
        print("After that");
    }

    /** Both entity managers join the transaction, and both databases are written when it is committed. */
    private void transfer(long cents) throws Exception {
        transactions.manager().begin();
        try (EntityManager from = north.createEntityManager();
                EntityManager to = south.createEntityManager()) {
            to.find(Account.class, "Bo").add(cents);
            from.find(Account.class, "Ada").take(cents);
        } catch (RuntimeException e) {
            transactions.manager().rollback();
            throw e;
        }
        transactions.manager().commit();
    }

    private void print(String when) {
        StringBuilder line = new StringBuilder(when).append(':');
        for (EntityManagerFactory bank : List.of(north, south)) {
            for (Account account : accounts(bank)) {
                line.append(' ')
                        .append(account.owner())
                        .append(" has ")
                        .append(account.cents() / 100)
                        .append(".00;");
            }
        }
        out.println(line);
    }

    private static List<Account> accounts(EntityManagerFactory bank) {
        try (EntityManager manager = bank.createEntityManager()) {
            return manager.createQuery("from Account", Account.class).getResultList();
        }
    }
}
