package io.github.chat2responses.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chat2responses.carrier.MemoryReasoningStore;
import io.github.chat2responses.gateway.GatewayException;
import io.github.chat2responses.gateway.GatewayOptions;
import io.github.chat2responses.gateway.observe.Journal;
import io.github.chat2responses.gateway.proxy.Limits;
import io.github.chat2responses.gateway.proxy.Timeouts;
import io.github.chat2responses.shim.policy.Mode;
import io.github.chat2responses.shim.policy.PolicySource;
import io.github.chat2responses.store.jdbc.JdbcReasoningStore;
import io.github.chat2responses.store.redis.RedisReasoningStore;
import io.github.chat2responses.translate.TranslationPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
    private static final GatewayOptions DEFAULTS = GatewayOptions.to(URI.create("https://api.openai.com"));

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Configured read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("gateway.yml"), yaml);
        Map<String, String> environment = Map.of("REDIS_PASSWORD", "pass$word");
        return new ConfigFile(environment::get, lines::add).read(file, DEFAULTS);
    }

    private static void isStore(Configured configured, Class<?> kind) {
        assertThat(configured.options().shim().translation().reasoning().store())
                .containsInstanceOf(kind);
    }

    @Test
    void anEmptyFileChangesNothing() throws IOException {
        assertThat(read("").options()).isEqualTo(DEFAULTS);
        assertThat(read("# nothing\n").options()).isEqualTo(DEFAULTS);
    }

    @Test
    void readsEverySetting() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), "certificate");
        Files.writeString(folder.resolve("overlay.yml"), "max_tool_calls: 5\n");
        Configured configured = read("""
                log: requests
                upstream_ca: ca.pem
                timeouts: {connect: 1s, first_byte: 2m, idle: 3s, reader: 4s, body: 250ms, drain: 1h}
                limits:
                  body: 1MiB
                  answer: 2KiB
                  open: 3
                translation:
                  policy: strict
                  strict_tools: preserve
                  system_messages: instructions
                  store: 'false'
                  overlay: overlay.yml
                  rules: {allow: [C2R111], chat: [C2R101]}
                store:
                  memory: {turns: 5, size: 1MiB, keep: 10m}
                """);
        GatewayOptions options = configured.options();
        assertThat(options.log()).isEqualTo(Journal.Level.REQUESTS);
        assertThat(options.ca()).hasValue(folder.resolve("ca.pem"));
        assertThat(options.drain()).isEqualTo(Duration.ofHours(1));
        assertThat(options.timeouts())
                .isEqualTo(new Timeouts(
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofMillis(250)));
        assertThat(options.limits()).isEqualTo(new Limits(1 << 20, 2 << 10, 3));
        TranslationPolicy policy = options.shim().translation();
        assertThat(policy.mode()).isEqualTo(TranslationPolicy.Mode.STRICT);
        assertThat(policy.strictTools()).isEqualTo(TranslationPolicy.StrictTools.PRESERVE);
        assertThat(policy.systemMessages()).isEqualTo(TranslationPolicy.SystemMessages.INSTRUCTIONS);
        assertThat(policy.store()).isEqualTo(TranslationPolicy.Store.FALSE);
        assertThat(policy.rules())
                .containsEntry("C2R111", TranslationPolicy.Treatment.ALLOW)
                .containsEntry("C2R101", TranslationPolicy.Treatment.CHAT);
        assertThat(policy.overlay().isEmpty()).isFalse();
        isStore(configured, MemoryReasoningStore.class);
    }

    @Test
    void storesOnOtherMachinesAreOpenedWhenTheyAreNeeded() throws IOException {
        try (Configured redis = read("""
                store:
                  redis: {url: 'redis://:${REDIS_PASSWORD}@127.0.0.1:1/0', prefix: 'a:', keep: 1h, turn: 1MiB, timeout: 1s}
                """)) {
            isStore(redis, RedisReasoningStore.class);
            assertThat(redis.opened()).hasSize(1);
        }
        try (Configured jdbc = read("""
                store:
                  jdbc: {url: 'jdbc:postgresql://127.0.0.1:1/x', user: u, password: p, table: t, keep: 1h, turns: 10, turn: 1MiB,
                         timeout: 300ms, connections: 2}
                """)) {
            isStore(jdbc, JdbcReasoningStore.class);
            assertThat(jdbc.opened()).hasSize(1);
        }
    }

    @Test
    void aPolicyIsTakenUpWhileTheGatewayRuns() throws IOException, InterruptedException {
        Path policy = Files.writeString(folder.resolve("policy.yml"), "mode: off\n");
        PolicySource source = read("migration: policy.yml\n").options().shim().policy();
        assertThat(source.current().plan().mode()).isEqualTo(Mode.OFF);
        Files.writeString(policy, "mode: nonsense\n");
        eventually(() -> {
            source.current();
            return lines.size() == 1;
        });
        assertThat(lines.get(0)).startsWith("the policy stays as it was: ").contains("policy.yml, line 1");
        assertThat(source.current().plan().mode()).isEqualTo(Mode.OFF);
        Files.writeString(policy, "mode: on\n");
        eventually(() -> source.current().plan().mode() == Mode.ON);
        assertThat(lines.get(1)).endsWith("policy.yml has changed");
    }

    private static void eventually(BooleanSupplier wanted) throws InterruptedException {
        for (int i = 0; i < 1_000 && !wanted.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "logs: requests | line 1: there is no setting 'logs'; did you mean 'log'?",
                "log: off;timeouts:;  idel: 5s | line 3: there is no setting 'timeouts.idel'; did you mean 'idle'?",
                "zzzzzzzzzzzzzz: 1 | line 1: there is no setting 'zzzzzzzzzzzzzz'; expected one of limits, log,",
                "log: loud | line 1: 'log' does not know 'loud'; expected one of failures, off, requests",
                "timeouts: 5s | line 1: 'timeouts' takes settings of its own, indented below it",
                "timeouts: {idle: 5} | line 1: 'timeouts.idle' takes a time such as 250ms, 30s, 5m or 1h, not '5'",
                "timeouts: {idle: 0s} | line 1: 'timeouts.idle' takes a time",
                "limits: {body: 4000MiB} | line 1: 'limits.body' takes a size such as 512KiB or 32MiB, less than 2GiB",
                "limits: {open: 0} | line 1: 'limits.open' takes a whole number of at least 1, not '0'",
                "log: off;log: off | line 2: 'log' stands here twice",
                "upstream_ca: none.pem | none.pem; does it exist?",
                "translation: {rules: {allow: [C2R999]}} | takes a list of codes that 'chat2responses explain' shows, not 'C2R999'",
                "translation: {rules: {alow: [C2R111]}} | no setting 'translation.rules.alow'; did you mean 'allow'?",
                "migration: none.yml | none.yml; does it exist",
                "translation: {overlay: none.yml} | none.yml; does it exist?",
                "store: {} | line 1: 'store' takes one of memory, redis and jdbc",
                "store: {memory: {}, redis: {url: x}} | line 1: 'store' takes one of memory, redis and jdbc",
                "store: {redis: {}} | line 1: 'store.redis.url' is missing; for example redis://host:6379",
                "store: {redis: {url: 'http://:geheim@x'}} | line 1: 'store.redis.url' must look like redis://",
                "store: {redis: {url: '${NOT_SET}'}} | 'store.redis.url' names the environment variable NOT_SET, which is not set",
                "store: {jdbc: {url: 'jdbc:nothing:x'}} | line 1: 'store.jdbc.url' names no database",
                "store: {jdbc: {url: 'jdbc:h2:x', table: 'a b'}} | line 1: 'store.jdbc.table' takes the name of a table, not 'a b'",
                "- log | line 1: expected settings such as",
                "log: [off | line 1: this is no YAML",
                "log: {a: b} | line 1: 'log' takes one of off, failures, requests",
            })
    void saysWhatIsWrongAndWhere(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml.replace(';', '\n')))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining(message.strip())
                .hasMessageNotContaining("geheim")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFileThatIsMissingIsSaidInOneLine() {
        assertThatThrownBy(() -> new ConfigFile(name -> null, lines::add).read(folder.resolve("none.yml"), DEFAULTS))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("none.yml; does it exist");
    }

    /** The file that shows all settings says what counts without it. */
    @Test
    void theExampleShowsTheDefaults() throws IOException {
        Path example = Path.of("docs", "gateway.yml");
        Configured configured = new ConfigFile(name -> "secret", lines::add).read(example, DEFAULTS);
        GatewayOptions options = configured.options();
        isStore(configured, MemoryReasoningStore.class);
        TranslationPolicy shown = options.shim().translation();
        TranslationPolicy usual = DEFAULTS.shim().translation();
        assertThat(shown.withReasoning(usual.reasoning())).isEqualTo(usual);
        assertThat(options.withShim(DEFAULTS.shim())).isEqualTo(DEFAULTS);
        // What is commented out is right as well.
        String all = Files.readString(example)
                .replace("  memory: {", "  # memory: {")
                .replaceAll("(?m)^(\\s*)# (upstream_ca|migration|overlay)(: \\S+) .*$", "$1$2$3")
                .replaceAll("(?m)^  # redis", "  redis");
        Files.writeString(folder.resolve("policy.yml"), "");
        Files.writeString(folder.resolve("overlay.yml"), "max_tool_calls: 5");
        String inFolder = all.replace("/etc/ssl/own-ca.pem", "policy.yml");
        isStore(read(inFolder), RedisReasoningStore.class);
        String jdbc =
                inFolder.replace("  redis:", "  # redis:").replaceAll("(?m)^  # jdbc(.*)\n  #  ", "  jdbc$1\n   ");
        isStore(read(jdbc.replace("${DB_PASSWORD}", "x")), JdbcReasoningStore.class);
    }
}
