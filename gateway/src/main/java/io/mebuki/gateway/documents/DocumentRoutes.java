package io.mebuki.gateway.documents;

import io.mebuki.platform.problem.ProblemWriter;
import io.mebuki.platform.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers under /openapi and /asyncapi: a page on the folder itself, and its files. */
final class DocumentRoutes {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ProblemWriter problems;

    DocumentRoutes(ProblemWriter problems) {
        this.problems = problems;
    }

    RouterFunction<ServerResponse> folder(String path, Document page, Documents files) {
        return RouterFunctions.route()
                .GET(path, _ -> send(page))
                .GET(path + "/{*file}", request -> file(request, files))
                .build();
    }

    RouterFunction<ServerResponse> file(String path, Document file) {
        return RouterFunctions.route().GET(path, _ -> send(file)).build();
    }

    static Document page(String html) {
        return new Document(HTML, html.getBytes(StandardCharsets.UTF_8));
    }

    private ServerResponse file(ServerRequest request, Documents files) {
        return files.find(request.pathVariable("file").substring(1))
                .map(DocumentRoutes::send)
                .orElseGet(this::notFound);
    }

    private static ServerResponse send(Document document) {
        return ServerResponse.ok()
                .contentType(document.type())
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .body(document.content());
    }

    private ServerResponse notFound() {
        return GatewayServerResponse.status(HttpStatus.NOT_FOUND).build((request, response) -> {
            problems.write(request, response, Problems.notFound());
            return null;
        });
    }
}
