package io.github.chat2responses.recipes.config;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.LineCounter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.openrewrite.Cursor;
import org.openrewrite.PrintOutputCapture;
import org.openrewrite.SourceFile;
import org.openrewrite.yaml.YamlVisitor;
import org.openrewrite.yaml.internal.YamlPrinter;
import org.openrewrite.yaml.tree.Yaml;

/**
 * A YAML file, of one or more documents.
 *
 * @param file its tree
 */
record YamlFile(Yaml.Documents file) implements ConfigFile {

    @Override
    public Map<UUID, Setting> settings() {
        Map<UUID, Setting> found = new LinkedHashMap<>();
        file.getDocuments().forEach(document -> {
            Map<UUID, Setting> own = new LinkedHashMap<>();
            LineCounter lines = before(document);
            new Reader(own, lines).visit(document, lines, new Cursor(null, file));
            boolean isForAll = ConfigFile.isForAll(file)
                    && own.values().stream().noneMatch(setting -> ConfigFile.isProfile(setting.key()));
            own.forEach((id, setting) ->
                    found.put(id, new Setting(setting.key(), setting.value(), setting.place(), isForAll)));
        });
        return found;
    }

    /** A counter that stands where a document begins. */
    private LineCounter before(Yaml.Document document) {
        LineCounter lines = new LineCounter();
        new YamlPrinter<Integer>() {
            @Override
            public Yaml visitDocuments(Yaml.Documents documents, PrintOutputCapture<Integer> p) {
                for (Yaml.Document each : documents.getDocuments()) {
                    if (each == document) {
                        return documents;
                    }
                    visit(each, p);
                }
                return documents;
            }
        }.visit(file, lines);
        return lines;
    }

    @Override
    public SourceFile with(Map<UUID, String> values) {
        return (SourceFile)
                new YamlVisitor<Integer>() {
                    @Override
                    public Yaml visitScalar(Yaml.Scalar scalar, Integer p) {
                        String value = values.get(scalar.getId());
                        return value == null ? scalar : scalar.withValue(changed(scalar.getValue(), value));
                    }
                }.visitNonNull(file, 0);
    }

    /** Keeps what the tree has around a value: the name in {@code NAME=value}, the lines of a block. */
    private static String changed(String whole, String value) {
        String old = value(whole);
        return whole.substring(0, whole.indexOf(old)) + value + whole.substring(whole.indexOf(old) + old.length());
    }

    /** A value without the name that a list of environment variables has before it. */
    private static String value(String whole) {
        return isAssignment(whole) ? whole.substring(whole.indexOf('=') + 1).strip() : whole.strip();
    }

    private static boolean isAssignment(String whole) {
        int equals = whole.indexOf('=');
        return equals > 0 && ConfigKey.isVariable(whole.substring(0, equals).strip());
    }

    private final class Reader extends YamlPrinter<Integer> {
        private final Map<UUID, Setting> found;
        private final LineCounter lines;

        Reader(Map<UUID, Setting> found, LineCounter lines) {
            this.found = found;
            this.lines = lines;
        }

        @Override
        public Yaml visitScalar(Yaml.Scalar scalar, PrintOutputCapture<Integer> p) {
            boolean isKey = getCursor().getParentOrThrow().getValue() instanceof Yaml.Mapping.Entry entry
                    && entry.getKey().getId().equals(scalar.getId());
            if (!isKey) {
                String whole = scalar.getValue();
                String name = isAssignment(whole)
                        ? whole.substring(0, whole.indexOf('=')).strip()
                        : path();
                Place place = new Place(Place.path(file), lines.behind(scalar.getPrefix()));
                found.put(scalar.getId(), new Setting(name, value(whole), place, false));
            }
            return super.visitScalar(scalar, p);
        }

        /** The keys above a value, with dots. */
        private String path() {
            Deque<String> keys = new ArrayDeque<>();
            for (Cursor at = getCursor(); at != null; at = at.getParent()) {
                if (at.getValue() instanceof Yaml.Mapping.Entry entry) {
                    keys.push(entry.getKey().getValue().strip());
                }
            }
            return String.join(".", keys).replaceFirst("^\"?%[^.]+\\.", "");
        }
    }
}
