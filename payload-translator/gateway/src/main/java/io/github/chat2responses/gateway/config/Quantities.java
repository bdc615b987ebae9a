package io.github.chat2responses.gateway.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times, sizes and numbers as people write them. */
final class Quantities {
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|KiB|MiB)");

    private Quantities() {}

    static Optional<Duration> time(Section section, String key) {
        return section.value(key, "a time such as 250ms, 30s, 5m or 1h", Quantities::time);
    }

    private static Duration time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || time.group(1).matches("0+")) {
            throw new IllegalArgumentException(text);
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    static Optional<Integer> size(Section section, String key) {
        return section.value(key, "a size such as 512KiB or 32MiB, less than 2GiB", Quantities::size);
    }

    private static int size(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches() || size.group(1).matches("0+")) {
            throw new IllegalArgumentException(text);
        }
        long number = Long.parseLong(size.group(1));
        long bytes = switch (size.group(2)) {
            case "B" -> number;
            case "KiB" -> number << 10;
            default -> number << 20;
        };
        return Math.toIntExact(bytes);
    }

    static Optional<Integer> count(Section section, String key) {
        return section.value(key, "a whole number of at least 1", text -> {
            int number = Integer.parseInt(text);
            if (number < 1) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }
}
