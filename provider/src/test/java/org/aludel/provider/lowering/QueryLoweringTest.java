package org.aludel.provider.lowering;

import static org.aludel.core.sql.Sql.and;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aludel.core.dialect.h2.H2Dialect;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.domain.IndexReference;
import org.aludel.provider.Spec;
import org.aludel.provider.access.Accessors;
import org.aludel.provider.domain.UnitDomain;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.assembly.Mapped;
import org.aludel.provider.state.Shapes;
import org.junit.jupiter.api.Test;

/** Statements over entities, and the SQL that they become. */
class QueryLoweringTest {

    private static final Predicate ALWAYS = new TruthConstant(true);
    private static final UnitMapping UNIT = Mapped.unit(Shop.classes());
    private static final Entities E = new Entities(new UnitDomain(UNIT, Shop.class.getClassLoader()));
    private static final Shapes SHAPES = new Shapes(Accessors.generated());

    private final EntityReference c = E.from("Customer", "c");
    private final EntityReference p = E.from("Purchase", "p");

    private static String sql(Query query, AttributeFrom... fetched) {
        LoweredQuery lowered = new QueryLowering(entity -> SHAPES.of(entity).columns()).lower(query, List.of(fetched));
        return H2Dialect.NEWEST.compile(lowered.statement()).sql();
    }

    private static FunctionCall<Long> count(Expression<?> counted) {
        return new FunctionCall<>("count", List.of(counted), false, List.of(), SqlTypes.BIGINT);
    }

    @Test
    void entitiesAreTheirTablesAndColumns() {
        assertThat(sql(select(c.path()).from(c)))
                .isEqualTo("SELECT c.id, c.name, c.street, c.region_id, c.version FROM customer AS c");
        assertThat(sql(select(E.path(c, "name"), E.path(c, "address.street"))
                        .from(c)
                        .where(E.path(c, "name").eq(Sql.param("n", SqlTypes.VARCHAR)))
                        .orderBy(E.path(c, "address.street"))))
                .isEqualTo("SELECT c.name, c.street FROM customer AS c WHERE c.name = ? ORDER BY c.street");
    }

    @Test
    void subclassesOfASingleTableAreRestricted() {
        EntityReference card = E.from("Card", "x");
        assertThat(sql(select(E.path(card, "number")).from(card)))
                .isEqualTo("SELECT x.number FROM payment AS x WHERE x.dtype IN ('C')");
        assertThat(sql(select(E.path(c, "name"))
                        .from(c)
                        .leftJoin(card)
                        .on(E.path(card, "sum").eq(Sql.literal(1)))))
                .isEqualTo("SELECT c.name FROM customer AS c"
                        + " LEFT JOIN payment AS x ON x.dtype IN ('C') AND x.sum = 1");
    }

    @Test
    @Spec({"4.015", "4.016"})
    void pathsThroughEntitiesAreInnerJoinsWhichTheyShare() {
        assertThat(sql(select(E.path(p, "customer.address.region.name"))
                        .from(p)
                        .where(E.path(p, "customer.name").eq(E.path(p, "customer.address.street")))))
                .isEqualTo("SELECT p_region.name FROM purchase AS p JOIN customer AS p_customer"
                        + " ON p.customer_id = p_customer.id JOIN region AS p_region"
                        + " ON p_customer.region_id = p_region.id WHERE p_customer.name = p_customer.street");
    }

    @Test
    void noJoinIsNeededForWhatTheForeignKeySays() {
        assertThat(sql(select(E.path(p, "customer.id"))
                        .from(p)
                        .where(and(
                                E.path(p, "customer").eq(E.parameter("c", "Customer")),
                                E.path(p, "customer").isNotNull()))
                        .orderBy(E.path(p, "customer"))))
                .isEqualTo("SELECT p.customer_id FROM purchase AS p WHERE p.customer_id = ?"
                        + " AND p.customer_id IS NOT NULL ORDER BY p.customer_id");
        assertThat(sql(select(c.path())
                        .from(c)
                        .where(E.path(c, "address.region").isNull())))
                .endsWith("FROM customer AS c WHERE c.region_id IS NULL");
    }

