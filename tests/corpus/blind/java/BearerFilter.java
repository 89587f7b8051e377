package io.acme.security;

import jakarta.servlet.*;
import jakarta.servlet.http.*;
import java.io.IOException;

public class BearerFilter implements Filter {
    private static final String PREFIX = "Bearer";

    @Override
    public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain) throws IOException, ServletException {
        String header = ((HttpServletRequest) req).getHeader("Authorization");
        if (header == null || !header.startsWith(PREFIX)) {
            ((HttpServletResponse) res).sendError(401, "Bearer token required for https://api.bytestack.dev");
            return;
        }
        String token = header.substring(PREFIX.length()).trim();
        req.setAttribute("token", token);
        chain.doFilter(req, res);
    }
}
