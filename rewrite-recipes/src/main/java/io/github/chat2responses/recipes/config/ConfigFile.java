package io.github.chat2responses.recipes.config;

import io.github.chat2responses.recipes.group.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.SourceFile;
import org.openrewrite.properties.PropertiesParser;
import org.openrewrite.properties.tree.Properties;
import org.openrewrite.text.PlainText;
import org.openrewrite.yaml.YamlParser;
import org.openrewrite.yaml.tree.Yaml;

/** A file of configuration, in whatever form it came. */
sealed interface ConfigFile permits PropertiesFile, YamlFile, ConfigFile.Text {
    /** Files that hold in every profile: Spring's, Quarkus's and Micronaut's, and MicroProfile's. */
    Pattern FOR_ALL = Pattern.compile("(application|bootstrap|microprofile-config)\\.(properties|ya?ml)");

    /** What it says, by the tree element that holds the value. */
    Map<UUID, Setting> settings();

    /** The file with other values. */
    SourceFile with(Map<UUID, String> values);

    static boolean isNamedSo(String path) {
        return path.endsWith(".properties") || isYaml(path);
    }

    private static boolean isYaml(String path) {
        return path.endsWith(".yml") || path.endsWith(".yaml");
    }

    /** Empty if no parser could read it. */
    static Optional<ConfigFile> of(SourceFile file) {
        if (file instanceof Properties.File properties) {
            return Optional.of(new PropertiesFile(properties));
        }
        if (file instanceof Yaml.Documents yaml) {
            return Optional.of(new YamlFile(yaml));
        }
        if (!(file instanceof PlainText text)) {
            return Optional.empty();
        }
        Parser parser = isYaml(Place.path(file))
                ? YamlParser.builder().build()
                : PropertiesParser.builder().build();
        // The parser hands out a tree of another kind if it fails, which is neither of the two.
        return parser.parseInputs(
                        List.of(Parser.Input.fromString(file.getSourcePath(), text.getText())),
                        null,
                        new InMemoryExecutionContext(failure -> {}))
                .filter(tree -> tree instanceof Properties.File || tree instanceof Yaml.Documents)
                .findFirst()
                .flatMap(ConfigFile::of)
                .map(tree -> new Text(text, tree));
    }

    /** Whether what a file says holds in all profiles, as far as its name tells. */
    static boolean isForAll(SourceFile file) {
        String path = Place.path(file);
        return FOR_ALL.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
    }

    /** Whether a key says that its document is for some profiles only. */
    static boolean isProfile(String key) {
        return key.equals("spring.config.activate.on-profile") || key.equals("spring.profiles");
    }

    /**
     * A file that came as text.
     *
     * @param text the file
     * @param tree what the parser made of it
     */
    record Text(PlainText text, ConfigFile tree) implements ConfigFile {
        @Override
        public Map<UUID, Setting> settings() {
            return tree.settings();
        }

        @Override
        public SourceFile with(Map<UUID, String> values) {
            return text.withText(tree.with(values).printAll());
        }
    }
}
