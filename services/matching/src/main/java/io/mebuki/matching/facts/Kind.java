package io.mebuki.matching.facts;

/**
 * What a quantity measures, as far as its unit tells: a dimension of SI, or a kind of its own such as a currency. Quantities of one
 * kind can be compared.
 */
record Kind(String name) {}
