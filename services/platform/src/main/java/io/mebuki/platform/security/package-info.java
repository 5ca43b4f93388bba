/** Who is calling: tokens, the organization they act for, and what its roles allow. */
@NullMarked
package io.mebuki.platform.security;

import org.jspecify.annotations.NullMarked;
