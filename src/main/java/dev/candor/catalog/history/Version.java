package dev.candor.catalog.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A version of a definition.
 *
 * @param type the type's name
 * @param number counting from 1
 * @param digest its SHA-256, 64 hexadecimal digits
 * @param from when it became the one in force
 * @param body the file with every name resolved
 */
record Version(String type, int number, String digest, Instant from, JsonNode body) {}
