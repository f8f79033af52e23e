package org.aludel.integration.bank;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Requests of many users at once: {@code POST} books an amount, {@code GET} tells the sum of an account. */
@WebServlet("/book")
public class BookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Accounts accounts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, accounts.sum(Long.valueOf(request.getParameter("account"))));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        accounts.book(
                Long.valueOf(request.getParameter("account")),
                Long.parseLong(request.getParameter("amount")),
                request.getParameter("reference"));
        answer(response, 1);
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, accounts.open(request.getParameter("owner")));
    }

    private static void answer(HttpServletResponse response, long number) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(number);
    }
}
