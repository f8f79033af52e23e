package org.aludel.provider.libraries;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** What is shown of an album. */
@NullUnmarked
public class AlbumView {

    private Integer id;
    private int version;
    private String title;
    private String notes;
    private String label;
    private int amount;
    private List<TrackView> tracks;

    /** What is shown of a track. */
    public record TrackView(Integer id, String name) {}

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

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }

    public List<TrackView> getTracks() {
        return tracks;
    }

    public void setTracks(List<TrackView> tracks) {
        this.tracks = tracks;
    }
}
