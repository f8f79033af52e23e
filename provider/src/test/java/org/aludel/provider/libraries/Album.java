package org.aludel.provider.libraries;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** An entity as programs write them, with getters and setters of all kinds of attributes. */
@Entity
@NullUnmarked
public class Album implements Serializable {

    private static final long serialVersionUID = 1;

    @Id
    private Integer id;

    @Version
    private int version;

    private String title;

    @Embedded
    private Price price;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private byte[] cover;

    @Basic(fetch = FetchType.LAZY)
    private String notes;

    @ManyToOne(fetch = FetchType.LAZY)
    private Label label;

    @OneToMany(mappedBy = "album", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Track> tracks = new ArrayList<>();

    @ElementCollection
    private List<String> tags = new ArrayList<>();

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Price getPrice() {
        return price;
    }

    public void setPrice(Price price) {
        this.price = price;
    }

    public byte[] getCover() {
        return cover;
    }

    public void setCover(byte[] cover) {
        this.cover = cover;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public Label getLabel() {
        return label;
    }

    public void setLabel(Label label) {
        this.label = label;
    }

    public List<Track> getTracks() {
        return tracks;
    }

    public void setTracks(List<Track> tracks) {
        this.tracks = tracks;
    }

    public List<String> getTags() {
        return tags;
    }

    public void setTags(List<String> tags) {
        this.tags = tags;
    }
}
