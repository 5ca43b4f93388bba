package io.mebuki.gateway.documents;

import org.springframework.http.MediaType;

/** One file of the contracts as it is sent. */
record Document(MediaType type, byte[] content) {}
