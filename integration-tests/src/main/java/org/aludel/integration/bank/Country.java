package org.aludel.integration.bank;

/** A country; its mapping is in {@code META-INF/orm.xml}. */
public class Country {

    private String code;
    private String name;

    protected Country() {}

    /** A country. */
    public Country(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }
}
