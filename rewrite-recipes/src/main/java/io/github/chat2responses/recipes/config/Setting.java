package io.github.chat2responses.recipes.config;

import io.github.chat2responses.recipes.group.Place;

/**
 * A value that a configuration file gives to a key.
 *
 * @param key the key, with dots, without the profile that Quarkus puts before it
 * @param value the value as it is written, with its place holders
 * @param place where it is
 * @param isForAll whether it holds in every profile that does not set another one, and outside of tests
 */
public record Setting(String key, String value, Place place, boolean isForAll) {
    /**
     * Whether it holds in tests only.
     *
     * @return whether its file is among the tests of its module
     */
    public boolean isOfTest() {
        return place.path().matches("(.*/)?src/(it|[^/]*[tT]est[^/]*)/.*");
    }
}
