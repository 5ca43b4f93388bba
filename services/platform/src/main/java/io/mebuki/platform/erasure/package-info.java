/** What is to be erased goes out of every store of a service, and the same stores are looked through until nothing is found. */
@NullMarked
package io.mebuki.platform.erasure;

import org.jspecify.annotations.NullMarked;