    @Test
    @Spec("4.068")
    void selectedEntitiesMayBeNull() {
        assertThat(sql(select(E.path(p, "customer")).from(p)))
                .isEqualTo("SELECT p_customer.id, p_customer.name, p_customer.street, p_customer.region_id,"
                        + " p_customer.version FROM purchase AS p LEFT JOIN customer AS p_customer"
                        + " ON p.customer_id = p_customer.id");
        assertThat(sql(select(E.path(c, "profile")).from(c)))
                .isEqualTo("SELECT c_profile.id, c_profile.text, c_profile.customer_id FROM customer AS c"
                        + " LEFT JOIN profile AS c_profile ON c_profile.customer_id = c.id");
    }

    @Test
    @Spec("4.019")
    void joinsFollowTheStorageOfTheAttribute() {
        AttributeFrom purchases = E.of(E.path(c, "purchases"), "x");
        assertThat(from(select(E.path(c, "id")).from(c).join(purchases).on(ALWAYS)))
                .isEqualTo("customer AS c JOIN purchase AS x ON x.customer_id = c.id");
        AttributeFrom tags = E.of(E.path(p, "tags"), "t");
        assertThat(from(select(E.path(p, "id")).from(p).join(tags).on(ALWAYS)))
                .isEqualTo("purchase AS p JOIN purchase_tag AS t_link ON t_link.purchases_id = p.id"
                        + " JOIN tag AS t ON t_link.tags_name = t.name");
        assertThat(from(select(E.path(p, "id"))
                        .from(p)
                        .leftJoin(tags)
                        .on(E.path(tags, "name").eq("a"))))
                .isEqualTo("purchase AS p LEFT JOIN (purchase_tag AS t_link JOIN tag AS t ON t_link.tags_name = t.name)"
                        + " ON t_link.purchases_id = p.id AND t.name = ?");
        AttributeFrom phones = E.of(E.path(c, "phones"), "f");
        assertThat(sql(select(phones.variable()).from(c).join(phones).on(ALWAYS)))
                .isEqualTo("SELECT f.phones FROM customer AS c JOIN customer_phones AS f ON f.customer_id = c.id");
        AttributeFrom store = E.of(E.path(p, "store"), "s");
        assertThat(from(select(E.path(p, "id")).from(p).leftJoin(store).on(ALWAYS)))
                .isEqualTo("purchase AS p LEFT JOIN (purchase_store AS s_link JOIN store AS s"
                        + " ON s_link.store_id = s.id) ON s_link.purchase_id = p.id");
        AttributeFrom payment = E.treated(E.path(p, "payment"), "Card", "k");
        assertThat(from(select(E.path(payment, "number")).from(p).join(payment).on(ALWAYS)))
                .isEqualTo("purchase AS p JOIN payment AS k ON p.payment_id = k.id AND k.dtype IN ('C')");
    }

    private static String from(SelectStatement select) {
        String sql = sql(select);
        return sql.substring(sql.indexOf(" FROM ") + 6);
    }

    @Test
    void conditionsOfOuterJoinsKeepTheirPathsToThemselves() {
        AttributeFrom line = E.of(E.path(c, "purchases"), "x");
        assertThat(from(select(E.path(c, "id"))
                        .from(c)
                        .leftJoin(line)
                        .on(E.path(line, "payment.sum").eq(1))))
                .isEqualTo("customer AS c LEFT JOIN (purchase AS x JOIN payment AS x_payment"
                        + " ON x.payment_id = x_payment.id) ON x.customer_id = c.id AND x_payment.sum = ?");
    }

    @Test
    void pathsBeforeAJoinComeBeforeIt() {
        AttributeFrom purchases = E.of(E.path(p, "customer.purchases"), "x");
        assertThat(from(select(E.path(p, "id"))
                        .from(p)
                        .join(purchases)
                        .on(E.path(p, "customer.name").eq("a"))))
                .isEqualTo("purchase AS p JOIN customer AS p_customer ON p.customer_id = p_customer.id"
                        + " JOIN purchase AS x ON x.customer_id = p.customer_id AND p_customer.name = ?");
    }

