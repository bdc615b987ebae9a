package io.github.chat2responses.gateway.config;

import io.github.chat2responses.shim.yaml.YamlSection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes as people write them. */
final class Sizes {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,8})(B|KiB|MiB)");

    private Sizes() {}

    static Optional<Integer> size(YamlSection section, String key) {
        return section.value(key, "a size such as 512KiB or 32MiB, less than 2GiB", Sizes::bytes);
    }

    private static int bytes(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException(text);
        }
        long number = Long.parseLong(size.group(1));
        long bytes = switch (size.group(2)) {
            case "B" -> number;
            case "KiB" -> number << 10;
            default -> number << 20;
        };
        if (bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(text);
        }
        return (int) bytes;
    }
}
