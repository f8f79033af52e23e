package org.aludel.examples.store.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aludel.examples.store.service.Reports;

/** {@code GET /api/reports/top-tracks, /months, /countries}. */
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ReportsResource {

    @Inject
    Reports reports;

    @GET
    @Path("top-tracks")
    public List<Reports.TopTrack> topTracks(@QueryParam("places") @DefaultValue("3") @Positive @Max(50) int places) {
        return reports.topTracks(places);
    }

    @GET
    @Path("months")
    public List<Reports.Month> months() {
        return reports.months();
    }

    @GET
    @Path("countries")
    public List<Reports.Country> countries() {
        return reports.countries();
    }
}
