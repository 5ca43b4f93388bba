package io.mebuki.matching.search;

import io.mebuki.matching.work.Lull;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets what fills the index step aside while somebody waits for an answer. */
final class SearchesFirst extends OncePerRequestFilter {

    private final Lull searches;

    SearchesFirst(Lull searches) {
        this.searches = searches;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = searches.begin()) {
            chain.doFilter(request, response);
        }
    }
}
