package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.manager.Shop.Address;
import org.aludel.provider.manager.Shop.Customer;
import org.aludel.provider.manager.Shop.Gift;
import org.aludel.provider.manager.Shop.Line;
import org.aludel.provider.manager.Shop.Purchase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Queries from text, objects and SQL to results, as applications run them. */
@ParameterizedClass
@EnumSource(names = {"H2", "POSTGRESQL"})
@NullUnmarked // entities and what was not found
class QueryTest {

    /** What a query makes of two values. */
    public record NameAndCount(String name, long count) {}

    @Parameter
    private TestDatabase database;

    private Units units;

    @BeforeEach
    void open() {
        units = new Units(database, Shop.CLASSES);
        units.run(manager -> {
            Customer ann = new Customer("Ann", "Oslo");
            ann.tags.add("new");
            Purchase first = ann.buy("A-1");
            first.add("Pen", 3);
            first.add(new Gift("Ink", "Cheers", first));
            ann.buy("A-2").add("Pen", 1);
            manager.persist(ann);
            manager.persist(new Customer("Bob", "Rome"));
        });
        units.statements();
    }

    @AfterEach
    void close() {
        units.close();
    }

    private <X> List<X> list(String jpql, Class<X> type) {
        return units.call(manager -> manager.createQuery(jpql, type).getResultList());
    }

