package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With {@code aludel.association-management} the two sides of a relationship follow each other. */
@NullUnmarked // entities
class AssociationManagementTest {

    @Entity(name = "Team")
    static class Team {
        @Id
        int id;

        @OneToMany(
                mappedBy = "team",
                cascade = {CascadeType.PERSIST, CascadeType.MERGE})
        List<Player> players = new ArrayList<>();

        @OneToMany(mappedBy = "formerTeam")
        Collection<Player> former = new ArrayList<>();

        @OneToMany(mappedBy = "tester")
        @MapKey(name = "id")
        Map<Integer, Player> testing = new HashMap<>();

        @OneToOne(mappedBy = "captainOf", fetch = FetchType.LAZY)
        Player captain;

        Team() {}

        Team(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Player")
    static class Player {
        @Id
        int id;

        @ManyToOne(fetch = FetchType.LAZY)
        Team team;

        @ManyToOne(fetch = FetchType.LAZY)
        Team formerTeam;

        @ManyToOne(fetch = FetchType.LAZY)
        Team tester;

        @OneToOne(fetch = FetchType.LAZY)
        Team captainOf;

        @ManyToMany
        Set<Game> games = new HashSet<>();

        Player() {}

        Player(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Game")
    static class Game {
        @Id
        int id;

        @ManyToMany(mappedBy = "games")
        Set<Player> players = new HashSet<>();

        Game() {}

        Game(int id) {
            this.id = id;
        }
    }

    private Units units;
    private EntityManager manager;
    private Team red;
    private Team blue;
    private Player ann;
    private Player bob;

    @BeforeEach
    void open() {
        units = new Units(
                TestDatabase.H2,
                unit -> unit.property("aludel.association-management", true),
                Team.class,
                Player.class,
                Game.class);
        units.run(filling -> {
            Team first = new Team(1);
            first.players.add(new Player(1));
            first.players.add(new Player(2));
            filling.persist(first);
            filling.persist(new Team(2));
            filling.persist(new Game(1));
        });
        manager = units.open();
        manager.getTransaction().begin();
        red = manager.find(Team.class, 1);
        blue = manager.find(Team.class, 2);
        ann = manager.find(Player.class, 1);
        bob = manager.find(Player.class, 2);
    }

    @AfterEach
    void close() {
        manager.getTransaction().rollback();
        manager.close();
        units.close();
    }

    /** Enhanced instances tell of what is set at once, plain ones are compared when changes are written. */
    private void noticed() {
        if (!(ann instanceof EnhancedInstance)) {
            manager.flush();
        }
    }

    private List<Integer> stored(String teamOrGame) {
        manager.flush();
        try {
            return manager.createQuery(
                            "select p.id from Player p where " + teamOrGame + " order by p.id", Integer.class)
                    .getResultList();
        } finally {
            manager.clear();
        }
    }

    // ---- new instances

    @Test
    void aCascadeFromTheSideThatOwnsNothingIsWritten() {
        assertThat(ann.team).isSameAs(red);
        assertThat(stored("p.team.id = 1")).containsExactly(1, 2);
    }

    @Test
    void aNewInstanceComesIntoTheCollectionThatItRefersTo() {
        assertThat(red.players).hasSize(2);
        Player cid = new Player(3);
        cid.team = red;
        manager.persist(cid);
        assertThat(red.players).containsExactlyInAnyOrder(ann, bob, cid);
        assertThat(stored("p.team.id = 1")).containsExactly(1, 2, 3);
    }

    @Test
    void aNewInstanceInACollectionRefersBack() {
        Player cid = new Player(3);
        red.players.add(cid);
        assertThat(cid.team).isSameAs(red);
        assertThat(stored("p.team.id = 1")).containsExactly(1, 2, 3);
    }

    // ---- one to many

    @Test
    void whatComesIntoACollectionLeavesTheOther() {
        assertThat(red.players).hasSize(2);
        blue.players.add(ann);
        assertThat(ann.team).isSameAs(blue);
        assertThat(red.players).containsExactly(bob);
        assertThat(stored("p.team.id = 2")).containsExactly(1);
    }

    @Test
    void whatLeavesACollectionRefersToNothing() {
        red.players.remove(ann);
        assertThat(ann.team).isNull();
        assertThat(stored("p.team is null")).containsExactly(1);
    }

    @Test
    void allWaysOutOfACollectionCount() {
        red.players.removeIf(player -> player == ann);
        assertThat(ann.team).isNull();
        red.players.clear();
        assertThat(bob.team).isNull();
        red.players.addAll(List.of(ann, bob));
        red.players.subList(0, 1).clear();
        red.players
                .iterator()
                .forEachRemaining(player -> assertThat(player.team).isSameAs(red));
        assertThat(ann.team).isNull();
        assertThat(stored("p.team.id = 1")).containsExactly(2);
    }

    @Test
    void theOrderOfAListMayChange() {
        red.players.sort(Comparator.comparing((Player player) -> player.id).reversed());
        assertThat(red.players).containsExactly(bob, ann);
        assertThat(stored("p.team.id = 1")).containsExactly(1, 2);
    }

    @Test
    void whatIsSetMovesFromOneCollectionToTheOther() {
        assertThat(red.players).hasSize(2);
        assertThat(blue.players).isEmpty();
        ann.team = blue;
        noticed();
        assertThat(red.players).containsExactly(bob);
        assertThat(blue.players).containsExactly(ann);
    }

    @Test
    void programsThatSetBothSidesGetEachValueOnce() {
        assertThat(blue.players).isEmpty();
        ann.team = blue;
        blue.players.add(ann);
        noticed();
        assertThat(blue.players).containsExactly(ann);
        bob.formerTeam = red;
        noticed();
        red.former.add(bob);
        assertThat(red.former).containsExactly(bob);
    }

    @Test
    void aCollectionThatIsFetchedLaterHasWhatWasSet() {
        ann.team = blue;
        noticed();
        assertThat(red.players).containsExactly(bob);
        assertThat(blue.players).containsExactly(ann);
        red.players.add(ann);
        assertThat(blue.players).isEmpty();
    }

    @Test
    void aCollectionThatIsReplacedReleasesAndTakes() {
        assertThat(red.players).hasSize(2);
        Player cid = new Player(3);
        manager.persist(cid);
        if (ann instanceof EnhancedInstance) {
            red.players = new ArrayList<>(List.of(bob, cid));
            assertThat(ann.team).isNull();
            assertThat(cid.team).isSameAs(red);
        }
    }

    @Test
    void aMapTakesAndReleases() {
        red.testing.put(1, ann);
        assertThat(ann.tester).isSameAs(red);
        red.testing.entrySet().removeIf(entry -> entry.getKey() == 1);
        assertThat(ann.tester).isNull();
        red.testing.put(2, bob);
        red.testing.clear();
        assertThat(bob.tester).isNull();
    }

    // ---- one to one, many to many

    @Test
    void oneToOneFollows() {
        ann.captainOf = red;
        noticed();
        assertThat(red.captain).isSameAs(ann);
        bob.captainOf = red;
        noticed();
        assertThat(red.captain).isSameAs(bob);
        assertThat(ann.captainOf).isNull();
    }

    @Test
    void manyToManyFollows() {
        Game game = manager.find(Game.class, 1);
        ann.games.add(game);
        assertThat(game.players).containsExactly(ann);
        game.players.add(bob);
        assertThat(bob.games).containsExactly(game);
        game.players.remove(ann);
        assertThat(ann.games).isEmpty();
        assertThat(stored("exists (select g from p.games g where g.id = 1)")).containsExactly(2);
    }

    // ---- merging

    @Test
    void theCopiesOfAMergedGraphReferBack() {
        Team green = new Team(3);
        green.players.add(new Player(3));

        Team merged = manager.merge(green);

        manager.flush();
        assertThat(merged.players)
                .hasSize(1)
                .allSatisfy(player -> assertThat(player.team).isSameAs(merged));
    }

    @Test
    void aMergedReferenceMovesFromOneCollectionToTheOther() {
        assertThat(red.players).hasSize(2);
        assertThat(blue.players).isEmpty();
        Player detached = new Player(1);
        detached.team = blue;
        detached.games = null;

        assertThat(manager.merge(detached)).isSameAs(ann);

        manager.flush();
        assertThat(red.players).containsExactly(bob);
        assertThat(blue.players).containsExactly(ann);
    }

    @Test
    void aMergedCollectionTakesAndReleases() {
        Team detached = new Team(1);
        detached.players.add(bob);

        assertThat(manager.merge(detached)).isSameAs(red);

        manager.flush();
        assertThat(ann.team).isNull();
        assertThat(bob.team).isSameAs(red);
    }
}
