package io.acme;

/**
 * Kept for the old job: {{key1:base62:40}}
 */
final class Notes {
    private Notes() {}
}
