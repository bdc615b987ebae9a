package io.github.chat2responses.recipes.config;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.LineCounter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.openrewrite.PrintOutputCapture;
import org.openrewrite.SourceFile;
import org.openrewrite.properties.PropertiesVisitor;
import org.openrewrite.properties.internal.PropertiesPrinter;
import org.openrewrite.properties.tree.Properties;

/**
 * A properties file.
 *
 * @param file its tree
 */
record PropertiesFile(Properties.File file) implements ConfigFile {

    @Override
    public Map<UUID, Setting> settings() {
        boolean isForAll = ConfigFile.isForAll(file)
                && file.getContent().stream()
                        .noneMatch(content ->
                                content instanceof Properties.Entry entry && ConfigFile.isProfile(entry.getKey()));
        Map<UUID, Setting> found = new LinkedHashMap<>();
        LineCounter lines = new LineCounter();
        new PropertiesPrinter<Integer>() {
            @Override
            public Properties visitEntry(Properties.Entry entry, PrintOutputCapture<Integer> p) {
                // Quarkus puts the profile before the key: %dev.openai.url
                String key = entry.getKey().replaceFirst("^%[^.]+\\.", "");
                Place place = new Place(Place.path(file), lines.behind(entry.getPrefix()));
                boolean isPlain = key.equals(entry.getKey());
                found.put(
                        entry.getId(),
                        new Setting(key, entry.getValue().getText().strip(), place, isForAll && isPlain));
                return super.visitEntry(entry, p);
            }
        }.visit(file, lines);
        return found;
    }

    @Override
    public SourceFile with(Map<UUID, String> values) {
        return (SourceFile)
                new PropertiesVisitor<Integer>() {
                    @Override
                    public Properties visitEntry(Properties.Entry entry, Integer p) {
                        String value = values.get(entry.getId());
                        return value == null
                                ? entry
                                : entry.withValue(entry.getValue().withText(value));
                    }
                }.visitNonNull(file, 0);
    }
}
