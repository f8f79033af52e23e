package org.aludel.examples.store.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aludel.examples.store.model.Address;
import org.aludel.examples.store.model.Customer;
import org.aludel.examples.store.model.Invoice;
import org.aludel.examples.store.model.InvoiceLine;
import org.aludel.examples.store.model.Invoice_;
import org.aludel.examples.store.model.Track;
import org.jspecify.annotations.Nullable;

/** Carts become invoices. */
@ApplicationScoped
public class Orders {

    @Inject
    EntityManager manager;

    /**
     * What somebody wants to buy.
     *
     * @param total what the customer was told that it costs
     */
    public record Cart(
            @NotNull @Valid Buyer buyer,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull Item> items,
            @NotNull BigDecimal total) {}

    /** Who buys; a customer whose address of e-mail is known keeps their number. */
    public record Buyer(
            @NotBlank @Size(max = 40) String firstName,
            @NotBlank @Size(max = 20) String lastName,
            @NotBlank @Email @Size(max = 60) String email,
            @Valid @Nullable Address address) {}

    /** Copies of a track. */
    public record Item(
            @NotNull Integer track,
            @NotNull @Positive @Max(99) Integer quantity) {}

    /** An invoice as it is shown. */
    public record Receipt(
            Integer id,
            LocalDateTime date,
            String customer,
            String email,
            @Nullable Address billing,
            List<ReceiptLine> lines,
            BigDecimal total) {

        static Receipt of(Invoice invoice) {
            return new Receipt(
                    invoice.id(),
                    invoice.date(),
                    invoice.customer().name(),
                    invoice.customer().email(),
                    invoice.billing(),
                    invoice.lines().stream().map(ReceiptLine::of).toList(),
                    invoice.total());
        }
    }

    /** A line of an invoice. */
    public record ReceiptLine(
            Integer track, String name, @Nullable String album, int quantity, BigDecimal unitPrice) {

        static ReceiptLine of(InvoiceLine line) {
            Track track = line.track();
            return new ReceiptLine(
                    track.id(),
                    track.name(),
                    track.album() == null ? null : track.album().title(),
                    line.quantity(),
                    line.unitPrice());
        }
    }

    /**
     * Sells what is in a cart, all of it or nothing. Of two orders for the same track at the same time one fails, because of the
     * track's version.
     *
     * @throws StoreException if a track is not there or too few of it are left, or the total is another
     * @throws jakarta.persistence.OptimisticLockException if another order came between
     */
    @Transactional
    public Receipt place(Cart cart) {
        Map<Integer, Integer> quantities = new TreeMap<>();
        cart.items().forEach(item -> quantities.merge(item.track(), item.quantity(), Integer::sum));
        Map<Integer, Track> tracks = tracks(quantities);

        Invoice invoice = new Invoice(
                customer(cart.buyer()),
                LocalDateTime.now(ZoneOffset.UTC).withNano(0),
                cart.buyer().address());
        quantities.forEach((id, quantity) -> {
            Track track = tracks.get(id);
            if (track == null) {
                throw StoreException.notFound("track", id);
            }
            if (!invoice.add(track, quantity)) {
                throw StoreException.soldOut(track.name(), track.stock());
            }
        });
        if (invoice.total().compareTo(cart.total()) != 0) {
            throw StoreException.otherTotal(cart.total(), invoice.total());
        }
        manager.persist(invoice);
        manager.flush(); // so that a conflict is told as what it is, not as a failed commit
        return Receipt.of(invoice);
    }

    /**
     * An invoice.
     *
     * @throws StoreException if there is none
     */
    @Transactional
    public Receipt receipt(int id) {
        Invoice invoice =
                manager.find(Invoice.class, id, Map.of("jakarta.persistence.loadgraph", Invoice_._Invoice_receipt));
        if (invoice == null) {
            throw StoreException.notFound("order", id);
        }
        return Receipt.of(invoice);
    }

    private Map<Integer, Track> tracks(Map<Integer, Integer> quantities) {
        Map<Integer, Track> tracks = new TreeMap<>();
        manager.createQuery("select t from Track t left join fetch t.album where t.id in :ids", Track.class)
                .setParameter("ids", quantities.keySet())
                .getResultStream()
                .forEach(track -> tracks.put(track.id(), track));
        return tracks;
    }

    private Customer customer(Buyer buyer) {
        List<Customer> known = manager.createQuery(
                        "select c from Customer c where lower(c.email) = lower(:email) order by c.id", Customer.class)
                .setParameter("email", buyer.email())
                .setMaxResults(1)
                .getResultList();
        if (!known.isEmpty()) {
            return known.get(0);
        }
        Customer customer = new Customer(buyer.firstName(), buyer.lastName(), buyer.email(), buyer.address());
        manager.persist(customer);
        return customer;
    }
}
