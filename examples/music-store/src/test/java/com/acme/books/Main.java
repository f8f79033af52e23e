package com.acme.books;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class Main {

    public static void main(String[] arguments) {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("books")) {
            factory.runInTransaction(manager -> {
                manager.persist(new Book("Frankenstein", 1818));
                manager.persist(new Book("Middlemarch", 1871));
            });

            factory.runInTransaction(manager -> manager.createQuery(
                            "select b from Book b where b.published < :year order by b.title", Book.class)
                    .setParameter("year", 1850)
                    .getResultList()
                    .forEach(book -> System.out.println(book.getTitle() + ", " + book.getPublished())));
        }
    }
}
