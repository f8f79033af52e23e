package org.aludel.core.sql;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.selectFrom;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Which column stands for which. */
class LineageTest {

    private static final TableReference USERS =
            table("users", column("id", SqlTypes.BIGINT), column("name", SqlTypes.VARCHAR));
    private static final TableReference ORDERS =
            table("orders", column("id", SqlTypes.BIGINT), column("user_id", SqlTypes.BIGINT));
    private static final ColumnReference<Long> ID = USERS.column("id");
    private static final ColumnReference<Long> USER_ID = ORDERS.column("user_id");

    @Test
    void endsAtTheColumnOfATable() {
        assertThat(Lineage.sources(ID)).isEmpty();
        assertThat(Lineage.directSources(ID)).isEmpty();
        assertThat(Lineage.sources(column("id"))).isEmpty();
    }

    @Test
    void seesThroughAnAlias() {
        assertThat(Lineage.sources(USERS.as("u").column("id"))).containsExactly(ID);
    }

    @Test
    void seesThroughASubqueryDownToTheTable() {
        AliasedFrom u = USERS.as("u");
        DerivedTable q = select(u.column("id"), u.column("name")).from(u).as("q");

        assertThat(Lineage.sources(q.column("id"))).containsExactly(u.column("id"), ID);
        assertThat(Lineage.sources(q.column("name"))).containsExactly(u.column("name"), USERS.column("name"));
    }

    @Test
    void seesThroughNewNamesOfColumns() {
        DerivedTable q = select(ID, USERS.column("name")).from(USERS).as("q", "a", "b");

        assertThat(Lineage.sources(q.column("a"))).containsExactly(ID);
        assertThat(Lineage.sources(q.column("b"))).containsExactly(USERS.column("name"));
    }

    @Test
    void seesThroughLabelsAndCoercions() {
        DerivedTable q = select(ID.as("key"), ID.coerce(SqlTypes.INTEGER).as("small"))
                .from(USERS)
                .as("q");

        assertThat(Lineage.sources(q.column("key"))).containsExactly(ID);
        assertThat(Lineage.sources(q.column("small"))).containsExactly(ID);
    }

    @Test
    void seesNoColumnBehindAComputedOne() {
        DerivedTable q = select(ID.plus(literal(1L)).as("next")).from(USERS).as("q");

        assertThat(Lineage.sources(q.column("next"))).isEmpty();
        assertThat(Lineage.directSources(q.column("next"))).containsExactly(ID.plus(literal(1L)));
    }

    @Test
    void seesThroughAllColumnsOfAnElement() {
        DerivedTable whole = selectFrom(USERS).as("q");
        DerivedTable star = select(USERS.allColumns()).from(USERS, ORDERS).as("q");
        DerivedTable all = select(new AllColumns(null)).from(USERS).as("q");

        assertThat(Lineage.sources(whole.column("name"))).containsExactly(USERS.column("name"));
        assertThat(Lineage.sources(star.column("name"))).containsExactly(USERS.column("name"));
        assertThat(Lineage.sources(all.column("name"))).containsExactly(USERS.column("name"));
    }

    @Test
    void seesThroughAJoinInsideASubquery() {
        DerivedTable q = select(new AllColumns(null))
                .from(new Join(USERS, JoinKind.INNER, ORDERS, USER_ID.eq(ID), List.of()))
                .as("q");

        assertThat(Lineage.sources(q.column("user_id"))).containsExactly(USER_ID);
    }

    @Test
    void seesAllOperandsOfASetOperation() {
        DerivedTable q =
                select(ID).from(USERS).union(select(USER_ID).from(ORDERS)).as("q");

        assertThat(Lineage.sources(q.column("id"))).containsExactly(ID, USER_ID);
    }

    @Test
    void seesThroughCommonTablesAndTheirAliases() {
        CommonTable common = select(ID, USERS.column("name")).from(USERS).cte("c", "a", "b");
        AliasedFrom alias = common.as("x");

        assertThat(Lineage.sources(common.column("a"))).containsExactly(ID);
        assertThat(Lineage.sources(alias.column("b"))).containsExactly(common.column("b"), USERS.column("name"));
    }

