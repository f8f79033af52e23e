package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two entities over one table, which an attribute of a third may refer to as either of them. */
@NullUnmarked // entities
class SharedTableTest {

    @Entity(name = "Team")
    @Table(name = "team")
    static class Team {
        @Id
        int id;

        @OneToMany(mappedBy = "team")
        @MapKeyColumn(name = "desk")
        Map<String, Player> players = new HashMap<>();
    }

    @Entity(name = "TeamView")
    @Table(name = "team")
    static class TeamView {
        @Id
        int id;

        @OneToMany(mappedBy = "team")
        @MapKeyColumn(name = "desk", insertable = false, updatable = false)
        Map<String, Player> players = new HashMap<>();

        @OneToMany(mappedBy = "team")
        List<Player> list;
    }

    @Entity(name = "Player")
    static class Player {
        @Id
        int id;

        @ManyToOne
        @JoinColumn(name = "team_id")
        Team team;
    }

    private static void fill(Units units) {
        units.run(manager -> {
            Team team = new Team();
            team.id = 1;
            Player ann = new Player();
            ann.id = 10;
            ann.team = team;
            team.players.put("window", ann);
            manager.persist(team);
            manager.persist(ann);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void isReadFromBothSides(TestDatabase kind) {
        try (Units units = new Units(kind, Team.class, TeamView.class, Player.class)) {
            fill(units);
            units.run(manager -> {
                TeamView view = manager.find(TeamView.class, 1);
                Player ann = manager.find(Player.class, 10);
                assertThat(view.players).containsExactly(Map.entry("window", ann));
                assertThat(view.list).containsExactly(ann);
                assertThat(ann.team.players).containsExactly(Map.entry("window", ann));
                assertThat(manager.createQuery(
                                        "select key(p) from TeamView t join t.players p where p.team.id = t.id",
                                        String.class)
                                .getSingleResult())
                        .isEqualTo("window");
            });
        }
    }
}
