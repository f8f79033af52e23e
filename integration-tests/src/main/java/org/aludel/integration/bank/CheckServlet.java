package org.aludel.integration.bank;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code GET} tells what the database has: the number of bookings, their sum, and that of all balances; fails when a connection is
 * missing. {@code POST} tells what an entity class implements.
 */
@WebServlet("/check")
public class CheckServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Database database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        database.requireAllConnectionsFree();
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print(database.bank("select count(*) from Booking") + " "
                        + database.bank("select coalesce(sum(amount), 0) from Booking") + " "
                        + database.bank("select coalesce(sum(balance), 0) from Account"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        for (Class<?> type : Account.class.getInterfaces()) {
            response.getWriter().println(type.getName());
        }
    }
}
