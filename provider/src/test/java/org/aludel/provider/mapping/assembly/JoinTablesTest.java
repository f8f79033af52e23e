package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Set;
import org.aludel.provider.Spec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Tables between entities (2.12, 11.1.28). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent"})
class JoinTablesTest {

    record SeatId(int row, int number) {}

    @Entity(name = "Seat")
    @Table(name = "seats")
    @IdClass(SeatId.class)
    static class Seat {
        @Id
        int row;

        @Id
        int number;

        @ManyToMany(mappedBy = "seats")
        Set<Guest> guests;
    }

    @Entity(name = "Guest")
    @Table(name = "guests")
    static class Guest {
        @Id
        @Column(name = "guest_no")
        int id;

        @ManyToMany
        Set<Seat> seats;

        @ManyToMany
        @JoinTable(
                name = "\"Liked\"",
                catalog = "cat",
                schema = "sch",
                joinColumns = @JoinColumn(name = "g"),
                inverseJoinColumns = {
                    @JoinColumn(name = "n", referencedColumnName = "number"),
                    @JoinColumn(name = "r", referencedColumnName = "row")
                },
                foreignKey = @ForeignKey(name = "fk_g"),
                inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
                uniqueConstraints =
                        @UniqueConstraint(
                                name = "uq",
                                columnNames = {"n", "g"}),
                indexes = @Index(name = "ix", columnList = "r DESC, n"),
                comment = "liked seats")
        List<Seat> liked;

        @OneToMany
        @JoinTable(name = "owned")
        Set<Seat> owned;

        @ManyToOne
        @JoinTable(name = "host")
        Guest host;

        @OneToOne
        @JoinTable(name = "mate", inverseJoinColumns = @JoinColumn(name = "mate"))
        Guest mate;

        @OneToOne(mappedBy = "mate")
        Guest mateOf;
    }

    @Test
    @Spec({"2.074", "2.082", "2.086", "2.087", "2.088", "2.089", "11.043", "11.050", "11.069", "11.070"})
    void haveTheNamesOfTheSpecificationUnlessTheySayOthers() {
        assertThat(Mapped.tables(Seat.class, Guest.class))
                .containsExactlyInAnyOrder(
                        "seats(row integer, number integer) key[row, number]",
                        "guests(guest_no integer) key[guest_no]",
                        "owned(guest_guest_no integer, owned_row integer, owned_number integer)"
                                + " key[guest_guest_no, owned_row, owned_number] [guest_guest_no]->guests[guest_no]"
                                + " [owned_row, owned_number]->seats[row, number] unique[owned_row, owned_number]",
                        "host(guest_guest_no integer, host_guest_no integer) key[guest_guest_no]"
                                + " [guest_guest_no]->guests[guest_no] [host_guest_no]->guests[guest_no]",
                        "mate(mateof_guest_no integer, mate integer) key[mateof_guest_no]"
                                + " [mateof_guest_no]->guests[guest_no] [mate]->guests[guest_no] unique[mate]",
                        "guests_seats(guests_guest_no integer, seats_row integer, seats_number integer)"
                                + " key[guests_guest_no, seats_row, seats_number] [guests_guest_no]->guests[guest_no]"
                                + " [seats_row, seats_number]->seats[row, number]",
                        "cat.sch.\"Liked\"(g integer, r integer, n integer) fk_g:[g]->guests[guest_no] uq:unique[n, g]"
                                + " ix:index[r DESCENDING, n ASCENDING] comment(liked seats)");
    }

    @Entity(name = "Base")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Base {
        @Id
        int id;

        @ManyToMany
        Set<Guest> guests;
    }

    @Entity(name = "Sub")
    static class Sub extends Base {
        @ManyToMany
        Set<Guest> more;
    }

    @Test
    @Spec({"2.088", "2.091"})
    void areNamedAfterTheTableOfTheEntityThatDeclaresTheRelationship() {
        assertThat(Mapped.tables(Base.class, Sub.class, Seat.class, Guest.class))
                .contains(
                        "base_guests(base_id integer, guests_guest_no integer) key[base_id, guests_guest_no]"
                                + " [base_id]->base[id] [guests_guest_no]->guests[guest_no]",
                        "sub_guests(sub_id integer, more_guest_no integer) key[sub_id, more_guest_no]"
                                + " [sub_id]->sub[id] [more_guest_no]->guests[guest_no]");
    }
}
