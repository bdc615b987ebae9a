package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.J;

/** Where each character of a text literal stands in the source, so that a part of it can change and the rest stays. */
public final class LiteralSource {
    private static final String QUOTES = "\"\"\"";

    private final String source;
    private final boolean isBlock;
    private final StringBuilder value = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private String indent = "";
    private int end;

    private LiteralSource(String source) {
        this.source = source;
        this.isBlock = source.startsWith(QUOTES);
    }

    /**
     * The map of a literal.
     *
     * @param literal the literal
     * @return empty if it is written in a way that is not understood
     */
    public static Optional<LiteralSource> of(J.Literal literal) {
        boolean isPlain = literal.getValue() instanceof String
                && literal.getValueSource() != null
                && (literal.getUnicodeEscapes() == null
                        || literal.getUnicodeEscapes().isEmpty());
        if (!isPlain || literal.getValueSource() == null) {
            return Optional.empty();
        }
        LiteralSource map = new LiteralSource(literal.getValueSource());
        if (map.isBlock) {
            map.readBlock();
        } else {
            map.end = map.source.length() - 1;
            map.read(1, map.end);
        }
        return map.value.toString().equals(literal.getValue()) ? Optional.of(map) : Optional.empty();
    }

    /**
     * The literal with another text in place of a part. Parts that change must be given from the last to the first.
     *
     * @param literal the literal
     * @param from where the part begins in its text
     * @param to where the part ends
     * @param text the other text
     * @return the new literal
     */
    public static J.Literal with(J.Literal literal, int from, int to, String text) {
        LiteralSource map = of(literal).orElseThrow();
        String escaped =
                map.isBlock ? text.replace("\\", "\\\\").replace("\n", "\n" + map.indent) : Literals.escaped(text);
        String value = String.valueOf(literal.getValue());
        return literal.withValue(value.substring(0, from) + text + value.substring(to))
                .withValueSource(
                        map.source.substring(0, map.start(from)) + escaped + map.source.substring(map.stop(from, to)));
    }

    private int start(int offset) {
        return offset < starts.size() ? starts.get(offset) : end;
    }

    /** Behind the last character, but before the indentation of a next line. */
    private int stop(int from, int to) {
        return from == to ? start(from) : start(to);
    }

    private void add(char c, int at) {
        value.append(c);
        starts.add(at);
    }

    private void readBlock() {
        int first = source.indexOf('\n') + 1;
        String body = source.substring(first, source.length() - QUOTES.length());
        String[] lines = body.split("\n", -1);
        int width = width(lines);
        int at = first;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].replaceFirst("[ \\t\\r\\f]+$", "");
            int skipped = Math.min(width, line.length());
            if (i < lines.length - 1 || !line.isBlank()) {
                read(at + skipped, at + line.length());
                boolean continues = line.endsWith("\\") && !line.endsWith("\\\\");
                if (i < lines.length - 1 && !continues) {
                    add('\n', at + line.length());
                }
            }
            at += lines[i].length() + 1;
        }
        end = source.length() - QUOTES.length();
    }

    private int width(String... lines) {
        int width = Integer.MAX_VALUE;
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() || i == lines.length - 1) {
                int own = lines[i].length() - lines[i].stripLeading().length();
                if (own < width) {
                    width = own;
                    indent = lines[i].substring(0, own);
                }
            }
        }
        return width;
    }

    private void read(int from, int to) {
        int at = from;
        while (at < to) {
            char c = source.charAt(at);
            if (c != '\\') {
                add(c, at++);
                continue;
            }
            if (at + 1 >= to && isBlock) {
                return;
            }
            char escape = source.charAt(at + 1);
            int octal = octal(at + 1, to);
            if (octal > 0) {
                add((char) Integer.parseInt(source.substring(at + 1, at + 1 + octal), 8), at);
                at += 1 + octal;
            } else {
                add(meaning(escape), at);
                at += 2;
            }
        }
    }

    private int octal(int from, int to) {
        int length = 0;
        while (length < 3
                && from + length < to
                && source.charAt(from + length) >= '0'
                && source.charAt(from + length) <= '7') {
            length++;
        }
        return length == 3 && source.charAt(from) > '3' ? 2 : length;
    }

    private static char meaning(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 's' -> ' ';
            default -> escape;
        };
    }
}
