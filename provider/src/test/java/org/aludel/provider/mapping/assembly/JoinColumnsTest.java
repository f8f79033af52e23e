package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.util.List;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Columns that refer to other entities (11.1.26). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent"})
class JoinColumnsTest {

    record PlaceId(String country, int zip) {}

    @Entity(name = "Place")
    @IdClass(PlaceId.class)
    @SecondaryTable(name = "place_more")
    static class Place {
        @Id
        String country;

        @Id
        int zip;

        @Column(unique = true)
        String nick;

        @Column(table = "place_more", unique = true)
        long geo;
    }

    @Entity(name = "House")
    @SecondaryTable(name = "house_more", pkJoinColumns = @PrimaryKeyJoinColumn(name = "house"))
    static class House {
        @Id
        int id;

        @ManyToOne(optional = false)
        Place place;

        @ManyToOne
        @JoinColumn(name = "z", referencedColumnName = "zip", insertable = false, updatable = false)
        @JoinColumn(name = "c", referencedColumnName = "country", insertable = false, updatable = false)
        Place former;

        @OneToOne
        @JoinColumn(name = "nick", referencedColumnName = "nick", unique = true)
        Place byNick;

        @ManyToOne
        @JoinColumn(referencedColumnName = "geo", columnDefinition = "bigint not null")
        Place byGeo;

        @ManyToOne
        @JoinColumn(table = "house_more", name = "neighbour")
        House neighbour;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT), comment = "free")
        House free;

        @ManyToOne
        @JoinColumns(
                value = {
                    @JoinColumn(name = "nc", referencedColumnName = "country"),
                    @JoinColumn(name = "nz", referencedColumnName = "zip")
                },
                foreignKey = @ForeignKey(name = "fk_named"))
        Place named;
    }

    @Test
    @Spec({"2.082", "2.084", "2.085", "11.039", "11.044", "11.045", "11.046", "11.047", "11.048", "11.050", "11.053"})
    void areInTheOrderOfTheIdentifier() {
        UnitMapping unit = Mapped.unit(Place.class, House.class);
        assertThat(Mapped.tables(unit))
                .containsExactlyInAnyOrder(
                        "place(country varchar(255), zip integer, nick varchar(255)?) key[country, zip] unique[nick]",
                        "place_more(country varchar(255), zip integer, geo bigint) key[country, zip]"
                                + " [country, zip]->place[country, zip] unique[geo]",
                        "house(id integer, place_country varchar(255), place_zip integer, c varchar(255)?, z integer?,"
                                + " nick varchar(255)?, bygeo_geo bigint, free_id integer? comment(free),"
                                + " nc varchar(255)?, nz integer?) key[id]"
                                + " [place_country, place_zip]->place[country, zip]"
                                + " [c, z]->place[country, zip] unique[nick] [nick]->place[nick]"
                                + " [bygeo_geo]->place_more[geo] fk_named:[nc, nz]->place[country, zip]",
                        "house_more(house integer, neighbour integer?) key[house] [house]->house[id]"
                                + " [neighbour]->house[id]");
        assertThat(reference(unit, "former").isByIdentifier()).isTrue();
        assertThat(reference(unit, "byNick").isByIdentifier()).isFalse();
        assertThat(reference(unit, "former").columns()).noneMatch(column -> column.insertable() || column.updatable());
    }

    private static ReferenceValue reference(UnitMapping unit, String attribute) {
        ToOneAttribute one = (ToOneAttribute) Mapped.attribute(unit, House.class, attribute);
        return ((ToOneStorage.ForeignKey) one.storage()).reference();
    }

    @Entity(name = "Cart")
    static class Cart {
        @Id
        int id;

        @OneToMany
        @JoinColumn(name = "cart", foreignKey = @ForeignKey(name = "fk_cart"))
        List<Wheel> wheels;

        @OneToMany
        @JoinColumn
        List<Wheel> spare;

        @OneToMany
        @JoinColumn(name = "stored", table = "wheel_more")
        Set<Wheel> stored;
    }

    @Entity(name = "Wheel")
    @SecondaryTable(name = "wheel_more")
    static class Wheel {
        @Id
        int id;
    }

    @Test
    @Spec({"2.082", "11.045", "11.056"})
    void mayBeInTheTablesOfTheTarget() {
        assertThat(Mapped.tables(Cart.class, Wheel.class))
                .containsExactly(
                        "cart(id integer) key[id]",
                        "wheel(id integer, cart integer?, spare_id integer?) key[id] fk_cart:[cart]->cart[id]"
                                + " [spare_id]->cart[id]",
                        "wheel_more(id integer, stored integer?) key[id] [id]->wheel[id] [stored]->cart[id]");
    }

    @Entity(name = "Body")
    static class Body {
        @Id
        int id;

        @OneToOne(mappedBy = "body")
        Soul soul;
    }

    @Entity(name = "Soul")
    static class Soul {
        @Id
        int no;

        @OneToOne
        @PrimaryKeyJoinColumn
        Body body;
    }

    @Entity(name = "Plot")
    @IdClass(PlaceId.class)
    static class Plot {
        @Id
        String country;

        @Id
        @Column(name = "post")
        int zip;

        @OneToOne
        @PrimaryKeyJoinColumn(name = "post", referencedColumnName = "zip")
        @PrimaryKeyJoinColumn(name = "country", referencedColumnName = "country")
        Place place;
    }

    @Test
    @Spec("11.049")
    void maySimplyBeTheIdentifier() {
        UnitMapping unit = Mapped.unit(Body.class, Soul.class, Place.class, Plot.class);
        assertThat(Mapped.tables(unit))
                .contains("soul(no integer) key[no]", "plot(country varchar(255), post integer) key[country, post]");
        assertThat(((SingularAttribute) Mapped.attribute(unit, Plot.class, "place")).columns())
                .extracting(column -> column + " " + column.insertable())
                .containsExactly("plot.country false", "plot.post false");
    }
}
