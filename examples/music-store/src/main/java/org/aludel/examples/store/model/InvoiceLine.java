package org.aludel.examples.store.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** Copies of a track on an invoice. */
@Entity
@Table(
        name = "invoice_line",
        indexes = {
            @Index(name = "invoice_line_invoice", columnList = "invoice_id"),
            @Index(name = "invoice_line_track", columnList = "track_id")
        })
public class InvoiceLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_line")
    @SequenceGenerator(
            name = "invoice_line",
            sequenceName = "invoice_line_number",
            initialValue = 100_001,
            allocationSize = 50)
    @Column(name = "invoice_line_id")
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invoice_id")
    private Invoice invoice;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "track_id")
    private Track track;

    @Column(name = "unit_price", nullable = false, precision = 10, scale = 2)
    private BigDecimal unitPrice;

    @Positive
    private int quantity;

    protected InvoiceLine() {}

    InvoiceLine(Invoice invoice, Track track, int quantity) {
        this.invoice = invoice;
        this.track = track;
        this.unitPrice = track.unitPrice();
        this.quantity = quantity;
    }

    public Integer id() {
        return id;
    }

    public Invoice invoice() {
        return invoice;
    }

    public Track track() {
        return track;
    }

    public BigDecimal unitPrice() {
        return unitPrice;
    }

    public int quantity() {
        return quantity;
    }

    public BigDecimal price() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
