package org.aludel.examples.store.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was ordered, and what it cost. Its numbers begin above those of any data that is loaded. */
@Entity
@Table(indexes = @Index(name = "invoice_customer", columnList = "customer_id"))
@NamedEntityGraph(
        name = "Invoice.receipt",
        attributeNodes = {@NamedAttributeNode("customer"), @NamedAttributeNode(value = "lines", subgraph = "line")},
        subgraphs = {
            @NamedSubgraph(name = "line", attributeNodes = @NamedAttributeNode(value = "track", subgraph = "track")),
            @NamedSubgraph(name = "track", attributeNodes = @NamedAttributeNode("album"))
        })
public class Invoice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice")
    @SequenceGenerator(name = "invoice", sequenceName = "invoice_number", initialValue = 10_001, allocationSize = 10)
    @Column(name = "invoice_id")
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    @Column(name = "invoice_date", nullable = false)
    private LocalDateTime date;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "billing_address", length = 70))
    @AttributeOverride(name = "city", column = @Column(name = "billing_city", length = 40))
    @AttributeOverride(name = "state", column = @Column(name = "billing_state", length = 40))
    @AttributeOverride(name = "country", column = @Column(name = "billing_country", length = 40))
    @AttributeOverride(name = "postalCode", column = @Column(name = "billing_postal_code", length = 10))
    private Address billing;

    @Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal total = BigDecimal.ZERO;

    @NotEmpty
    @OneToMany(mappedBy = "invoice", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("id")
    private List<InvoiceLine> lines = new ArrayList<>();

    @Version
    private int version;

    protected Invoice() {}

    public Invoice(Customer customer, LocalDateTime date, Address billing) {
        this.customer = customer;
        this.date = date;
        this.billing = billing;
    }

    /**
     * Sells copies of a track, at its price of now.
     *
     * @return whether there were enough copies; if not, nothing is changed
     */
    public boolean add(Track track, int quantity) {
        if (!track.take(quantity)) {
            return false;
        }
        InvoiceLine line = new InvoiceLine(this, track, quantity);
        lines.add(line);
        total = total.add(line.price());
        return true;
    }

    public Integer id() {
        return id;
    }

    public Customer customer() {
        return customer;
    }

    public LocalDateTime date() {
        return date;
    }

    public Address billing() {
        return billing;
    }

    public BigDecimal total() {
        return total;
    }

    public List<InvoiceLine> lines() {
        return Collections.unmodifiableList(lines);
    }
}
