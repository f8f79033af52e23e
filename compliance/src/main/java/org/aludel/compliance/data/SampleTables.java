package org.aludel.compliance.data;

import java.util.List;

/** All tables of the data set. */
public final class SampleTables {

    /** The tables, in an order in which they can be created and filled. */
    public static final List<SampleTable> ALL = List.of(
            Departments.SAMPLE,
            Employees.SAMPLE,
            Customers.SAMPLE,
            Orders.SAMPLE,
            Products.SAMPLE,
            Categories.SAMPLE,
            Links.SAMPLE,
            Flags.SAMPLE,
            Accounts.SAMPLE,
            Tickets.SAMPLE,
            Documents.SAMPLE);

    private SampleTables() {}
}
