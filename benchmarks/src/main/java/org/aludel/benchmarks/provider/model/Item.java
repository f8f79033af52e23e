package org.aludel.benchmarks.provider.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** Something that is sold: seven columns. */
@Entity
@Table(name = "item")
public class Item {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "item_seq")
    @SequenceGenerator(name = "item_seq", sequenceName = "item_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String name;
    private BigDecimal price;
    private int stock;
    private LocalDateTime created;
    private boolean active;

    protected Item() {}

    public Item(String name, BigDecimal price, int stock, LocalDateTime created, boolean active) {
        this.name = name;
        this.price = price;
        this.stock = stock;
        this.created = created;
        this.active = active;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public int getStock() {
        return stock;
    }

    public void setStock(int stock) {
        this.stock = stock;
    }

    public LocalDateTime getCreated() {
        return created;
    }

    public boolean isActive() {
        return active;
    }
}
