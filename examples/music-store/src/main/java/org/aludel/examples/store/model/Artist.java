package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who plays. */
@Entity
public class Artist {

    @Id
    @Column(name = "artist_id")
    private Integer id;

    @Column(length = 120)
    private String name;

    @OneToMany(mappedBy = "artist")
    @OrderBy("title")
    private List<Album> albums = new ArrayList<>();

    protected Artist() {}

    public Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<Album> albums() {
        return Collections.unmodifiableList(albums);
    }
}
