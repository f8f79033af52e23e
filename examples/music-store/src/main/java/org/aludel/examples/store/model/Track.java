package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;

/** What is sold. Its version fails one of two orders that take the same copies at the same time. */
@Entity
@Table(
        indexes = {
            @Index(name = "track_album", columnList = "album_id"),
            @Index(name = "track_genre", columnList = "genre_id")
        })
public class Track {

    @Id
    @Column(name = "track_id")
    private Integer id;

    @Column(nullable = false, length = 200)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "album_id")
    private Album album;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "media_type_id")
    private MediaType mediaType;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "genre_id")
    private Genre genre;

    @Column(length = 220)
    private String composer;

    @Column(name = "milliseconds", nullable = false)
    private Duration duration;

    private Integer bytes;

    @Column(name = "unit_price", nullable = false, precision = 10, scale = 2)
    private BigDecimal unitPrice;

    private int stock;

    @Version
    private int version;

    protected Track() {}

    public Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Album album() {
        return album;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    public Genre genre() {
        return genre;
    }

    public String composer() {
        return composer;
    }

    public Duration duration() {
        return duration;
    }

    public Integer bytes() {
        return bytes;
    }

    public BigDecimal unitPrice() {
        return unitPrice;
    }

    /** How many copies are left. */
    public int stock() {
        return stock;
    }

    /**
     * Sells copies.
     *
     * @return whether there were enough
     */
    boolean take(int quantity) {
        if (quantity > stock) {
            return false;
        }
        stock -= quantity;
        return true;
    }
}