    @Test
    @Spec("4.038")
    void subqueriesAreCorrelatedByPaths() {
        AttributeFrom line = E.of(E.path(p, "lines"), "l");
        assertThat(from(select(E.path(p, "id"))
                        .from(p)
                        .where(exists(select(Sql.literal(1))
                                .from(line)
                                .where(E.path(line, "product").eq(E.path(p, "customer.name")))))))
                .isEqualTo("purchase AS p WHERE EXISTS (SELECT 1 FROM customer AS p_customer, line AS l"
                        + " WHERE l.purchase_id = p.id AND p.customer_id = p_customer.id"
                        + " AND l.product = p_customer.name)");
        AttributeFrom tag = E.of(E.path(p, "tags"), "t");
        assertThat(from(select(E.path(p, "id"))
                        .from(p)
                        .where(E.parameter("t", "Tag").in(select(tag.variable()).from(tag)))))
                .isEqualTo("purchase AS p WHERE ? IN (SELECT t.name FROM purchase_tag AS t_link"
                        + " JOIN tag AS t ON t_link.tags_name = t.name WHERE t_link.purchases_id = p.id)");
    }

    @Test
    @Spec("4.017")
    void mapsHaveKeysAndListsPositions() {
        AttributeFrom scores = E.of(E.path(c, "scores"), "s");
        assertThat(sql(select(E.key(scores), scores.variable())
                        .from(c)
                        .join(scores)
                        .on(ALWAYS)))
                .isEqualTo("SELECT s.scores_key, s.scores FROM customer AS c JOIN customer_scores AS s"
                        + " ON s.customer_id = c.id");
        AttributeFrom lines = E.of(E.path(p, "lines"), "l");
        assertThat(sql(select(E.path(lines, "product"))
                        .from(p)
                        .join(lines)
                        .on(ALWAYS)
                        .where(new IndexReference(lines).eq(0))))
                .endsWith("JOIN line AS l ON l.purchase_id = p.id WHERE l.pos = ?");
        AttributeFrom places = E.of(E.path(c, "places"), "a");
        assertThat(sql(select(E.path(places, "region.name"))
                        .from(c)
                        .join(places)
                        .on(ALWAYS)))
                .isEqualTo("SELECT a_region.name FROM customer AS c JOIN customer_places AS a ON a.customer_id = c.id"
                        + " JOIN region AS a_region ON a.region_id = a_region.id");
    }

    @Test
    @Spec("4.059")
    void typesAreToldByTheDiscriminatorOrByRows() {
        EntityReference payment = E.from("Payment", "x");
        assertThat(from(select(E.path(payment, "id"))
                        .from(payment)
                        .where(E.type(payment.path()).eq(E.typeOf("Card")))))
                .isEqualTo("payment AS x WHERE x.dtype = 'C'");
        assertThat(from(select(E.path(payment, "id"))
                        .from(payment)
                        .where(new InListPredicate(
                                E.type(payment.path()), List.of(E.typeOf("Card"), E.typeOf("Cash")), true))))
                .isEqualTo("payment AS x WHERE x.dtype NOT IN ('C', 'M')");
        assertThat(from(select(E.path(payment, "id"))
                        .from(payment)
                        .where(E.type(payment.path()).eq(E.typeParameter("t", "Payment", false)))))
                .isEqualTo("payment AS x WHERE x.dtype = ?");
        EntityReference car = E.from("Car", "x");
        assertThat(from(select(E.path(car, "id"))
                        .from(car)
                        .where(E.type(car.path()).eq(E.typeOf("Truck")))))
                .isEqualTo("vehicle AS x JOIN car AS x_1 ON x.id = x_1.id WHERE FALSE");
        EntityReference figure = E.from("Figure", "x");
        assertThat(sql(select(E.path(figure, "id"))
                        .from(figure)
                        .where(E.type(figure.path()).eq(E.typeOf("Square")))))
                .contains("WHERE x.entity_ = 1");
    }

    @Test
    @Spec("4.026")
    void conditionsOnTreatedPathsHoldForTheSubclassAlone() {
        EntityReference payment = E.from("Payment", "x");
        assertThat(from(select(E.path(payment, "id"))
                        .from(payment)
                        .where(E.path(E.treat(payment.path(), "Card"), "number")
                                .eq("1")
                                .or(E.path(E.treat(payment.path(), "Cash"), "sum")
                                        .eq(2)))))
                .isEqualTo("payment AS x WHERE x.dtype IN ('C') AND x.number = ? OR x.dtype IN ('M') AND x.sum = ?");
    }

