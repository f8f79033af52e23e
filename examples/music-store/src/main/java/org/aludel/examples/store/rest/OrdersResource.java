package org.aludel.examples.store.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.aludel.examples.store.service.Orders;

/** {@code POST /api/orders, GET /api/orders/10001}. */
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OrdersResource {

    @Inject
    Orders orders;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response place(@NotNull @Valid Orders.Cart cart) {
        Orders.Receipt receipt = orders.place(cart);
        return Response.created(UriBuilder.fromPath("orders/{id}").build(receipt.id()))
                .entity(receipt)
                .build();
    }

    @GET
    @Path("{id}")
    public Orders.Receipt receipt(@PathParam("id") int id) {
        return orders.receipt(id);
    }
}
