package io.mebuki.portal.errors;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A form that could not be sent because the sign-in had ended.
 *
 * @param author who had typed it, and alone gets it back
 * @param page where it goes
 */
record KeptForm(String author, String page, LinkedHashMap<String, List<String>> inputs) implements Serializable {}
