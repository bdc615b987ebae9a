package io.github.chat2responses.gateway.config;

import io.github.chat2responses.gateway.GatewayException;
import io.github.chat2responses.overlay.Overlay;
import io.github.chat2responses.overlay.OverlayException;
import io.github.chat2responses.rules.RuleCatalogue;
import io.github.chat2responses.translate.TranslationPolicy;
import io.github.chat2responses.translate.TranslationPolicy.Mode;
import io.github.chat2responses.translate.TranslationPolicy.Store;
import io.github.chat2responses.translate.TranslationPolicy.StrictTools;
import io.github.chat2responses.translate.TranslationPolicy.SystemMessages;
import io.github.chat2responses.translate.TranslationPolicy.Treatment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The settings below {@code translation}, with the same names as the options of {@code chat2responses translate}. */
final class TranslationConfig {
    private TranslationConfig() {}

    static TranslationPolicy read(Section section, Path file, TranslationPolicy defaults) {
        TranslationPolicy policy = defaults;
        policy = section.word("policy", Mode.class).map(policy::withMode).orElse(policy);
        policy = section.word("strict_tools", StrictTools.class)
                .map(policy::withStrictTools)
                .orElse(policy);
        policy = section.word("system_messages", SystemMessages.class)
                .map(policy::withSystemMessages)
                .orElse(policy);
        policy = section.word("store", Store.class).map(policy::withStore).orElse(policy);
        Optional<Section> rules = section.section("rules");
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

    private static TranslationPolicy rules(Section section, TranslationPolicy policy) {
        RuleCatalogue catalogue = RuleCatalogue.load();
        TranslationPolicy changed = policy;
        for (String code : section.keys()) {
            if (catalogue.find(code).isEmpty()) {
                throw section.wrong(code, "is no rule; 'chat2responses explain' shows all of them");
            }
            Treatment treatment = section.word(code, Treatment.class).orElseThrow();
            changed = changed.withRule(code, treatment);
        }
        return changed;
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
