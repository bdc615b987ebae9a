package io.github.chat2responses.testkit;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sizes of pictures that a request may ask for. */
final class ImageSize {
    private static final Set<String> ALWAYS = Set.of("auto", "1024x1024", "1024x1536", "1536x1024");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})");
    private static final int STEP = 16;
    private static final int LONGEST = 3840;
    private static final int AREA = 3840 * 2160;
    private static final int RATIO = 3;

    private ImageSize() {}

    /** Three sizes for all models; others since {@code gpt-image-2}. */
    static boolean isAllowed(String size, String model) {
        if (ALWAYS.contains(size)) {
            return true;
        }
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches() || model.startsWith("gpt-image-1") || model.isEmpty()) {
            return false;
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        return Math.min(width, height) > 0
                && width % STEP == 0
                && height % STEP == 0
                && Math.max(width, height) <= LONGEST
                && width * height <= AREA
                && Math.max(width, height) <= RATIO * Math.min(width, height);
    }
}
