/** Request bodies are checked against the OpenAPI contract itself, so that contract and service cannot drift apart. */
@NullMarked
package io.mebuki.platform.contract;

import org.jspecify.annotations.NullMarked;
