/** Carries a request to a service and its answer back without keeping either, and answers for a service that cannot. */
@NullMarked
package io.mebuki.gateway.proxy;

import org.jspecify.annotations.NullMarked;
