package io.mebuki.platform.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** What every server of ours does alike. */
@AutoConfiguration
public class WebConfiguration {

    /** As many as fit into a header. Tomcat takes ten languages in Accept-Language and answers 500 to who knows more. */
    private static final int LANGUAGES = 10_000;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> manyLanguages() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(LANGUAGES));
    }
}
