package org.aludel.benchmarks.provider;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.aludel.benchmarks.provider.model.Car;
import org.aludel.benchmarks.provider.model.CardPayment;
import org.aludel.benchmarks.provider.model.Item;
import org.aludel.benchmarks.provider.model.Line;
import org.aludel.benchmarks.provider.model.Payment;
import org.aludel.benchmarks.provider.model.Purchase;
import org.aludel.benchmarks.provider.model.Ticket;
import org.aludel.benchmarks.provider.model.Truck;
import org.aludel.benchmarks.provider.model.Vehicle;
import org.aludel.benchmarks.provider.model.Wide;
import org.jspecify.annotations.Nullable;

/** The work by a provider of Jakarta Persistence, with nothing but the standard interfaces. */
final class JpaSubject implements Subject {

    static final int FINDS = 200;
    static final int UPDATES = 5_000;
    static final int INSERTS = 1_000;
    static final int MERGED = 200;
    static final int PROJECTED = 1_000;

    private final EntityManagerFactory factory;
    private final Rows rows;
    private int text;
    private int change;

    JpaSubject(EntityManagerFactory factory, Rows rows) {
        this.factory = factory;
        this.rows = rows;
    }

    /** What a query makes of two values. */
    public record NameAndStock(String name, int stock) {}

    @Override
    public List<Case> cases() {
        List<Case> all = new ArrayList<>();
        all.add(Case.of("find by id", this::find));
        all.add(managed("find what is managed", this::findManaged));
        all.add(Case.of("hot JPQL by key", this::hotQuery));
        all.add(Case.of("cold JPQL", this::coldQuery));
        all.add(Case.of("cold JPQL, three joins", this::coldJoins));
        all.add(Case.of("criteria by key", this::criteria));
        all.add(Case.of("10 000 rows x 30", this::wide));
        all.add(Case.of("scalars of 1 000 rows", this::scalars));
        all.add(Case.of("records of 1 000 rows", this::records));
        all.add(Case.of("fetch join 1 000 x 10", this::fetchJoin));
        all.add(Case.of("polymorphic, joined", this::joined));
        all.add(Case.of("polymorphic, one table", this::singleTable));
        all.add(Case.of("persist 1 000", rows::deleteNew, this::persist));
        if (!RunDatabase.isH2()) { // where EclipseLink does not know how to ask for the key
            all.add(Case.of("persist 1 000, IDENTITY", rows::deleteTickets, this::persistTickets));
        }
        all.add(Case.of("update 5 000", this::update).checked(() -> rows.requireUpdated(UPDATES, lastAdded())));
        all.add(Case.of("merge 200 x 10", this::merge).checked(() -> rows.requireMerged(MERGED, lastAdded())));
        all.add(Case.of("remove 1 000", () -> rows.insertForRemoval(INSERTS), this::remove));
        all.add(managed("flush of 10 000 clean", this::flush));
        all.add(managed("auto-flush before a query", this::autoFlush));
        return all;
    }

    private long inTransaction(ToLongFunction<EntityManager> work) {
        EntityManager manager = factory.createEntityManager();
        try {
            manager.getTransaction().begin();
            long sum = work.applyAsLong(manager);
            manager.getTransaction().commit();
            return sum;
        } finally {
            manager.close();
        }
    }

    private long reading(ToLongFunction<EntityManager> work) {
        EntityManager manager = factory.createEntityManager();
        try {
            return work.applyAsLong(manager);
        } finally {
            manager.close();
        }
    }

    // ---- one row

    private long find() {
        long sum = 0;
        for (long id = 1; id <= FINDS; id++) {
            long key = id;
            sum += inTransaction(manager -> manager.find(Item.class, key).getStock());
        }
        return sum;
    }

    private long hotQuery() {
        long sum = 0;
        for (long id = 1; id <= FINDS; id++) {
            long key = id;
            sum += reading(manager -> manager.createQuery("SELECT i FROM Item i WHERE i.id = :id", Item.class)
                    .setParameter("id", key)
                    .getSingleResult()
                    .getStock());
        }
        return sum;
    }

    /** Texts that were never seen before. */
    private long coldQuery() {
        long sum = 0;
        for (long id = 1; id <= FINDS; id++) {
            long key = id;
            int number = text++;
            sum += reading(manager -> manager.createQuery(
                            "SELECT i FROM Item i WHERE i.id = :id AND i.stock < " + (1_000 + number), Item.class)
                    .setParameter("id", key)
                    .getSingleResult()
                    .getStock());
        }
        return sum;
    }

    /** The same with joins: of all lines of the purchase that a line belongs to. */
    private long coldJoins() {
        long sum = 0;
        for (long id = 1; id <= FINDS; id++) {
            long key = id;
            int number = text++;
            sum += reading(manager -> manager.createQuery(
                            "SELECT SUM(o.amount) FROM Line l JOIN l.purchase p JOIN p.lines o JOIN Item i ON i.id = l.id"
                                    + " WHERE l.id = :id AND i.stock < " + (1_000 + number),
                            Long.class)
                    .setParameter("id", key)
                    .getSingleResult());
        }
        return sum;
    }

    private long criteria() {
        long sum = 0;
        for (long id = 1; id <= FINDS; id++) {
            long key = id;
            sum += reading(manager -> {
                CriteriaBuilder builder = manager.getCriteriaBuilder();
                CriteriaQuery<Item> query = builder.createQuery(Item.class);
                Root<Item> item = query.from(Item.class);
                query.select(item).where(builder.equal(item.get("id"), key));
                return manager.createQuery(query).getSingleResult().getStock();
            });
        }
        return sum;
    }

    // ---- many rows

