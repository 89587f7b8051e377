package com.acme.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

public class ApiKeyFilter extends OncePerRequestFilter {
    private static final String PREFIX = "Bearer";
    private final ByteStackKeys keys;

    public ApiKeyFilter(ByteStackKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest req, HttpServletResponse res, FilterChain chain)
            throws ServletException, IOException {
        String header = req.getHeader("Authorization");
        if (header == null) header = req.getHeader("X-Api-Key");
        if (header == null || header.equals("Bearer null") || header.equals("Bearer undefined")) {
            res.setHeader("WWW-Authenticate", "Bearer realm=\"bytestack-gateway\"");
            res.sendError(401);
            return;
        }
        String key = header.startsWith(PREFIX) ? header.substring(PREFIX.length()).trim() : header;
        if (!keys.known(key)) {
            res.sendError(403);
            return;
        }
        chain.doFilter(req, res);
    }
}