    @Test
    void compositeKeysAreRows() {
        EntityReference booking = E.from("Booking", "b");
        assertThat(from(select(E.path(booking, "id"))
                        .from(booking)
                        .where(E.path(booking, "slot").eq(E.parameter("s", "Slot")))
                        .orderBy(E.path(booking, "slot").desc())))
                .isEqualTo("booking AS b WHERE (b.slot_floor, b.slot_place) = (?, ?)"
                        + " ORDER BY b.slot_floor DESC, b.slot_place DESC");
        assertThat(from(select(E.path(booking, "id"))
                        .from(booking)
                        .where(new InListPredicate(E.path(booking, "slot"), List.of(E.list("s", "Slot")), false))))
                .startsWith("booking AS b WHERE (b.slot_floor, b.slot_place) IN (");
        assertThat(sql(select(count(E.path(booking, "slot")).ofDistinct()).from(booking)))
                .isEqualTo("SELECT count(DISTINCT (b.slot_floor, b.slot_place)) FROM booking AS b");
        assertThat(from(select(E.path(booking, "slot.id.floor")).from(booking))).isEqualTo("booking AS b");
    }

    @Test
    @Spec("4.061")
    void groupsByAnEntityAreThoseOfAllThatIsSelectedOfIt() {
        assertThat(sql(select(E.path(p, "customer"), count(p.path())).from(p).groupBy(E.path(p, "customer"))))
                .isEqualTo("SELECT p_customer.id, p_customer.name, p_customer.street, p_customer.region_id,"
                        + " p_customer.version, count(p.id) FROM purchase AS p LEFT JOIN customer AS p_customer"
                        + " ON p.customer_id = p_customer.id GROUP BY p.customer_id, p_customer.id, p_customer.name,"
                        + " p_customer.street, p_customer.region_id, p_customer.version");
        assertThat(sql(select(count(p.path())).from(p).groupBy(E.path(p, "customer"))))
                .isEqualTo("SELECT count(p.id) FROM purchase AS p GROUP BY p.customer_id");
    }

    @Test
    @Spec("4.003")
    void operandsOfSetOperationsAreKeys() {
        assertThat(sql(select(c.path())
                        .from(c)
                        .union(select(E.path(p, "customer")).from(p))))
                .isEqualTo("SELECT c.id FROM customer AS c UNION SELECT p.customer_id FROM purchase AS p");
    }

    @Test
    void fetchedEntitiesComeWithTheRow() {
        AttributeFrom customer = E.of(E.path(p, "customer"), "c");
        assertThat(sql(select(p.path()).from(p).leftJoin(customer).on(ALWAYS), customer))
                .isEqualTo("SELECT p.id, p.amount, p.customer_id, p.payment_id, c.id, c.name, c.street, c.region_id,"
                        + " c.version FROM purchase AS p LEFT JOIN customer AS c ON p.customer_id = c.id");
    }

    @Test
    @Spec("4.022")
    void fetchedCollectionsAreNotJoined() {
        AttributeFrom purchases = E.of(E.path(c, "purchases"), "x");
        AttributeFrom lines = E.of(E.path(purchases, "lines"), "l");
        String plain = "SELECT c.id, c.name, c.street, c.region_id, c.version FROM customer AS c";
        assertThat(sql(
                        select(c.path())
                                .from(c)
                                .leftJoin(purchases)
                                .on(ALWAYS)
                                .leftJoin(lines)
                                .on(ALWAYS)
                                .limit(10),
                        purchases,
                        lines))
                .isEqualTo(plain + " FETCH FIRST ? ROWS ONLY");
        assertThat(sql(
                        select(c.path())
                                .from(c)
                                .join(purchases)
                                .on(ALWAYS)
                                .join(lines)
                                .on(ALWAYS),
                        purchases,
                        lines))
                .isEqualTo(plain + " WHERE EXISTS (SELECT 1 FROM purchase AS x JOIN line AS l ON l.purchase_id = x.id"
                        + " WHERE x.customer_id = c.id)");
        assertThat(sql(
                        select(c.path())
                                .from(c)
                                .join(purchases)
                                .on(ALWAYS)
                                .where(E.path(purchases, "amount").gt(3)),
                        purchases))
                .isEqualTo("SELECT DISTINCT c.id, c.name, c.street, c.region_id, c.version FROM customer AS c"
                        + " JOIN purchase AS x ON x.customer_id = c.id WHERE x.amount > ?");
    }
}
