package org.aludel.provider.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.EntityType;
import java.util.Map;
import org.aludel.provider.Spec;
import org.aludel.provider.metamodel.Shop.Address;
import org.aludel.provider.metamodel.Shop.Address_;
import org.aludel.provider.metamodel.Shop.Base;
import org.aludel.provider.metamodel.Shop.Base_;
import org.aludel.provider.metamodel.Shop.Customer;
import org.aludel.provider.metamodel.Shop.Customer_;
import org.aludel.provider.metamodel.Shop.Seat_;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaticMetamodelsTest {

    private static final UnitMetamodel UNIT = Shop.metamodel();

    @BeforeAll
    static void fill() {
        StaticMetamodels.fill(UNIT, Map.of(), Map.of());
    }

    @Test
    @Spec({"5.001", "5.005"})
    void fillsAttributesOfAllKinds() {
        EntityType<Customer> customer = UNIT.entity(Customer.class);
        assertThat(Customer_.name).isSameAs(customer.getAttribute("name"));
        assertThat(Customer_.address).isSameAs(customer.getAttribute("address"));
        assertThat(Customer_.mails).isSameAs(customer.getAttribute("mails"));
        assertThat(Customer_.addresses).isSameAs(customer.getAttribute("addresses"));
        assertThat(Customer_.orders).isSameAs(customer.getAttribute("orders"));
        assertThat(Customer_.byNote).isSameAs(customer.getAttribute("byNote"));
        assertThat(Address_.street).isSameAs(UNIT.embeddable(Address.class).getAttribute("street"));
    }

    @Test
    @Spec("5.001")
    void fillsAttributesOfSuperclassesWithThoseThatTheyDeclare() {
        assertThat(Base_.id).isSameAs(UNIT.managedType(Base.class).getAttribute("id"));
        assertThat(Customer_.version).isSameAs(UNIT.managedType(Base.class).getAttribute("version"));
    }

    @Test
    @Spec("5.003")
    void fillsTheTypesThemselves() {
        assertThat(Base_.class_).isSameAs(UNIT.managedType(Base.class));
        assertThat(Customer_.class_).isSameAs(UNIT.entity(Customer.class));
        assertThat(Address_.class_).isSameAs(UNIT.embeddable(Address.class));
    }

    @Test
    void leavesAloneWhatIsNoAttribute() {
        assertThat(Customer_.gone).isNull();
        assertThat(Customer_.word).isEqualTo("untouched");
        assertThat(Base_.NOTE).isEqualTo("note");
        assertThat(Seat_.row).isNull();
    }
}
