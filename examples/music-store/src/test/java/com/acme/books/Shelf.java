package com.acme.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
public class Shelf {

    @PersistenceContext
    EntityManager manager;

    @Transactional
    public Long add(String title, int published) {
        Book book = new Book(title, published);
        manager.persist(book);
        return book.getId();
    }

    @Transactional
    public List<Book> before(int year) {
        return manager.createQuery("select b from Book b where b.published < :year order by b.title", Book.class)
                .setParameter("year", year)
                .getResultList();
    }
}
