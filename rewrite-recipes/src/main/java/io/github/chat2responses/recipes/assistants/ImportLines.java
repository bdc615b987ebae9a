package io.github.chat2responses.recipes.assistants;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The import lines of a file after its code has changed. */
final class ImportLines {
    private static final Pattern LINE = Pattern.compile("(?m)^import ([\\w.]+) *;.*$");

    /** Texts and comments: a name in them is no use of it. */
    private static final Pattern WORDS =
            Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|//[^\n]*|/\\*[\\s\\S]*?\\*/");

    private ImportLines() {}

    /** Takes out the lines of names that went with the old code, and puts in those that are new. */
    static String adjusted(String before, String text, Set<String> added) {
        Matcher matcher = LINE.matcher(text);
        int end = 0;
        List<String> names = new ArrayList<>();
        while (matcher.find()) {
            end = matcher.end();
            names.add(matcher.group(1));
        }
        String code = WORDS.matcher(text.substring(end)).replaceAll(" ");
        String used = WORDS.matcher(LINE.matcher(before).replaceAll("")).replaceAll(" ");
        String result = text;
        for (String name : names) {
            boolean gone = isNamed(simple(name), used) && !isNamed(simple(name), code);
            boolean another = added.stream().anyMatch(one -> simple(one).equals(simple(name)) && !one.equals(name));
            if (gone || another) {
                result = result.replaceFirst("(?m)^import " + Pattern.quote(name) + " *;.*\\R", "");
            }
        }
        for (String name : added) {
            if (isNamed(simple(name), code) && !names.contains(name) && !names.contains(parent(name) + ".*")) {
                result = inserted(result, name);
            }
        }
        return result;
    }

    /** Before the first line of the same kind that sorts after it, or behind the last that sorts before. */
    private static String inserted(String text, String name) {
        String line = "import " + name + ";\n";
        Matcher matcher = LINE.matcher(text);
        int behind = -1;
        while (matcher.find()) {
            if (root(matcher.group(1)).equals(root(name))) {
                if (matcher.group(1).compareTo(name) > 0) {
                    return text.substring(0, matcher.start()) + line + text.substring(matcher.start());
                }
                behind = matcher.end();
            }
        }
        if (behind >= 0) {
            return text.substring(0, behind) + "\n" + line.stripTrailing() + text.substring(behind);
        }
        // No line of this kind: behind all others. There are some, or nothing of the API could be named.
        matcher.reset();
        while (matcher.find()) {
            behind = matcher.end();
        }
        return text.substring(0, behind) + "\n" + line.stripTrailing() + text.substring(behind);
    }

    private static boolean isNamed(String simpleName, String code) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(simpleName) + "\\b")
                .matcher(code)
                .find();
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String parent(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String root(String name) {
        return name.substring(0, name.indexOf('.'));
    }
}