    private long wide() {
        return reading(manager -> {
            long sum = 0;
            for (Wide wide :
                    manager.createQuery("SELECT w FROM Wide w", Wide.class).getResultList()) {
                sum += wide.getId() + wide.getNumber7() + wide.getText9().length();
            }
            return sum;
        });
    }

    private long scalars() {
        return reading(manager -> {
            long sum = 0;
            for (Object[] row : manager.createQuery(
                            "SELECT i.name, i.stock FROM Item i WHERE i.id <= 1000", Object[].class)
                    .getResultList()) {
                sum += ((String) row[0]).length() + (Integer) row[1];
            }
            return sum;
        });
    }

    private long records() {
        return reading(manager -> {
            long sum = 0;
            for (NameAndStock row : manager.createQuery(
                            "SELECT new org.aludel.benchmarks.provider.JpaSubject$NameAndStock(i.name, i.stock)"
                                    + " FROM Item i WHERE i.id <= 1000",
                            NameAndStock.class)
                    .getResultList()) {
                sum += row.name().length() + row.stock();
            }
            return sum;
        });
    }

    private long fetchJoin() {
        return reading(manager -> {
            long sum = 0;
            for (Purchase purchase : manager.createQuery(
                            "SELECT DISTINCT p FROM Purchase p JOIN FETCH p.lines WHERE p.id <= " + Rows.PURCHASES,
                            Purchase.class)
                    .getResultList()) {
                sum += purchase.getId();
                for (Line line : purchase.getLines()) {
                    sum += line.getAmount();
                }
            }
            return sum;
        });
    }

    private long joined() {
        return reading(manager -> {
            long sum = 0;
            for (Vehicle vehicle : manager.createQuery("SELECT v FROM Vehicle v", Vehicle.class)
                    .getResultList()) {
                sum += vehicle instanceof Car car ? car.getDoors() : ((Truck) vehicle).getCapacity();
            }
            return sum;
        });
    }

    private long singleTable() {
        return reading(manager -> {
            long sum = 0;
            for (Payment payment : manager.createQuery("SELECT p FROM Payment p", Payment.class)
                    .getResultList()) {
                sum += payment.getId()
                        + (payment instanceof CardPayment card ? card.getCard().length() : 1);
            }
            return sum;
        });
    }

    // ---- writing

    private long persist() {
        return inTransaction(manager -> {
            for (int i = 1; i <= INSERTS; i++) {
                manager.persist(new Item("New " + i, BigDecimal.valueOf(i, 2), i, Rows.START.plusMinutes(i), true));
            }
            return INSERTS;
        });
    }

    private long persistTickets() {
        List<Ticket> all = new ArrayList<>();
        inTransaction(manager -> {
            for (int i = 1; i <= INSERTS; i++) {
                Ticket ticket = new Ticket("Seat " + i, i);
                manager.persist(ticket);
                all.add(ticket);
            }
            return all.size();
        });
        return all.stream().filter(ticket -> ticket.getId() != null).count(); // EclipseLink gives keys with the flush
    }

    /** What the last time has added. */
    private int lastAdded() {
        return 1 + (change - 1) % 2;
    }

    private long update() {
        int add = 1 + change++ % 2;
        return inTransaction(manager -> {
            List<Item> items = manager.createQuery("SELECT i FROM Item i WHERE i.id <= " + UPDATES, Item.class)
                    .getResultList();
            for (Item item : items) {
                item.setStock((int) (item.getId() % 100) + add);
            }
            return items.size();
        });
    }

    private long merge() {
        int add = 1 + change++ % 2;
        List<Purchase> detached = new ArrayList<>();
        reading(manager -> {
            List<Purchase> found = manager.createQuery(
                            "SELECT DISTINCT p FROM Purchase p JOIN FETCH p.lines WHERE p.id <= " + MERGED,
                            Purchase.class)
                    .getResultList();
            detached.addAll(found);
            return 0;
        });
        for (Purchase purchase : detached) {
            purchase.setNumber("P-" + purchase.getId() + "-" + add);
            purchase.getLines().get(0).setAmount(add);
        }
        return inTransaction(manager -> {
            long sum = 0;
            for (Purchase purchase : detached) {
                sum += manager.merge(purchase).getId();
            }
            return sum;
        });
    }

    private long remove() {
        return inTransaction(manager -> {
            List<Item> items = manager.createQuery("SELECT i FROM Item i WHERE i.id >= " + Rows.NEW, Item.class)
                    .getResultList();
            items.forEach(manager::remove);
            return items.size();
        });
    }

    // ---- a full persistence context

    private @Nullable EntityManager full;

    private Case managed(String name, LongSupplier work) {
        return Case.of(name, this::fill, work);
    }

    private void fill() {
        full();
    }

    private EntityManager full() {
        EntityManager manager = full;
        if (manager == null) {
            manager = factory.createEntityManager();
            manager.getTransaction().begin();
            manager.createQuery("SELECT i FROM Item i WHERE i.id <= 10000", Item.class)
                    .getResultList();
            full = manager;
        }
        return manager;
    }

    private long findManaged() {
        EntityManager manager = full();
        long sum = 0;
        for (long id = 1; id <= 10 * FINDS; id++) {
            sum += manager.find(Item.class, id).getId();
        }
        return sum;
    }

    private long flush() {
        full().flush();
        return Rows.ITEMS;
    }

    private long autoFlush() {
        return full().createQuery("SELECT COUNT(p) FROM Payment p", Long.class).getSingleResult();
    }

    @Override
    public void close() {
        if (full != null) {
            full.getTransaction().rollback();
            full.close();
        }
        factory.close();
    }
}
