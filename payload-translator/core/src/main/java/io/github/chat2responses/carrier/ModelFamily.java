package io.github.chat2responses.carrier;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Models that can read each other's reasoning: those of one version. A name of any other form is a family of its own. */
final class ModelFamily {
    private static final Pattern VERSION = Pattern.compile("(gpt-\\d+(?:\\.\\d+)?|o\\d+)(?:-.*)?");

    private ModelFamily() {}

    static String of(String model) {
        String name = model.substring(model.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        Matcher version = VERSION.matcher(name);
        return version.matches() ? version.group(1) : name;
    }
}
