package io.github.chat2responses.recipes.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.group.Place;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.SourceFile;
import org.openrewrite.properties.PropertiesParser;
import org.openrewrite.text.PlainTextParser;
import org.openrewrite.yaml.YamlParser;

class ConfigurationTest {
    private static final String MAIN = "src/main/resources/application.properties";
    private static final String YAML = "src/main/resources/application.yml";

    private final Configuration configuration = new Configuration();

    @Test
    void findsEveryValueOfAKeyInAllProfiles() {
        read(MAIN, "# the service\nserver.port=1\n\nopenai.api.url = https://one.example/v1\n");
        read("src/main/resources/application-test.yml", "openai:\n  api:\n    url: \"https://two.example/v1\" # no\n");
        read("src/test/resources/application.properties", "%dev.openai.api.url=https://three.example/v1\n");

        assertThat(configuration.settings("openai.api.url"))
                .containsExactlyInAnyOrder(
                        new Setting("openai.api.url", "https://one.example/v1", new Place(MAIN, 4), true),
                        new Setting(
                                "openai.api.url",
                                "https://two.example/v1",
                                new Place("src/main/resources/application-test.yml", 3),
                                false),
                        new Setting(
                                "openai.api.url",
                                "https://three.example/v1",
                                new Place("src/test/resources/application.properties", 1),
                                false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai.api-url", "openai.apiUrl", "openai.api_url", "OPENAI_APIURL"})
    void takesTheSpellingsOfSpringForOneKey(String key) {
        read(MAIN, key + "=https://one.example\n");

        assertThat(configuration.values("${openai.api-url}").texts()).containsExactly("https://one.example");
    }

    @Test
    void fillsPlaceHoldersFromFilesAndDefaults() {
        read(YAML, "host: api.openai.com\nopenai:\n  base: https://${host}/v1\n");

        assertThat(configuration.values("${openai.base}/chat${suffix:/completions}"))
                .satisfies(values ->
                        assertThat(values.texts()).containsExactly("https://api.openai.com/v1/chat/completions"))
                .satisfies(values -> assertThat(values.isOpen()).isFalse())
                .satisfies(values -> assertThat(values.settings()).hasSize(2));
    }

    @Test
    void knowsTheDefaultOfNestedPlaceHolders() {
        assertThat(configuration.values("${a:${b:https://x.example}}").texts()).containsExactly("https://x.example");
    }

    @Test
    void takesTheDefaultForAValueUnlessAllProfilesHaveAnother() {
        read("src/main/resources/application-prod.properties", "url=https://prod.example\n");
        assertThat(configuration.values("${url:https://code.example}").texts())
                .containsExactlyInAnyOrder("https://prod.example", "https://code.example");

        read(MAIN, "url=https://main.example\n");
        assertThat(configuration.values("${url:https://code.example}").texts())
                .containsExactlyInAnyOrder("https://prod.example", "https://main.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${nowhere}", "https://x/${nowhere}", "#{settings.url}", "${loop}"})
    void isOpenWhereNoFileTells(String text) {
        read(MAIN, "loop=${loop}\n");

        assertThat(configuration.values(text).isOpen()).isTrue();
        assertThat(configuration.values(text).texts()).isEmpty();
    }

    @Test
    void tellsADocumentOfOneProfileFromOneForAll() {
        read(YAML, "url: one\n---\nspring:\n  config:\n    activate:\n      on-profile: prod\nurl: two\n");

        assertThat(configuration.settings("url"))
                .containsExactlyInAnyOrder(
                        new Setting("url", "one", new Place(YAML, 1), true),
                        new Setting("url", "two", new Place(YAML, 7), false));
    }

    @Test
    void readsVariablesThatContainersGet() {
        read("docker-compose.yml", "services:\n  app:\n    environment:\n      - OPENAI_API_URL=https://x.example\n");
        read("compose2.yml", "services:\n  app:\n    environment:\n      OPENAI_API_URL: https://y.example\n");

        assertThat(configuration.values("${openai.api.url}").texts())
                .containsExactlyInAnyOrder("https://x.example", "https://y.example");
    }

    @Test
    void changesOneValueAndKeepsTheRest() {
        assertThat(changed(MAIN, "# a: b\r\n  openai.api.url : https://a.example/x  \nother=1\n"))
                .isEqualTo("# a: b\r\n  openai.api.url : https://a.example/y  \nother=1\n");
        assertThat(changed(YAML, "# c\nopenai:\n    api: { url: 'https://a.example/x' } # d\n"))
                .isEqualTo("# c\nopenai:\n    api: { url: 'https://a.example/y' } # d\n");
        assertThat(changed("compose.yml", "environment:\n  - OPENAI_API_URL=https://a.example/x\n"))
                .isEqualTo("environment:\n  - OPENAI_API_URL=https://a.example/y\n");
    }

    @Test
    void readsFilesThatArriveAsText() {
        SourceFile text = PlainTextParser.builder()
                .build()
                .parseInputs(
                        List.of(Parser.Input.fromString(Path.of(YAML), "openai:\n  url: https://a.example/x\n")),
                        null,
                        new InMemoryExecutionContext())
                .findFirst()
                .orElseThrow();
        configuration.read(text);

        assertThat(configuration.values("${openai.url}").texts()).containsExactly("https://a.example/x");
        assertThat(Configuration.rewritten(text, setting -> setting.value().replace("/x", "/y"))
                        .printAll())
                .isEqualTo("openai:\n  url: https://a.example/y\n");
    }

    @Test
    void saysWhichFilesItCannotRead() {
        SourceFile broken = PlainTextParser.builder()
                .build()
                .parseInputs(
                        List.of(Parser.Input.fromString(Path.of(YAML), "a: [b\n c: {{ d }}\n")),
                        null,
                        new InMemoryExecutionContext())
                .findFirst()
                .orElseThrow();
        configuration.read(broken);

        assertThat(configuration.unreadable()).containsExactly(new Place(YAML, 1));
    }

    private void read(String path, String text) {
        configuration.read(parsed(path, text));
    }

    private static String changed(String path, String text) {
        return Configuration.rewritten(
                        parsed(path, text),
                        setting ->
                                setting.key().toLowerCase(java.util.Locale.ROOT).contains("url")
                                        ? setting.value().replace("/x", "/y")
                                        : setting.value())
                .printAll();
    }

    private static SourceFile parsed(String path, String text) {
        Parser parser = path.endsWith(".properties")
                ? PropertiesParser.builder().build()
                : YamlParser.builder().build();
        return parser.parseInputs(
                        List.of(Parser.Input.fromString(Path.of(path), text)), null, new InMemoryExecutionContext())
                .findFirst()
                .orElseThrow();
    }
}
