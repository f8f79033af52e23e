package com.acme;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.NullUnmarked;

/** The entity of the user guide. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
@Entity
public class Note {
    @Id
    @GeneratedValue
    private Long id;

    private String text;

    protected Note() {}

    public Note(String text) {
        this.text = text;
    }
}
