package io.mebuki.platform.contract;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Reads parameters as the contract writes them. The usual reading also takes hexadecimal numbers, spaces, "yes", and "1-1-1-1-1" for
 * an identifier. Editors, not converters: where a converter refuses, the framework goes on to the usual editor.
 */
@RestControllerAdvice
final class ContractParameters {

    private static final String WHOLE_NUMBER = "-?[0-9]{1,20}";
    private static final String NUMBER = "-?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,4})?";
    private static final String IDENTIFIER = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @InitBinder
    void readStrictly(WebDataBinder parameters) {
        parameters.registerCustomEditor(Integer.class, new Strict(WHOLE_NUMBER, Integer::valueOf));
        parameters.registerCustomEditor(Double.class, new Strict(NUMBER, Double::valueOf));
        parameters.registerCustomEditor(Boolean.class, new Strict("true|false", Boolean::valueOf));
        parameters.registerCustomEditor(UUID.class, new Strict(IDENTIFIER, UUID::fromString));
    }

    private static final class Strict extends PropertyEditorSupport {

        private final String form;
        private final Function<String, Object> read;

        Strict(String form, Function<String, Object> read) {
            this.form = form;
            this.read = read;
        }

        @Override
        public void setAsText(String text) {
            if (!text.matches(form)) {
                throw new IllegalArgumentException("'" + text + "' does not have the form " + form);
            }
            setValue(read.apply(text));
        }
    }
}
