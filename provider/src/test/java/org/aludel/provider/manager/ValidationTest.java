package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PrePersist;
import jakarta.persistence.RollbackException;
import jakarta.persistence.ValidationMode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Entities are validated at their events. */
@NullUnmarked // entities
class ValidationTest {

    private static final Class<?>[] CLASSES = {Member.class, Club.class};

    /** Constraints that count when an entity is removed. */
    interface Removal {}

    @Embeddable
    static class Contact {
        @NotNull
        String mail;

        Contact() {}

        Contact(String mail) {
            this.mail = mail;
        }
    }

    @Entity(name = "Club")
    static class Club {
        @Id
        @GeneratedValue
        Long id;

        @NotNull
        String name;

        @Valid
        @Size(max = 1)
        @OneToMany(mappedBy = "club")
        List<Member> members = new ArrayList<>();
    }

    @Entity(name = "Member")
    static class Member {
        @Id
        @GeneratedValue
        Long id;

        @NotNull
        @Size(min = 2)
        String name;

        @Valid
        Contact contact = new Contact("a@example.org");

        @Valid
        @ManyToOne(fetch = FetchType.LAZY)
        Club club;

        @AssertTrue(groups = Removal.class)
        boolean removable = true;

        transient String nickname;

        Member() {}

        Member(String name) {
            this.name = name;
        }

        @PrePersist
        void fillIn() {
            if (nickname != null) {
                name = nickname;
            }
        }
    }

    private static List<String> paths(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(ConstraintViolation::getPropertyPath)
                .map(Object::toString)
                .sorted()
                .toList();
    }

    @Test
    @Spec({"3.112", "3.113", "3.115", "9.020"})
    void refusesWhatIsNotValid() {
        try (Units units = new Units(TestDatabase.H2, CLASSES);
                EntityManager manager = units.open()) {
            manager.getTransaction().begin();
            Member member = new Member(null);
            member.contact.mail = null;

            assertThatThrownBy(() -> manager.persist(member))
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(paths(e)).containsExactly("contact.mail", "name"));
            assertThat(manager.getTransaction().getRollbackOnly()).isTrue();
            manager.getTransaction().rollback();
        }
    }

    @Test
    @Spec("3.113")
    void validatesAfterCallbacks() {
        try (Units units = new Units(TestDatabase.H2, CLASSES)) {
            units.run(manager -> {
                Member member = new Member(null);
                member.nickname = "Bob";
                manager.persist(member);
            });
            units.run(manager -> assertThat(manager.createQuery("select m.name from Member m", String.class)
                            .getResultList())
                    .containsExactly("Bob"));
        }
    }

    @Test
    @Spec({"3.113", "3.115"})
    void validatesUpdatesAtTheLatestWhenTheTransactionIsCommitted() {
        try (Units units = new Units(TestDatabase.H2, CLASSES);
                EntityManager manager = units.open()) {
            Member member = new Member("Bob");
            units.run(other -> other.persist(member));
            manager.getTransaction().begin();
            manager.find(Member.class, member.id).name = "B";

            assertThatThrownBy(() -> manager.getTransaction().commit())
                    .isInstanceOf(RollbackException.class)
                    .hasCauseInstanceOf(ConstraintViolationException.class);
        }
    }

    @Test
    @Spec({"3.114", "A.010"})
    void validatesRemovalsByTheGroupsOfTheUnit() {
        try (Units units = new Units(
                        TestDatabase.H2,
                        unit -> unit.property(
                                "jakarta.persistence.validation.group.pre-remove", Removal.class.getName()),
                        CLASSES);
                EntityManager manager = units.open()) {
            Member member = new Member("Bob");
            member.removable = false;
            units.run(other -> other.persist(member));
            manager.getTransaction().begin();
            Member found = manager.find(Member.class, member.id);

            assertThatThrownBy(() -> manager.remove(found))
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(paths(e)).containsExactly("removable"));
            manager.getTransaction().rollback();
        }
    }

    @Test
    @Spec({"3.114", "A.010"})
    void validatesNothingForGroupsThatAreEmpty() {
        try (Units units = new Units(
                TestDatabase.H2,
                unit -> unit.property("jakarta.persistence.validation.group.pre-persist", ""),
                CLASSES)) {
            units.run(manager -> manager.persist(new Member("B")));
        }
    }

    @Test
    @Spec("3.116")
    void fetchesNothingAndGoesOnToNoOtherEntities() {
        try (Units units = new Units(TestDatabase.H2, CLASSES)) {
            Club club = new Club();
            club.name = "Chess";
            Member[] members = {new Member("Ann"), new Member("Bob")};
            units.run(manager -> {
                manager.persist(club);
                for (Member member : members) {
                    member.club = club;
                    manager.persist(member);
                }
            });
            units.statements();
            units.run(manager -> {
                Member member = manager.find(Member.class, members[0].id);
                member.name = "Anna";
                manager.flush();
                assertThat(units.factory().getPersistenceUnitUtil().isLoaded(member, "club"))
                        .isFalse();
            });
            assertThat(units.statements()).hasSize(2);
            units.run(manager -> {
                Club found = manager.find(Club.class, club.id);
                found.name = "Chess and Go";
            });
        }
    }

    @Test
    @Spec({"3.112"})
    void validatesNothingInTheModeNone() {
        try (Units units = new Units(TestDatabase.H2, unit -> unit.validationMode(ValidationMode.NONE), CLASSES)) {
            units.run(manager -> manager.persist(new Member("B")));
        }
    }

    @Test
    @Spec({"3.117", "9.008", "A.009"})
    void takesTheFactoryThatItIsGivenAndLeavesItOpen() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            try (Units units = new Units(
                    TestDatabase.H2,
                    unit -> unit.property("jakarta.persistence.validation.factory", factory),
                    CLASSES)) {
                assertThatThrownBy(() -> units.run(manager -> manager.persist(new Member("B"))))
                        .isInstanceOf(ConstraintViolationException.class);
            }
            assertThat(factory.getValidator().validate(new Member("B"))).hasSize(1);
        }
    }

    @Test
    @Spec("3.114")
    void tellsWhichGroupIsNoClass() {
        assertThatThrownBy(() -> new Units(
                        TestDatabase.H2,
                        unit -> unit.property("jakarta.persistence.validation.group.pre-update", "com.acme.Strict"),
                        CLASSES))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("ALU-4131")
                .hasMessageContaining("com.acme.Strict");
    }
}