    @Test
    void seesTheAnchorAndTheRecursionOfARecursiveCommonTable() {
        CommonTable tree = Sql.recursive(
                "tree",
                List.of(column("id", SqlTypes.BIGINT)),
                self -> select(ID)
                        .from(USERS)
                        .unionAll(select(self.column("id")).from(self)));

        assertThat(Lineage.sources(tree.column("id")))
                .contains(ID)
                .allMatch(column -> column.equals(ID) || column.from() instanceof CommonTableReference);
    }

    @Test
    void seesThroughReturningOfACommonTable() {
        CommonTable gone = deleteFrom(USERS).returning(ID).cte("gone");
        CommonTable changed = update(USERS).set("name", "x").returning(USERS).cte("changed");
        CommonTable added =
                Sql.insertInto(USERS).columns("id").returning(ID.as("key")).cte("added");

        assertThat(Lineage.sources(gone.column("id"))).containsExactly(ID);
        assertThat(Lineage.sources(changed.column("name"))).containsExactly(USERS.column("name"));
        assertThat(Lineage.sources(added.column("key"))).containsExactly(ID);
    }

    @Test
    void seesThroughASample() {
        TableSample sample = new TableSample(USERS, SampleMethod.SYSTEM, literal(1), null);

        assertThat(Lineage.corresponding(sample, ID)).contains(ID);
    }

    @Test
    void findsTheColumnThatStandsForAnother() {
        DerivedTable q = select(USERS.column("name"), ID.as("key")).from(USERS).as("q");

        assertThat(Lineage.corresponding(q, ID)).contains(q.column("key"));
        assertThat(Lineage.corresponding(USERS.as("u"), ID))
                .contains(USERS.as("u").column("id"));
        assertThat(Lineage.corresponding(USERS, ID)).contains(ID);
        assertThat(Lineage.corresponding(ORDERS, ID)).isEmpty();
    }

    @Test
    void prefersTheColumnFewestStepsAway() {
        AliasedFrom u = USERS.as("u");
        DerivedTable inner = select(u.column("id").as("far")).from(u).as("i");
        DerivedTable q =
                select(inner.column("far"), ID.as("near")).from(inner, USERS).as("q");

        assertThat(Lineage.corresponding(q, ID)).contains(q.column("near"));
    }

    @Test
    void adaptsATreeToAnotherElement() {
        DerivedTable q = select(ID, USERS.column("name")).from(USERS).as("q");
        Predicate condition = ID.gt(5L).and(USERS.column("name").like("A%")).and(USER_ID.eq(ID));

        Predicate adapted = Lineage.adapt(condition, q);

        assertThat(adapted)
                .isEqualTo(q.column("id")
                        .gt((Object) 5L)
                        .and(q.column("name").like("A%"))
                        .and(USER_ID.eq(q.column("id"))));
    }

    @Test
    void leavesAlreadyAdaptedColumnsAlone() {
        AliasedFrom u = USERS.as("u");
        Predicate condition = u.column("id").eq(USER_ID);

        assertThat(Lineage.adapt(condition, u)).isSameAs(condition);
    }

    @Test
    void leavesColumnsOfASubquerysOwnElementsAlone() {
        DerivedTable q = select(ID).from(USERS).as("q");
        ExistsPredicate own = Sql.exists(select(literal(1)).from(USERS).where(ID.eq(USER_ID)));
        ExistsPredicate correlated = Sql.exists(select(literal(1)).from(ORDERS).where(ID.eq(USER_ID)));

        assertThat(Lineage.adapt(own, q)).isSameAs(own);
        assertThat(Lineage.adapt(correlated, q))
                .isEqualTo(Sql.exists(
                        select(literal(1)).from(ORDERS).where(q.column("id").eq(USER_ID))));
    }

    @Test
    void leavesTheDefinitionBehindAColumnAlone() {
        DerivedTable q = select(ID).from(USERS).as("q");
        DerivedTable other = select(ORDERS.column("id"))
                .from(ORDERS, USERS)
                .where(ID.eq(USER_ID))
                .as("other");
        Predicate condition = other.column("id").gt((Object) 1L);

        assertThat(Lineage.adapt(condition, q)).isSameAs(condition);
    }
}
