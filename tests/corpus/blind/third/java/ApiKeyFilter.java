package com.acme.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Guards the routes that are relayed to api.bytestack.dev. */
public class ApiKeyFilter extends OncePerRequestFilter {
    private static final String PREFIX = "Bearer";
    private final KeyStore keys;

    public ApiKeyFilter(KeyStore keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest req, HttpServletResponse res, FilterChain chain)
            throws ServletException, IOException {
        String header = req.getHeader("Authorization");
        if (header == null) {
            header = req.getHeader("X-Api-Key");
        }
        if (header != null && header.startsWith(PREFIX)) {
            header = header.substring(PREFIX.length()).trim();
        }
        if (header == null || !keys.contains(header)) {
            res.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            res.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        chain.doFilter(req, res);
    }
}
