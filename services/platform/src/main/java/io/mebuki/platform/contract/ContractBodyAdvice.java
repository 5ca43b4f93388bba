package io.mebuki.platform.contract;

import io.mebuki.platform.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks each JSON body that is bound to a generated model against the schema of that name before it is bound. */
@RestControllerAdvice
final class ContractBodyAdvice extends RequestBodyAdviceAdapter {

    private static final String MODELS = "io.mebuki.api.model";
    private static final int LARGEST_BODY = 1 << 20;

    private final JsonMapper json;

    ContractBodyAdvice(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return type instanceof Class<?> model && MODELS.equals(model.getPackageName());
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var body = message.getBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw Problems.tooLarge("body", "at most 1 MB of JSON");
        }
        var violations = ContractSchema.of(((Class<?>) type).getSimpleName()).violations(parsed(body));
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        return new ReadMessage(message.getHeaders(), body);
    }

    private JsonNode parsed(byte[] body) {
        try {
            return json.readTree(Utf8.strictly(body));
        } catch (JacksonException malformed) {
            throw Problems.malformed("Not valid JSON: " + malformed.getOriginalMessage() + place(malformed));
        }
    }

    private static String place(JacksonException malformed) {
        var location = malformed.getLocation();
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private record ReadMessage(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
