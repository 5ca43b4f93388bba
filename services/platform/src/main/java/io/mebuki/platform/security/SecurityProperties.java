package io.mebuki.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service says about its own security.
 *
 * @param guests operations that need no token, as {@code METHOD /path/pattern}; a GET is a HEAD, too
 */
@ConfigurationProperties("mebuki.security")
record SecurityProperties(@DefaultValue List<String> guests) {}
