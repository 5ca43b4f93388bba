/** Child processes that end when they should: on request, with their parent, or at the next start. */
@NullMarked
package io.mebuki.localstack.process;

import org.jspecify.annotations.NullMarked;
