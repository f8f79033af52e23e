package org.aludel.provider.spec.chapter3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of related instances when instances are persisted, written and merged (3.3.2 to 3.3.7). */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class RelationshipsAtFlushTest extends SpecTest {

    @Entity(name = "Team")
    static class Team {
        @Id
        @GeneratedValue
        Long id;

        String name;

        @OneToMany(mappedBy = "team", cascade = CascadeType.PERSIST)
        List<Player> players = new ArrayList<>();

        Team() {}

        Team(String name) {
            this.name = name;
        }

        Player add(String player) {
            Player added = new Player(player, this);
            players.add(added);
            return added;
        }

        List<Player> getPlayers() {
            return players;
        }

        String getName() {
            return name;
        }
    }

    @Entity(name = "Player")
    static class Player {
        @Id
        @GeneratedValue
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        Team team;

        Player() {}

        Player(String name, Team team) {
            this.name = name;
            this.team = team;
        }
    }

    private Units units;
    private Team reds;
    private Team blues;

    @BeforeEach
    void teams() {
        units = unit(Team.class, Player.class);
        reds = new Team("Reds");
        blues = new Team("Blues");
        units.run(manager -> {
            manager.persist(reds);
            manager.persist(blues);
        });
    }

    private List<String> players(String team) {
        return units.list(
                "select p.name from Player p where p.team.name = '" + team + "' order by p.name", String.class);
    }

    @Test
    @Spec("3.015")
    void persistingAManagedInstanceGoesOnToItsRelations() {
        EntityManager manager = begun(units);
        Team team = manager.find(Team.class, reds.id);
        Player ann = team.add("Ann");
        assertThat(manager.contains(ann)).isFalse();

        manager.persist(team);

        assertThat(manager.contains(ann)).isTrue();
        manager.getTransaction().commit();
        assertThat(units.list("select t.name from Team t order by t.name", String.class))
                .containsExactly("Blues", "Reds");
        assertThat(players("Reds")).containsExactly("Ann");
    }

    @Test
    @Spec("3.032")
    void theOwningSideWritesWhatRefersToADetachedInstance() {
        units.run(manager -> manager.persist(new Player("Ann", reds)));
        assertThat(players("Reds")).containsExactly("Ann");

        units.run(manager -> {
            Player ann =
                    manager.createQuery("select p from Player p", Player.class).getSingleResult();
            ann.team = blues;
        });
        assertThat(players("Reds")).isEmpty();
        assertThat(players("Blues")).containsExactly("Ann");
    }

    @Test
    @Spec("3.032")
    void theInverseSideWritesNothingForADetachedInstance() {
        Player ann = units.call(manager -> {
            Player player = new Player("Ann", reds);
            manager.persist(player);
            return player;
        });
        EntityManager manager = begun(units);
        List<Player> others = manager.find(Team.class, blues.id).players;
        assertThat(others).isEmpty();
        others.add(ann);

        assertThatThrownBy(manager.getTransaction()::commit).isInstanceOf(PersistenceException.class);
        assertThat(players("Reds")).containsExactly("Ann");
    }

    @Test
    @Spec("3.033")
    void aRemovedInstanceIsDeletedWithoutGoingOn() {
        EntityManager manager = begun(units);
        Team team = manager.find(Team.class, reds.id);
        manager.remove(team);
        team.add("Ann");
        manager.flush();

        assertThat(manager.contains(team.players.get(0))).isFalse();
        manager.getTransaction().commit();
        assertThat(units.list("select t.name from Team t", String.class)).containsExactly("Blues");
        assertThat(units.list("select p.name from Player p", String.class)).isEmpty();
    }

    @Test
    @Spec("3.050")
    void mergingRefersToTheManagedInstanceOfARelationThatIsNotMerged() {
        Player detached = units.call(manager -> {
            Player player = new Player("Ann", reds);
            manager.persist(player);
            return player;
        });
        detached.team = blues;
        blues.name = "changed without merging";
        EntityManager manager = begun(units);
        Player merged = manager.merge(detached);

        assertThat(merged).isNotSameAs(detached);
        assertThat(merged.team).isNotSameAs(blues).isSameAs(manager.getReference(Team.class, blues.id));
        assertThat(manager.contains(merged.team)).isTrue();
        manager.getTransaction().commit();
        assertThat(players("Blues")).containsExactly("Ann");
    }

    @Test
    @Spec("3.044")
    void aDetachedInstanceHasWhatWasFetched() {
        units.run(manager -> manager.persist(new Player("Ann", reds)));
        units.run(manager -> manager.persist(new Player("Bob", blues)));
        List<Player> players = units.call(manager -> {
            List<Player> all = manager.createQuery("select p from Player p order by p.name", Player.class)
                    .getResultList();
            manager.find(Team.class, reds.id);
            return all;
        });

        assertThat(players.get(0).name).isEqualTo("Ann");
        assertThat(players.get(0).team.name).isEqualTo("Reds");
        var util = units.factory().getPersistenceUnitUtil();
        assertThat(util.isLoaded(players.get(0).team)).isTrue();
        assertThat(util.isLoaded(players.get(0).team, "players")).isFalse();
        assertThat(util.isLoaded(players.get(1), "team")).isFalse();
        assertThat(util.getIdentifier(players.get(1).team)).isEqualTo(blues.id);
        assertThatThrownBy(players.get(1).team::getName)
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("ALU-4301");
        assertThatThrownBy(players.get(0).team.players::size)
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("ALU-4301");
        Player touched = units.call(manager -> {
            Player bob = manager.createQuery("select p from Player p where p.name = 'Bob'", Player.class)
                    .getSingleResult();
            assertThat(bob.team.getPlayers()).hasSize(1);
            return bob;
        });
        assertThat(touched.team.name).isEqualTo("Blues");
        assertThat(touched.team.players).containsExactly(touched);
    }
}
