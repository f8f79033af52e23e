package org.aludel.provider.schemagen;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.Table;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Foreign keys whose definition the mapping gives in SQL. */
@NullUnmarked // as entities usually are
class DefinedForeignKeysTest {

    @Entity(name = "Captain")
    @Table(name = "captain")
    static class Captain {
        @Id
        private int id;

        @ManyToOne
        @JoinColumn(
                name = "team_id",
                foreignKey =
                        @ForeignKey(
                                foreignKeyDefinition =
                                        "CONSTRAINT captain_of FOREIGN KEY (team_id) REFERENCES team (id)"))
        private Team team;
    }

    @Entity(name = "Team")
    @Table(name = "team")
    static class Team {
        @Id
        private int id;

        @ManyToOne
        @JoinColumn(
                name = "captain_id",
                foreignKey =
                        @ForeignKey(
                                name = "led_by",
                                foreignKeyDefinition = "FOREIGN KEY (captain_id) REFERENCES captain (id)"))
        private Captain captain;
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    @Spec({"11.075", "7.024"})
    void goBeforeTheTablesThatReferToEachOther(TestDatabase database) {
        try (Units units = new Units(database, Captain.class, Team.class)) {
            units.run(manager -> {
                Captain captain = new Captain();
                Team team = new Team();
                captain.team = team;
                team.captain = captain;
                manager.persist(captain);
                manager.persist(team);
            });
            SchemaManager schema = units.factory().getSchemaManager();
            schema.drop(false);
            schema.create(false);
            assertThat(units.list("select t from Team t", Team.class)).isEmpty();
        }
    }
}
