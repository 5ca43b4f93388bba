package io.mebuki.gateway.edge;

import io.mebuki.gateway.GatewaySettings;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wires what only the outermost server does. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    ClientAddress clientAddress(GatewaySettings settings) {
        return new ClientAddress(settings.trustedProxies());
    }

    @Bean
    PublicOrigin publicOrigin(GatewaySettings settings, ClientAddress addresses) {
        return new PublicOrigin(settings, addresses);
    }

    @Bean
    TraceContext traceContext(Tracer tracer, Propagator propagator) {
        return new TraceContext(tracer, propagator);
    }

    /** Right behind the filter that starts the trace. */
    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter(Tracer tracer) {
        var registration = new FilterRegistrationBean<>(new RequestIdFilter(tracer));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        return factory -> factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemReportValve.class.getName()));
    }

    /** A caller that asks before it sends (Expect: 100-continue) hears "continue" only once its body is wanted. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> continueWhenWanted() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
            }
        });
    }
}
