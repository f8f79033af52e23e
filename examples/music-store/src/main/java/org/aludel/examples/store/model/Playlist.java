package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tracks that somebody put together. */
@Entity
public class Playlist {

    @Id
    @Column(name = "playlist_id")
    private Integer id;

    @Column(length = 120)
    private String name;

    @ManyToMany
    @JoinTable(
            name = "playlist_track",
            joinColumns = @JoinColumn(name = "playlist_id"),
            inverseJoinColumns = @JoinColumn(name = "track_id"))
    @OrderBy("name")
    private Set<Track> tracks = new LinkedHashSet<>();

    protected Playlist() {}

    public Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Set<Track> tracks() {
        return Collections.unmodifiableSet(tracks);
    }
}
