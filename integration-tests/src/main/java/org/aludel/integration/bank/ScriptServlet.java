package org.aludel.integration.bank;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Runs the script and answers with what came of it. */
@WebServlet("/script")
public class ScriptServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Script script;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(script.run());
    }
}
