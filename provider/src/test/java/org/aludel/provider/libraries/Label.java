package org.aludel.provider.libraries;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** Who publishes albums. */
@Entity
@NullUnmarked
public class Label implements Serializable {

    private static final long serialVersionUID = 1;

    @Id
    private Integer id;

    private String name;

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
