package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tracks that are sold together. Everything is lazy; the graph says what the page of an album shows. */
@Entity
@Table(indexes = @Index(name = "album_artist", columnList = "artist_id"))
@NamedEntityGraph(
        name = "Album.page",
        attributeNodes = {@NamedAttributeNode("artist"), @NamedAttributeNode(value = "tracks", subgraph = "track")},
        subgraphs =
                @NamedSubgraph(
                        name = "track",
                        attributeNodes = {@NamedAttributeNode("genre"), @NamedAttributeNode("mediaType")}))
public class Album {

    @Id
    @Column(name = "album_id")
    private Integer id;

    @Column(nullable = false, length = 160)
    private String title;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "artist_id")
    private Artist artist;

    @OneToMany(mappedBy = "album")
    @OrderBy("id")
    private List<Track> tracks = new ArrayList<>();

    protected Album() {}

    public Integer id() {
        return id;
    }

    public String title() {
        return title;
    }

    public Artist artist() {
        return artist;
    }

    public List<Track> tracks() {
        return Collections.unmodifiableList(tracks);
    }
}
