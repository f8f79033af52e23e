package org.aludel.integration.injected;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** A bean that is injected into a listener and a converter. */
@ApplicationScoped
public class Stamps {

    private int given;

    /** The text of a stamp. */
    public String stamp() {
        given++;
        return "stamped";
    }

    /** What is written before each seal in the database. */
    public String prefix() {
        return "seal:";
    }

    /** How many stamps were given. */
    public int given() {
        return given;
    }

    @PreDestroy
    void end() {
        given = 0;
    }
}
