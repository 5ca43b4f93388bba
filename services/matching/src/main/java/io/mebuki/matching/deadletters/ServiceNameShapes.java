package io.mebuki.matching.deadletters;

import io.mebuki.api.model.ListeningService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a service's name in a query as the contract writes it, for instance {@code seed-ingestion}. */
@Component
final class ServiceNameShapes implements Converter<String, ListeningService> {

    @Override
    public ListeningService convert(String name) {
        return ListeningService.fromValue(name);
    }
}
