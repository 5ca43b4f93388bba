package io.mebuki.portal.page;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms are records: what their constructors name is read, and nothing else can be set from outside. */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void onlyByConstructor(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
