package org.aludel.provider.unit.sample;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** One class of each kind. */
public final class Samples {

    private Samples() {}

    /** Fails when it is initialized. */
    @Entity
    public static class Order {
        static {
            fail();
        }

        @Id
        private long id;

        private static void fail() {
            throw new IllegalStateException("a managed class was loaded");
        }
    }

    @MappedSuperclass
    public static class Base {
        @Id
        private long id;
    }

    @Embeddable
    public static class Money {}

    @Converter
    public static class Upper implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String attribute) {
            return attribute;
        }

        @Override
        public String convertToEntityAttribute(String dbData) {
            return dbData;
        }
    }

    public static class Plain {}
}
