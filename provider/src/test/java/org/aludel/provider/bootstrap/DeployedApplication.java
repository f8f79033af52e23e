package org.aludel.provider.bootstrap;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.Version;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.aludel.provider.fixture.Streams;
import org.jspecify.annotations.NullUnmarked;

/** An application that uses a bit of everything. */
@NullUnmarked // entities
public final class DeployedApplication implements Consumer<DataSource> {

    @Entity(name = "Parcel")
    static class Parcel {
        @Id
        @GeneratedValue
        Long id;

        @Version
        int version;

        String content;

        @ManyToOne(fetch = FetchType.LAZY)
        Parcel within;

        @ElementCollection
        List<String> stamps = new ArrayList<>();

        Parcel() {}

        Parcel(String content, Parcel within) {
            this.content = content;
            this.within = within;
        }
    }

    @Override
    public void accept(DataSource database) {
        try (EntityManagerFactory factory = new PersistenceConfiguration("post")
                .provider("org.aludel.AludelPersistenceProvider")
                .managedClass(Parcel.class)
                .property("jakarta.persistence.dataSource", database)
                .property("jakarta.persistence.schema-generation.database.action", "drop-and-create")
                .createEntityManagerFactory()) {
            factory.runInTransaction(manager -> {
                Parcel outer = new Parcel("books", null);
                outer.stamps.add("blue");
                manager.persist(outer);
                manager.persist(new Parcel("letters", outer));
            });
            factory.runInTransaction(manager -> {
                List<Parcel> found = manager.createQuery(
                                "select p from Parcel p where p.content like :text order by p.id", Parcel.class)
                        .setParameter("text", "%s")
                        .getResultList();
                found.get(0).content = found.get(1).within.stamps.get(0);
                manager.createNativeQuery("select count(*) from parcel").getSingleResult();
                CriteriaBuilder builder = manager.getCriteriaBuilder();
                CriteriaQuery<String> query = builder.createQuery(String.class);
                Root<Parcel> parcel = query.from(Parcel.class);
                query.select(parcel.get("content")).where(builder.equal(parcel.get("content"), "letters"));
                manager.createQuery(Streams.copy(query)).getResultList();
            });
        }
    }
}
