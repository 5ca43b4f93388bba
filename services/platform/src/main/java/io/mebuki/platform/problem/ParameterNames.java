package io.mebuki.platform.problem;

import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The name by which the caller knows a parameter of a controller. */
final class ParameterNames {

    private ParameterNames() {}

    static String of(MethodParameter parameter) {
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestHeader.class))
                .map(RequestHeader::value)
                .or(() -> Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                        .map(RequestParam::value))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> String.valueOf(parameter.getParameterName()));
    }
}
