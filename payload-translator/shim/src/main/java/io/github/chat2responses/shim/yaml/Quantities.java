package io.github.chat2responses.shim.yaml;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and numbers as people write them. */
public final class Quantities {
    private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,8})(ms|s|m|h)");

    private Quantities() {}

    /**
     * A time.
     *
     * @param section the settings
     * @param key the setting
     * @return empty if it is not there
     * @throws YamlException if it is none
     */
    public static Optional<Duration> time(YamlSection section, String key) {
        return section.value(key, "a time such as 250ms, 30s, 5m or 1h", Quantities::time);
    }

    private static Duration time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
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

    /**
     * A whole number.
     *
     * @param section the settings
     * @param key the setting
     * @param least the smallest that makes sense
     * @return empty if it is not there
     * @throws YamlException if it is none
     */
    public static Optional<Integer> count(YamlSection section, String key, int least) {
        return section.value(key, "a whole number of at least " + least, text -> {
            int number = Integer.parseInt(text);
            if (number < least) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    /**
     * A share.
     *
     * @param section the settings
     * @param key the setting
     * @return how many of a hundred; empty if it is not there
     * @throws YamlException if it is none
     */
    public static Optional<Double> percent(YamlSection section, String key) {
        return section.value(key, "a number from 0 to 100", text -> {
            double number = Double.parseDouble(text);
            if (!(number >= 0 && number <= 100)) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }
}
