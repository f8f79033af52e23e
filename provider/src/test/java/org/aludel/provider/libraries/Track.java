package org.aludel.provider.libraries;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** A piece of an album. */
@Entity
@NullUnmarked
public class Track implements Serializable {

    private static final long serialVersionUID = 1;

    @Id
    private Integer id;

    private String name;

    @JsonIgnore // or each album would be in each of its tracks
    @ManyToOne(fetch = FetchType.LAZY)
    private Album album;

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

    public Album getAlbum() {
        return album;
    }

    public void setAlbum(Album album) {
        this.album = album;
    }
}
