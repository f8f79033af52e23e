package org.aludel.integration.bank;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.UserTransaction;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What applications do every day, step by step, with what came of each step as one line of text. The text is the same with every
 * provider: it tells values and kinds of exceptions that the specification fixes.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class Script {

    @PersistenceContext(unitName = "bank")
    private EntityManager manager;

    @PersistenceUnit(unitName = "bank")
    private EntityManagerFactory factory;

    @Resource
    private UserTransaction transaction;

    @EJB
    private Accounts accounts;

    @EJB
    private Catalog catalog;

    private StringBuilder lines;

    /** Runs all steps. */
    public String run() {
        lines = new StringBuilder();
        step("open", () -> {
            accounts.open("Ada", 10, 20, 30);
            accounts.open("Bob", 5);
            accounts.open("Cy");
            return count("Account") + " " + count("Booking");
        });
        queries();
        changes();
        failures();
        others();
        return lines.toString();
    }

    private void queries() {
        step("order", () -> list("select a.owner from Account a order by a.owner desc"));
        step(
                "join",
                () -> list(
                        "select b.reference from Account a join a.bookings b where a.owner = 'Ada' order by b.amount"));
        step(
                "group",
                () -> list("select a.owner, count(b), sum(b.amount) from Account a left join a.bookings b"
                        + " group by a.owner order by a.owner"));
        step(
                "subquery",
                () -> list("select a.owner from Account a where exists (select b from Booking b where b.account = a"
                        + " and b.amount > 20) order by a.owner"));
        step(
                "case",
                () -> list(
                        "select case when a.balance > 10 then 'rich' else 'poor' end from Account a order by a.owner"));
        step("functions", () -> list("select upper(a.owner), length(a.owner) from Account a order by a.owner"));
        step(
                "page",
                () -> manager.createQuery("select b.reference from Booking b order by b.reference", String.class)
                        .setFirstResult(1)
                        .setMaxResults(2)
                        .getResultList());
        step(
                "in",
                () -> manager.createQuery(
                                "select a.owner from Account a where a.owner in :names order by a.owner", String.class)
                        .setParameter("names", List.of("Ada", "Cy", "Nobody"))
                        .getResultList());
        step("criteria", () -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<String> query = builder.createQuery(String.class);
            Root<Account> account = query.from(Account.class);
            query.select(account.get("owner"))
                    .where(builder.ge(account.<Long>get("balance"), 5))
                    .orderBy(builder.asc(account.get("owner")));
            return manager.createQuery(query).getResultList();
        });
        step(
                "native",
                () -> manager.createNativeQuery("select owner from Account order by owner")
                        .getResultList());
        step("graph", () -> {
            EntityGraph<Account> graph = manager.createEntityGraph(Account.class);
            graph.addAttributeNodes("bookings");
            List<Account> found = manager.createQuery("select a from Account a where a.owner = 'Ada'", Account.class)
                    .setHint("jakarta.persistence.fetchgraph", graph)
                    .getResultList();
            return found.get(0).getBookings().size();
        });
        step(
                "fetch join",
                () -> manager.createQuery(
                                "select distinct a from Account a join fetch a.bookings where a.owner = 'Ada'",
                                Account.class)
                        .getSingleResult()
                        .getBookings()
                        .size());
    }

    private void changes() {
        step("rename", () -> {
            Long id = id("Bob");
            accounts.rename(id, "Bert");
            Account found = accounts.find(id);
            return found.getOwner() + " " + found.getVersion();
        });
        step("merge", () -> {
            Account detached = accounts.find(id("Cy"));
            detached.setOwner("Cyd");
            accounts.merge(detached);
            return accounts.find(detached.getId()).getVersion();
        });
        step(
                "orphan",
                () -> inTransaction(() -> {
                    Account account = manager.find(Account.class, id("Ada"));
                    account.getBookings().remove(0);
                    manager.flush();
                    return count("Booking");
                }));
        step(
                "lock",
                () -> inTransaction(() -> {
                    Account account = manager.find(Account.class, id("Ada"), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
                    manager.flush();
                    return account.getOwner();
                }));
        step(
                "update query",
                () -> inTransaction(() -> manager.createQuery("update Account a set a.balance = a.balance + 1")
                        .executeUpdate()));
        step(
                "refresh",
                () -> inTransaction(() -> {
                    Account account = manager.find(Account.class, id("Ada"));
                    account.setOwner("Eve");
                    manager.refresh(account);
                    return account.getOwner() + " " + account.getBalance();
                }));
        step(
                "remove",
                () -> inTransaction(() -> {
                    manager.remove(manager.find(Account.class, id("Cyd")));
                    manager.flush();
                    return count("Account");
                }));
    }

    private void failures() {
        step("throw", () -> {
            accounts.openAndThrow("Zed");
            return "";
        });
        step("after throw", () -> count("Account"));
        step("mark", () -> {
            accounts.openAndMark("Zed");
            return count("Account");
        });
        step("stale", () -> {
            Account detached = accounts.find(id("Ada"));
            accounts.rename(detached.getId(), "Ada");
            accounts.rename(detached.getId(), "Adah");
            detached.setOwner("Adam");
            accounts.merge(detached);
            return "";
        });
        step("invalid", () -> accounts.open(" "));
        step("twice", () -> {
            accounts.open("Dee", 1);
            accounts.open("Dee", 1);
            return "";
        });
        step(
                "none",
                () -> manager.createQuery("select a from Account a where a.owner = 'x'", Account.class)
                        .getSingleResult());
        step(
                "too many",
                () -> manager.createQuery("select a from Account a", Account.class)
                        .getSingleResult());
        step(
                "no such attribute",
                () -> manager.createQuery("select a.ownr from Account a").getResultList());
        step("no transaction", () -> {
            manager.persist(new Account("Fay"));
            return "";
        });
        step("not found", () -> manager.find(Account.class, -1L));
        step(
                "late reference",
                () -> inTransaction(
                        () -> manager.getReference(Account.class, -1L).getOwner()));
        step("after failures", () -> count("Account") + " " + count("Booking"));
    }

    private void others() {
        step("country", () -> {
            catalog.addCountry("is", "Iceland");
            return list("select c.name from Country c");
        });
        step("partner", () -> {
            catalog.addPartner("Gil");
            return list("select p.name from Partner p");
        });
        step("loaded", () -> {
            Account detached = accounts.find(id("Dee"));
            return factory.getPersistenceUnitUtil().isLoaded(detached, "owner") + " "
                    + factory.getPersistenceUnitUtil().isLoaded(detached, "bookings");
        });
        step(
                "lazy reference",
                () -> inTransaction(
                        () -> accounts.findBooking("Dee-0").getAccount().getOwner()));
    }

    private Long id(String owner) {
        return manager.createQuery("select a.id from Account a where a.owner = :owner", Long.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }

    private long count(String entity) {
        return manager.createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    private String list(String query) {
        StringBuilder text = new StringBuilder();
        for (Object row : manager.createQuery(query).getResultList()) {
            text.append(row instanceof Object[] columns ? Arrays.toString(columns) : row)
                    .append(' ');
        }
        return text.toString();
    }

    private Object inTransaction(Callable<?> work) throws Exception {
        transaction.begin();
        boolean done = false;
        try {
            Object result = work.call();
            transaction.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                transaction.rollback();
            }
        }
    }

    private void step(String name, Callable<?> work) {
        lines.append(name).append(": ");
        try {
            lines.append(work.call());
        } catch (Exception e) {
            lines.append(kind(e));
        }
        lines.append('\n');
    }

    /** The kind of exception that an application catches, without those that containers put around it. */
    private static String kind(Throwable failure) {
        String last = "";
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String known = knownClass(each.getClass());
            last = known;
            if (known.startsWith("jakarta.") || known.startsWith("java.lang.Illegal")) {
                break;
            }
        }
        return last;
    }

    /** The class of the specification or the platform that an exception is of. */
    private static String knownClass(Class<?> type) {
        Class<?> known = type;
        while (!isKnown(known.getName())) {
            known = known.getSuperclass();
        }
        return known.getName();
    }

    private static boolean isKnown(String name) {
        return name.startsWith("jakarta.validation.")
                || name.startsWith("jakarta.persistence.") && !name.endsWith(".RollbackException")
                || name.startsWith("java.");
    }
}
