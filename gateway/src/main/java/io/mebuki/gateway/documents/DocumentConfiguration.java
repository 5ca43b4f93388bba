package io.mebuki.gateway.documents;

import io.mebuki.gateway.GatewaySettings;
import io.mebuki.platform.problem.ProblemWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Wires the contracts; asked before the routes, which would take every path for a page of the portal. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> documentRoutes(
            ResourcePatternResolver classPath, ProblemWriter problems, GatewaySettings settings) throws IOException {
        var routes = new DocumentRoutes(problems);
        var openApi = new Documents(classPath, "openapi");
        var asyncApi = new Documents(classPath, "asyncapi");
        var openApiPage = OpenApiPage.of(openApi.tree("mebuki.yaml"), settings.originHeader(), openApi.paths());
        var style = new ClassPathResource("pages/page.css").getContentAsByteArray();
        return routes.file("/openapi/page.css", new Document(CSS, style))
                .and(routes.folder("/openapi", DocumentRoutes.page(openApiPage), openApi))
                .and(routes.folder("/asyncapi", DocumentRoutes.page(AsyncApiPage.of(asyncApi.paths())), asyncApi));
    }
}
