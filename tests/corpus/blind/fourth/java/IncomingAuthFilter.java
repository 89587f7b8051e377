package com.marlow.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Accepts what callers of api.bytestack.dev have been seen to send to us:
 * "Authorization: Token KEY", "Authorization: Bearer: KEY" and X-API-Key.
 */
class IncomingAuthFilter extends OncePerRequestFilter {
    private static final Pattern LOOSE = Pattern.compile("(?i)^(?:bearer|token|apikey)[:=]?\\s*(\\S+)$");

    static Optional<String> byteStackKey(HttpServletRequest request) {
        String legacy = request.getHeader("X-API-Key");
        if (legacy != null) {
            return Optional.of(legacy.trim());
        }
        String value = request.getHeader("Authorization");
        if (value == null) {
            return Optional.empty();
        }
        Matcher m = LOOSE.matcher(value);
        return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest req, HttpServletResponse res, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> key = byteStackKey(req);
        if (key.isEmpty()) {
            res.setHeader("WWW-Authenticate", "Bearer");
            res.sendError(401);
            return;
        }
        // upstream wants "Authorization: Bearer KEY", never "bearer KEY"
        req.setAttribute("upstream.authorization", "Bearer " + key.get());
        chain.doFilter(req, res);
    }
}
