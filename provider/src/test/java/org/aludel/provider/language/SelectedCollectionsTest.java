package org.aludel.provider.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.fixture.KeptUnits;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;

/** Attributes with many values that are selected without a join. */
@EnumSource(names = {"H2", "POSTGRESQL", "MARIADB", "SQLITE"})
@NullUnmarked // as entities usually are
class SelectedCollectionsTest extends KeptUnits {

    @Entity(name = "Team")
    static class Team {
        @Id
        int id;

        String name;

        @OneToMany(mappedBy = "team", cascade = CascadeType.PERSIST)
        @MapKey(name = "name")
        Map<String, Player> players = new HashMap<>();

        @ElementCollection
        Set<String> colours = new HashSet<>();
    }

    @Entity(name = "Player")
    static class Player {
        @Id
        int id;

        String name;

        @ManyToOne
        Team team;

        @Override
        public String toString() {
            return name;
        }
    }

    /** What is made of a colour. */
    public record Colour(String team, String name) {}

    SelectedCollectionsTest() {
        super(new Class<?>[] {Team.class, Player.class}, SelectedCollectionsTest::fill);
    }

    private static void fill(Units units) {
        units.run(manager -> {
            manager.persist(team(1, "Reds", Set.of("red", "white"), "Ann", "Bob"));
            manager.persist(team(2, "Blues", Set.of("blue"), "Cid"));
            manager.persist(team(3, "Nobody", Set.of()));
        });
    }

    private static Team team(int id, String name, Set<String> colours, String... players) {
        Team team = new Team();
        team.id = id;
        team.name = name;
        team.colours.addAll(colours);
        for (String one : players) {
            Player player = new Player();
            player.id = id * 10 + team.players.size();
            player.name = one;
            player.team = team;
            team.players.put(one, player);
        }
        return team;
    }

    private List<String> texts(String jpql) {
        return rollingBack(manager -> manager.createQuery(jpql, Object.class).getResultList().stream()
                .map(Results::text)
                .sorted()
                .toList());
    }

    @Test
    void eachValueIsAResult() {
        assertThat(texts("select t.colours from Team t")).containsExactly("blue", "red", "white");
        assertThat(texts("select t.players from Team t where t.id = 1")).containsExactly("Ann", "Bob");
        assertThat(texts("select colours from Team where id < 3 and name like 'R%'"))
                .containsExactly("red", "white");
        assertThat(texts("select distinct p.team.colours from Player p")).containsExactly("blue", "red", "white");
        assertThat(texts("select t.name, t.colours, t.players from Team t where t.id = 2"))
                .containsExactly("[Blues, blue, Cid]");
        assertThat(texts("select t.colours as c, upper(t.name) from Team t, Player p where p.team = t and p.id = 20"))
                .containsExactly("[blue, BLUES]");
        assertThat(texts("select new " + Colour.class.getName() + "(t.name, t.colours) from Team t where t.id = 2"))
                .containsExactly("Colour[team=Blues, name=blue]");
    }

    @Test
    void anInnerJoinIsAddedOnce() {
        assertThat(texts("select t.colours, t.colours from Team t where t.id = 1"))
                .containsExactly("[red, red]", "[white, white]");
        assertThat(texts("select t.name from Team t where 'red' in (select x.colours from Team x where x = t)"))
                .containsExactly("Reds");
        assertThat(texts("select t.colours from Team t join t.players colours where colours.name = 'Ann'"))
                .containsExactly("red", "white");
    }

    @Test
    void typedQueriesTakeTheClassOfTheValues() {
        rollingBack(
                manager -> assertThat(manager.createQuery("select t.colours from Team t where t.id = 2", String.class)
                                .getSingleResult())
                        .isEqualTo("blue"));
        rollingBack(manager -> assertThat(
                        manager.createQuery("select t.players as player from Team t where t.id = 2", Tuple.class)
                                .getSingleResult()
                                .get("player", Player.class))
                .hasToString("Cid"));
    }

    @Test
    void criteriaSelectThemToo() {
        rollingBack(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<String> colours = builder.createQuery(String.class);
            Root<Team> team = colours.from(Team.class);
            colours.select(team.get("colours")).where(builder.equal(team.get("id"), 2));
            assertThat(manager.createQuery(colours).getResultList()).containsExactly("blue");

            CriteriaQuery<Tuple> both = builder.createTupleQuery();
            Root<Team> other = both.from(Team.class);
            both.select(builder.tuple(other.get("name"), other.get("colours").alias("colour")))
                    .where(builder.equal(other.get("id"), 2));
            Tuple row = manager.createQuery(both).getSingleResult();
            return assertThat(row.get("colour", String.class)).isEqualTo("blue");
        });
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes", "deprecation"}) // the API says that a map is selected
    void criteriaSelectTheValuesOfMaps() {
        rollingBack(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery query = builder.createQuery(Player.class);
            Root<Team> team = query.from(Team.class);
            EntityType<Team> type = team.getModel();
            query.select(team.get(type.getMap("players", String.class, Player.class)));
            query.where(builder.equal(team.get("id"), 1));
            return assertThat(manager.createQuery(query).getResultList())
                    .extracting(String::valueOf)
                    .containsExactlyInAnyOrder("Ann", "Bob");
        });
        rollingBack(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery query = builder.createQuery(Player.class);
            Root<Team> team = query.from(Team.class);
            query.multiselect(team.get("players")).where(builder.equal(team.get("id"), 2));
            return assertThat(manager.createQuery(query).getResultList())
                    .extracting(String::valueOf)
                    .containsExactly("Cid");
        });
    }

    @Test
    void strictQueriesNeedAJoin() {
        try (Units strict = new Units(
                TestDatabase.H2,
                configuration -> configuration.property("aludel.jpql.strict", true),
                Team.class,
                Player.class)) {
            strict.run(manager -> assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.createQuery("select t.colours from Team t"))
                    .withMessageContaining("ALU-3108"));
            strict.run(manager -> {
                CriteriaQuery<String> query = manager.getCriteriaBuilder().createQuery(String.class);
                Root<Team> team = query.from(Team.class);
                assertThat(manager.createQuery(query.select(team.get("colours")))
                                .getResultList())
                        .isEmpty();
            });
        }
    }
}