    /** A limit costs the database something, and two entities of one identifier there are none. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # query                                                                     | limited
            select c from Customer c where c.id = :id                                   | false
            select c from Customer c where :id = c.id and c.name <> 'x'                 | false
            select c.name from Customer c where c.version = 0 and c.id = :id            | false
            select distinct c.address from Customer c where c.id = :id                  | false
            select count(c) from Customer c where c.id = :id                            | false
            select c from Customer c where c.id = :id and c.id = c.id                   | false
            select c from Customer c where c.id <= :id                                  | true
            select c from Customer c where c.id = :id or c.id = -1                      | true
            select c from Customer c where not c.id <> :id                              | true
            select c from Customer c where c.id = c.id and c.name = 'Ann' and :id <> -1 | true
            select c from Customer c, Customer d where c.id = :id and d.name = 'Bob'    | true
            select c from Customer c join c.tags t where c.id = :id                     | true
            """)
    void aSingleResultByItsIdentifierHasNoLimit(String jpql, boolean limited) {
        Long ann = list("select c.id from Customer c where c.name = 'Ann'", Long.class)
                .get(0);
        units.statements();
        Object found = units.call(
                manager -> manager.createQuery(jpql).setParameter("id", ann).getSingleResult());
        assertThat(found).isNotNull();
        String sql = units.statements().get(0);
        assertThat(sql.contains("FETCH FIRST") || sql.contains("LIMIT "))
                .as(sql)
                .isEqualTo(limited);
    }

    // ---- what is selected

    @Test
    @Spec({"3.163"})
    void selectsEntitiesOfAllClasses() {
        List<Line> lines = list("select l from Line l order by l.product, l.amount", Line.class);

        assertThat(lines).extracting(line -> line.product).containsExactly("Ink", "Pen", "Pen");
        assertThat(lines.get(0)).isInstanceOf(Gift.class);
    }

    @Test
    void selectsValues() {
        assertThat(list("select c.name from Customer c order by c.name", String.class))
                .containsExactly("Ann", "Bob");
        assertThat(list("select count(l) from Line l", Long.class)).containsExactly(3L);
        assertThat(list("select c.address from Customer c where c.name = 'Bob'", Address.class))
                .containsExactly(new Address("Main Street", "Rome"));
        assertThat(list("select p.customer.name, p.number from Purchase p order by p.number", Object[].class))
                .containsExactly(new Object[] {"Ann", "A-1"}, new Object[] {"Ann", "A-2"});
    }

    @Test
    @Spec("3.013")
    void makesTuplesAndObjects() {
        String jpql = "select c.name as name, count(p) as purchases from Customer c left join c.purchases p"
                + " group by c.name order by c.name";

        List<Tuple> tuples = list(jpql, Tuple.class);
        assertThat(tuples.get(0).get("name", String.class)).isEqualTo("Ann");
        assertThat(tuples.get(0).get("purchases")).isEqualTo(2L);
        assertThat(tuples.get(1).get(1)).isEqualTo(0L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tuples.get(0).get("purchase"))
                .withMessageContaining("ALU-4449");
        assertThat(list(jpql, NameAndCount.class))
                .containsExactly(new NameAndCount("Ann", 2), new NameAndCount("Bob", 0));
    }

    @Test
    @Spec("3.006")
    void refusesAnotherClass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list("select c from Customer c", Purchase.class))
                .withMessageContaining("ALU-4447");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list("select c.nme from Customer c", Object.class))
                .withMessageContaining("Did you mean 'name'?");
    }

    // ---- conditions

    @Test
    void joinsAndComparesEntities() {
        units.run(manager -> {
            Customer ann = manager.createQuery("from Customer where name = ?1", Customer.class)
                    .setParameter(1, "Ann")
                    .getSingleResult();
            assertThat(manager.createQuery("select p.number from Purchase p where p.customer = :customer", String.class)
                            .setParameter("customer", ann)
                            .getResultList())
                    .containsExactlyInAnyOrder("A-1", "A-2");
            assertThat(manager.createQuery("select c.name from Customer c where c in :all", String.class)
                            .setParameter("all", List.of(ann))
                            .getResultList())
                    .containsExactly("Ann");
        });
        assertThat(list(
                        "select distinct p.number from Purchase p join p.lines l where l.product = 'Ink'",
                        String.class))
                .containsExactly("A-1");
        assertThat(list("select c.name from Customer c where c.purchases is empty", String.class))
                .containsExactly("Bob");
        assertThat(list("select c.name from Customer c where 'new' member of c.tags", String.class))
                .containsExactly("Ann");
        assertThat(list("select p.number from Purchase p where size(p.lines) > 1", String.class))
                .containsExactly("A-1");
        assertThat(list("select l.product from Line l where type(l) = Gift", String.class))
                .containsExactly("Ink");
        assertThat(list("select treat(l as Gift).greeting from Line l where l.product = 'Ink'", String.class))
                .containsExactly("Cheers");
    }

    @Test
    void fetchesWhatIsJoined() {
        units.run(manager -> {
            List<Purchase> purchases = manager.createQuery(
                            "select p from Purchase p join fetch p.customer left join fetch p.lines order by p.number",
                            Purchase.class)
                    .setMaxResults(1)
                    .getResultList();

            assertThat(purchases).hasSize(1);
            assertThat(units.factory().getPersistenceUnitUtil().isLoaded(purchases.get(0), "lines"))
                    .isTrue();
            assertThat(units.factory().getPersistenceUnitUtil().isLoaded(purchases.get(0), "customer"))
                    .isTrue();
        });
        assertThat(units.statements()).hasSize(2);
    }

    // ---- running

    @Test
    @Spec({"3.151", "3.177"})
    void tellsNothingFromSeveralAndGoesOn() {
        try (EntityManager manager = units.open()) {
            manager.getTransaction().begin();
            TypedQuery<Customer> nobody = manager.createQuery("from Customer where name = 'Zoe'", Customer.class);
            TypedQuery<Customer> all = manager.createQuery("from Customer", Customer.class);

            assertThatThrownBy(nobody::getSingleResult).isInstanceOf(NoResultException.class);
            assertThat(nobody.getSingleResultOrNull()).isNull();
            assertThatThrownBy(all::getSingleResult).isInstanceOf(NonUniqueResultException.class);
            assertThatThrownBy(all::getSingleResultOrNull).isInstanceOf(NonUniqueResultException.class);
            assertThat(manager.getTransaction().getRollbackOnly()).isFalse();
            manager.getTransaction().rollback();
        }
    }

    @Test
    void takesAPage() {
        units.run(manager -> {
            TypedQuery<String> names =
                    manager.createQuery("select c.name from Customer c order by c.name", String.class);
            assertThat(names.setFirstResult(1).setMaxResults(5).getResultList()).containsExactly("Bob");
            assertThat(names.setFirstResult(0).setMaxResults(1).getResultList()).containsExactly("Ann");
            assertThat(names.setMaxResults(0).getResultList()).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> names.setMaxResults(-1));
            assertThat(manager.createQuery("select c.name from Customer c order by c.name", String.class)
                            .getResultStream())
                    .containsExactly("Ann", "Bob");
        });
    }

    @Test
    @Spec("3.153")
    void seesWhatIsNotWrittenYet() {
        units.run(manager -> {
            manager.persist(new Customer("Cid", "Rome"));
            TypedQuery<Long> count = manager.createQuery("select count(c) from Customer c", Long.class);
            assertThat(count.setFlushMode(FlushModeType.COMMIT).getFlushMode()).isEqualTo(FlushModeType.COMMIT);
            assertThat(count.setFlushMode(FlushModeType.AUTO).getSingleResult()).isEqualTo(3L);
        });
    }

    @Test
    @Spec({"3.154", "3.155"})
    void locksWhatItFinds() {
        units.run(manager -> {
            Customer ann = manager.createQuery("from Customer where name = 'Ann'", Customer.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getSingleResult();
            assertThat(manager.getLockMode(ann)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        });
    }

    @Test
    void theStatementOfAQueryLocksWhatItFinds() {
        units.run(manager -> {
            units.statements();
            List<Customer> found = manager.createQuery(
                            "SELECT c FROM Customer c WHERE c.address.city = 'Oslo' ORDER BY c.name", Customer.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();

            assertThat(found).isNotEmpty();
            assertThat(units.statements()).singleElement().asString().endsWith("FOR UPDATE");
            assertThat(manager.getLockMode(found.get(0))).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        });
    }

    @Test
    void whatIsManagedAlreadyIsComparedWithTheRowThatIsLocked() {
        EntityManager manager = units.open();
        manager.getTransaction().begin();
        Customer ann = manager.createNamedQuery("Customer.byCity", Customer.class)
                .setParameter("city", "Oslo")
                .getResultList()
                .get(0);
        units.run(other -> other.find(Customer.class, ann.id).name = "Anna");

        TypedQuery<Customer> again = manager.createQuery("SELECT c FROM Customer c", Customer.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        assertThatThrownBy(again::getResultList).isInstanceOf(OptimisticLockException.class);
        manager.getTransaction().rollback();
        manager.close();
    }

    // ---- parameters

    @Test
    @Spec({"3.157", "3.158"})
    void checksParameters() {
        try (EntityManager manager = units.open()) {
            TypedQuery<Customer> query =
                    manager.createQuery("from Customer where name = :name and version = :version", Customer.class);

            assertThat(query.getParameters()).hasSize(2);
            assertThat(query.getParameter("name").getParameterType()).isEqualTo(String.class);
            assertThat(query.isBound(query.getParameter("name"))).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> query.setParameter("nam", "Ann"))
                    .withMessageContaining("It has :name, :version");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> query.setParameter("name", 1))
                    .withMessageContaining("ALU-4441");
            assertThatIllegalStateException().isThrownBy(query::getResultList).withMessageContaining(":name, :version");
            query.setParameter("name", "Ann");
            assertThat(query.getParameterValue("name")).isEqualTo("Ann");
            assertThatIllegalStateException().isThrownBy(() -> query.getParameterValue("version"));
        }
    }

    @Test
    @Spec("3.159")
    void takesOneValueWhereAListIsWanted() {
        units.run(manager -> {
            TypedQuery<String> query = manager.createQuery(
                    "select c.name from Customer c where c.name in (:names) order by c.name", String.class);
            assertThat(query.setParameter("names", "Bob").getResultList()).containsExactly("Bob");
            assertThat(query.setParameter("names", List.of("Ann", "Bob")).getResultList())
                    .containsExactly("Ann", "Bob");
        });
    }

    // ---- changes of many rows

    @Test
    void changesAndDeletesManyRows() {
        units.run(manager -> {
            assertThat(manager.createQuery("update Customer c set c.name = upper(c.name) where c.address.city = :city")
                            .setParameter("city", "Rome")
                            .executeUpdate())
                    .isEqualTo(1);
            assertThat(manager.createQuery("delete from Line l where l.amount > 2")
                            .executeUpdate())
                    .isEqualTo(1);
        });
        assertThat(list("select c.name from Customer c order by c.name", String.class))
                .containsExactly("Ann", "BOB");
        assertThat(list("select l.product from Line l order by l.product", String.class))
                .containsExactly("Ink", "Pen");
        try (EntityManager manager = units.open()) {
            assertThatThrownBy(() -> manager.createQuery("delete from Line").executeUpdate())
                    .isInstanceOf(TransactionRequiredException.class);
            assertThatIllegalStateException()
                    .isThrownBy(() -> manager.createQuery("delete from Line").getResultList())
                    .withMessageContaining("ALU-4446");
        }
        units.run(manager -> assertThatIllegalStateException()
                .isThrownBy(() -> manager.createQuery("delete from Line l returning l.product")
                        .executeUpdate())
                .withMessageContaining("leave RETURNING out"));
    }

    // ---- objects

    @Test
    void runsCriteria() {
        units.run(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<Customer> query = builder.createQuery(Customer.class);
            Root<Customer> customer = query.from(Customer.class);
            ParameterExpression<String> city = builder.parameter(String.class);
            query.where(
                    builder.equal(customer.get("address").get("city"), city), builder.like(customer.get("name"), "A%"));
            assertThat(manager.createQuery(query).setParameter(city, "Oslo").getResultList())
                    .extracting(Customer::getName)
                    .containsExactly("Ann");

            CriteriaQuery<Customer> untyped = builder.createQuery(Customer.class);
            Root<Customer> any = untyped.from(Customer.class);
            untyped.where(builder.equal(any.get("version"), "0"));
            assertThat(manager.createQuery(untyped).getResultList()).hasSize(2);

            CriteriaQuery<Customer> incomplete = builder.createQuery(Customer.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.createQuery(incomplete))
                    .withMessageContaining("ALU-4612");
            manager.getTransaction().setRollbackOnly();
        });
        units.run(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaUpdate<Customer> update = builder.createCriteriaUpdate(Customer.class);
            Root<Customer> changed = update.from(Customer.class);
            update.set(changed.<String>get("name"), "Anna").where(builder.equal(changed.get("name"), "Ann"));
            assertThat(manager.createQuery(update).executeUpdate()).isEqualTo(1);
        });
        assertThat(list("select c.name from Customer c order by c.name", String.class))
                .containsExactly("Anna", "Bob");
    }

    // ---- SQL

    @Test
    @Spec({"3.164", "3.165", "3.167"})
    void runsSql() {
        units.run(manager -> {
            List<?> customers = manager.createNativeQuery("select * from customer where name = ?1", Customer.class)
                    .setParameter(1, "Ann")
                    .getResultList();
            assertThat(customers).hasSize(1);
            assertThat(manager.contains(customers.get(0))).isTrue();
            assertThat(manager.createNativeQuery("select name from customer order by name")
                            .getResultList()
                            .size())
                    .isEqualTo(2);
            assertThat(manager.createNativeQuery("update customer set name = :name where name = 'Bob'")
                            .setParameter("name", "Robert")
                            .executeUpdate())
                    .isEqualTo(1);
        });
        assertThat(list("select c.name from Customer c order by c.name", String.class))
                .containsExactly("Ann", "Robert");
    }
}
