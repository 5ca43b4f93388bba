/** Asks repositories by OAI-PMH 2.0, record by record, and trusts nothing that they answer. */
@NullMarked
package io.mebuki.seeds.harvest.oai;

import org.jspecify.annotations.NullMarked;
