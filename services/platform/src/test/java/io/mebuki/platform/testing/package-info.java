/** For tests of services: an issuer whose tokens a service under test accepts. Published as the platform's test jar. */
@NullMarked
package io.mebuki.platform.testing;

import org.jspecify.annotations.NullMarked;
