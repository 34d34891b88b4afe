package org.etax.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over the limit: by their announced length at once, without one as soon as they pass it. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final long limit;
    private final String streamedPath;
    private final ProblemWriter problems;

    BodyLimitFilter(long limit, String streamedPath, ProblemWriter problems) {
        this.limit = limit;
        this.streamedPath = streamedPath;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                || (!streamedPath.isEmpty() && request.getRequestURI().matches(streamedPath));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            problems.write(ProblemException.of(PlatformProblem.CONTENT_TOO_LARGE), request, response);
            return;
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counting(request), response);
    }

    private final class Counting extends HttpServletRequestWrapper {

        Counting(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountingStream(super.getInputStream());
        }
    }

    private final class CountingStream extends ServletInputStream {

        private final ServletInputStream stream;
        private long count;

        CountingStream(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            int b = stream.read();
            return counted(b, b < 0 ? 0 : 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = stream.read(bytes, offset, length);
            return counted(n, Math.max(n, 0));
        }

        private int counted(int result, int bytes) {
            count += bytes;
            if (count > limit) {
                throw ProblemException.of(PlatformProblem.CONTENT_TOO_LARGE);
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
