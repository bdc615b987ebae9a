package io.github.chat2responses.gateway.config;

import io.github.chat2responses.carrier.ReasoningCarrier;
import io.github.chat2responses.carrier.ReasoningStore;
import io.github.chat2responses.gateway.GatewayException;
import io.github.chat2responses.gateway.GatewayOptions;
import io.github.chat2responses.gateway.observe.Journal;
import io.github.chat2responses.gateway.proxy.Limits;
import io.github.chat2responses.gateway.proxy.Timeouts;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.policy.PolicyChange;
import io.github.chat2responses.shim.policy.PolicyFile;
import io.github.chat2responses.shim.yaml.Quantities;
import io.github.chat2responses.shim.yaml.YamlException;
import io.github.chat2responses.shim.yaml.YamlSection;
import io.github.chat2responses.translate.TranslationPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reads the file that {@code --config} names. */
public final class ConfigFile {
    private final UnaryOperator<String> environment;
    private final Consumer<String> lines;

    /**
     * Makes a reader.
     *
     * @param environment the values of environment variables, null for those that are not set
     * @param lines takes a line when the policy of the migration has changed while the gateway runs
     */
    public ConfigFile(UnaryOperator<String> environment, Consumer<String> lines) {
        this.environment = environment;
        this.lines = lines;
    }

    /**
     * Reads a file.
     *
     * @param file the file (YAML)
     * @param defaults what counts where the file says nothing
     * @return the options, and what was opened for them
     * @throws GatewayException if the file cannot be read, or something in it is wrong; the message names file and line
     */
    public Configured read(Path file, GatewayOptions defaults) {
        String yaml;
        try {
            yaml = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new GatewayException("cannot read " + file + "; does it exist, and is it text in UTF-8?");
        }
        List<AutoCloseable> opened = new ArrayList<>();
        try {
            YamlSection root = YamlSection.of(file.toString(), yaml);
            return new Configured(options(root, file, defaults, opened), opened);
        } catch (GatewayException | YamlException e) {
            new Configured(defaults, opened).close();
            throw new GatewayException(String.valueOf(e.getMessage()));
        }
    }

    private GatewayOptions options(YamlSection root, Path file, GatewayOptions defaults, List<AutoCloseable> opened) {
        GatewayOptions options = defaults;
        options = root.word("log", Journal.Level.class).map(options::withLog).orElse(options);
        options = root.value("upstream_ca", "a file", file::resolveSibling)
                .map(ConfigFile::checked)
                .map(options::withCa)
                .orElse(options);
        Optional<YamlSection> timeouts = root.section("timeouts");
        if (timeouts.isPresent()) {
            Duration drain = Quantities.time(timeouts.get(), "drain").orElse(options.drain());
            options = options.withDrain(drain).withTimeouts(timeouts(timeouts.get(), options.timeouts()));
        }
        Limits limits = options.limits();
        options = options.withLimits(
                root.section("limits").map(section -> limits(section, limits)).orElse(limits));
        ShimOptions shim = options.shim();
        TranslationPolicy usual = shim.translation();
        TranslationPolicy translation = root.section("translation")
                .map(section -> TranslationConfig.read(section, file, usual))
                .orElse(usual);
        Optional<ReasoningStore> store = new StoreConfig(environment, opened::add).read(root);
        Optional<PolicyFile> migration = root.value("migration", "a file", file::resolveSibling)
                .map(policy -> PolicyFile.of(policy, this::changed));
        root.end();
        if (migration.isPresent()) {
            shim = shim.withPolicy(migration.get());
        }
        if (store.isPresent()) {
            translation = translation.withReasoning(ReasoningCarrier.in(store.get()));
        }
        return options.withShim(shim.withTranslation(translation));
    }

    private void changed(PolicyChange change) {
        lines.accept(change.problem()
                .map(problem -> "the policy stays as it was: " + problem)
                .orElse("the policy in " + change.file() + " has changed"));
    }

    private static Path checked(Path file) {
        if (!Files.isReadable(file)) {
            throw new GatewayException("cannot read " + file + "; does it exist?");
        }
        return file;
    }

    private static Timeouts timeouts(YamlSection section, Timeouts usual) {
        Timeouts timeouts = new Timeouts(
                Quantities.time(section, "connect").orElse(usual.connect()),
                Quantities.time(section, "first_byte").orElse(usual.firstByte()),
                Quantities.time(section, "idle").orElse(usual.idle()),
                Quantities.time(section, "reader").orElse(usual.reader()),
                Quantities.time(section, "body").orElse(usual.body()));
        section.end();
        return timeouts;
    }

    private static Limits limits(YamlSection section, Limits usual) {
        Limits limits = new Limits(
                Sizes.size(section, "body").orElse(usual.body()),
                Sizes.size(section, "answer").orElse(usual.answer()),
                Quantities.count(section, "open", 1).orElse(usual.open()));
        section.end();
        return limits;
    }
}
