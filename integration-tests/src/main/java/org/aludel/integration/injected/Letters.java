package org.aludel.integration.injected;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps letters. */
@Stateless
public class Letters {

    @PersistenceContext(unitName = "bank")
    private EntityManager manager;

    /** Keeps a letter. */
    public Long keep(String seal) {
        Letter letter = new Letter(new Seal(seal));
        manager.persist(letter);
        return letter.getId();
    }

    /** A letter, read anew. */
    public Letter read(Long id) {
        return manager.find(Letter.class, id);
    }
}
