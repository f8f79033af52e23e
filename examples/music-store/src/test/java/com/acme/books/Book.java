package com.acme.books;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

@Entity
public class Book {

    @Id
    @GeneratedValue
    private Long id;

    private String title;

    private int published;

    @Version
    private int version;

    protected Book() {}

    public Book(String title, int published) {
        this.title = title;
        this.published = published;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public int getPublished() {
        return published;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
