package io.github.chat2responses.gateway.config;

import io.github.chat2responses.gateway.GatewayException;
import io.github.chat2responses.overlay.Overlay;
import io.github.chat2responses.overlay.OverlayException;
import io.github.chat2responses.rules.RuleCatalogue;
import io.github.chat2responses.shim.yaml.YamlSection;
import io.github.chat2responses.translate.TranslationPolicy;
import io.github.chat2responses.translate.TranslationPolicy.Mode;
import io.github.chat2responses.translate.TranslationPolicy.Store;
import io.github.chat2responses.translate.TranslationPolicy.StrictTools;
import io.github.chat2responses.translate.TranslationPolicy.SystemMessages;
import io.github.chat2responses.translate.TranslationPolicy.Treatment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The settings below {@code translation}, with the same names as the options of {@code chat2responses translate}. */
final class TranslationConfig {
    private TranslationConfig() {}

    static TranslationPolicy read(YamlSection section, Path file, TranslationPolicy defaults) {
        TranslationPolicy policy = defaults;
        policy = section.word("policy", Mode.class).map(policy::withMode).orElse(policy);
        policy = section.word("strict_tools", StrictTools.class)
                .map(policy::withStrictTools)
                .orElse(policy);
        policy = section.word("system_messages", SystemMessages.class)
                .map(policy::withSystemMessages)
                .orElse(policy);
        policy = section.word("store", Store.class).map(policy::withStore).orElse(policy);
        Optional<YamlSection> rules = section.section("rules");
        if (rules.isPresent()) {
            policy = rules(rules.get(), policy);
        }
        Optional<Path> overlay = section.value("overlay", "a file", file::resolveSibling);
        if (overlay.isPresent()) {
            policy = policy.withOverlay(overlay(overlay.get()));
        }
        section.end();
        return policy;
    }

    private static TranslationPolicy rules(YamlSection section, TranslationPolicy policy) {
        RuleCatalogue catalogue = RuleCatalogue.load();
        TranslationPolicy changed = policy;
        for (Treatment treatment : Treatment.values()) {
            String key = treatment.name().toLowerCase(Locale.ROOT);
            for (String code :
                    section.values(key, "codes that 'chat2responses explain' shows", code -> code(catalogue, code))) {
                changed = changed.withRule(code, treatment);
            }
        }
        section.end();
        return changed;
    }

    private static String code(RuleCatalogue catalogue, String code) {
        if (catalogue.find(code).isEmpty()) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }

    private static Overlay overlay(Path file) {
        try {
            return Overlay.yaml(Files.readAllBytes(file));
        } catch (OverlayException e) {
            throw new GatewayException(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new GatewayException("cannot read " + file + "; does it exist?");
        }
    }
}
