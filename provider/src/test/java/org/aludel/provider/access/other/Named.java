package org.aludel.provider.access.other;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.MappedSuperclass;

/** A superclass with accessors that are not public, and a setter for a getter of its subclasses. */
@MappedSuperclass
@Access(AccessType.PROPERTY)
public abstract class Named {

    private String name;

    protected String title;

    protected String getName() {
        return "<" + name + ">";
    }

    protected void setName(String name) {
        this.name = name;
    }

    protected void setTitle(String title) {
        this.title = title;
    }
}
