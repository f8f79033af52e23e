package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What kind of file a track is. */
@Entity
@Table(name = "media_type")
public class MediaType {

    @Id
    @Column(name = "media_type_id")
    private Integer id;

    @Column(length = 120)
    private String name;

    protected MediaType() {}

    public Integer id() {
        return id;
    }

    public String name() {
        return name;
    }
}
