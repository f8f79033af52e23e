package org.aludel.integration.bank;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.aludel.integration.partner.Partner;

/** Uses entities that are found in other ways than by the root of the unit. */
@Stateless
public class Catalog {

    @PersistenceContext(unitName = "bank")
    private EntityManager manager;

    /** Keeps a country, which a mapping file maps. */
    public void addCountry(String code, String name) {
        manager.persist(new Country(code, name));
    }

    /** Keeps a partner, whose class is in a library. */
    public void addPartner(String name) {
        manager.persist(new Partner(name));
    }

    /** Whether a class is an entity of the unit. */
    public boolean isEntity(Class<?> type) {
        return manager.getMetamodel().getEntities().stream().anyMatch(entity -> entity.getJavaType() == type);
    }
}
