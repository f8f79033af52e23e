package org.aludel.examples.store.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aludel.examples.store.service.Catalogue;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/search, /albums, /albums/1, /artists/1, /genres, /playlists, /playlists/1}. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CatalogueResource {

    @Inject
    Catalogue catalogue;

    @GET
    @Path("search")
    public Catalogue.Found search(
            @QueryParam("q") @NotBlank @Size(max = 100) String text,
            @QueryParam("most") @DefaultValue("10") @Positive @Max(100) int most) {
        return catalogue.search(text.strip(), most);
    }

    @GET
    @Path("albums")
    public Catalogue.AlbumList albums(
            @QueryParam("genre") @Nullable Integer genre,
            @QueryParam("page") @DefaultValue("1") @Positive @Max(10_000) int page) {
        return catalogue.albums(genre, page);
    }

    @GET
    @Path("albums/{id}")
    public Catalogue.AlbumPage album(@PathParam("id") int id) {
        return catalogue.album(id);
    }

    @GET
    @Path("artists/{id}")
    public Catalogue.ArtistPage artist(@PathParam("id") int id) {
        return catalogue.artist(id);
    }

    @GET
    @Path("genres")
    public List<Catalogue.GenreEntry> genres() {
        return catalogue.genres();
    }

    @GET
    @Path("playlists")
    public List<Catalogue.PlaylistEntry> playlists() {
        return catalogue.playlists();
    }

    @GET
    @Path("playlists/{id}")
    public Catalogue.PlaylistPage playlist(@PathParam("id") int id) {
        return catalogue.playlist(id);
    }
}
