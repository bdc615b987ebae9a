package io.github.chat2responses.shim.policy;

import io.github.chat2responses.shim.yaml.Quantities;
import io.github.chat2responses.shim.yaml.YamlException;
import io.github.chat2responses.shim.yaml.YamlSection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A policy as YAML; docs/shim.md shows all settings. */
public final class PolicyYaml {
    private static final int LEAST_STATUS = 400;
    private static final int LAST_STATUS = 599;

    private PolicyYaml() {}

    /**
     * Reads a policy.
     *
     * @param root the settings
     * @return the policy
     * @throws YamlException if something in it is wrong, or unknown
     */
    public static MigrationPolicy read(YamlSection root) {
        MigrationPolicy usual = MigrationPolicy.on();
        MigrationPolicy policy = usual.withPlan(plan(root, usual.plan()))
                .withHosts(Set.copyOf(root.values("hosts", "names of hosts", PolicyYaml::host)))
                .withFallback(root.section("fallback").map(PolicyYaml::fallback).orElse(usual.fallback()))
                .withShadow(root.section("shadow")
                        .map(section -> shadow(section, usual.shadow()))
                        .orElse(usual.shadow()));
        for (YamlSection rule : root.sections("rules")) {
            policy = policy.withRule(rule(rule));
        }
        Optional<BreakerSettings> breaker = root.section("breaker").map(PolicyYaml::breaker);
        root.end();
        return breaker.map(policy::withBreaker).orElse(policy);
    }

    private static Plan plan(YamlSection section, Plan usual) {
        Mode mode = section.word("mode", Mode.class).orElse(usual.mode());
        Optional<Double> share = Quantities.percent(section, "share");
        Optional<CanaryKey> key = section.word("key", CanaryKey.class);
        if (mode != Mode.CANARY) {
            if (share.isPresent()) {
                throw section.wrong("share", "goes with 'mode: canary' only; remove it, or change the mode");
            }
            if (key.isPresent()) {
                throw section.wrong("key", "goes with 'mode: canary' only; remove it, or change the mode");
            }
            return Plan.of(mode);
        }
        double percent = share.orElseThrow(() -> section.wrong("mode", "canary needs a share, such as 'share: 10'"));
        return Plan.canary(percent, key.orElse(usual.key()));
    }

    private static PolicyRule rule(YamlSection section) {
        PolicyRule rule = new PolicyRule(
                patterns(section, "models"),
                patterns(section, "features"),
                patterns(section, "callers"),
                mode(section));
        if (rule.models().isEmpty()
                && rule.features().isEmpty()
                && rule.callers().isEmpty()) {
            throw section.wrong("mode", "is for all requests here; name models, features or callers");
        }
        section.end();
        return rule;
    }

    private static Plan mode(YamlSection section) {
        if (section.word("mode", Mode.class).isEmpty()) {
            throw section.wrong("mode", "is missing; say what happens to these requests");
        }
        return plan(section, Plan.of(Mode.OFF));
    }

    private static List<NamePattern> patterns(YamlSection section, String key) {
        return section.values(key, "names, in which * stands for anything", NamePattern::new);
    }

    private static String host(String text) {
        if (!text.matches("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]")) {
            throw new IllegalArgumentException(text);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static Fallback fallback(YamlSection section) {
        Fallback fallback = new Fallback(
                section.value("unreachable", "true or false", PolicyYaml::truth).orElse(false),
                Set.copyOf(section.values("statuses", "HTTP statuses from 400 to 599", PolicyYaml::status)));
        section.end();
        return fallback;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int status(String text) {
        int status = Integer.parseInt(text);
        if (status < LEAST_STATUS || status > LAST_STATUS) {
            throw new IllegalArgumentException(text);
        }
        return status;
    }

    private static BreakerSettings breaker(YamlSection section) {
        BreakerSettings usual = BreakerSettings.usual();
        double rate = Quantities.percent(section, "failures").orElse(usual.failureRate());
        if (rate == 0) {
            throw section.wrong("failures", "takes more than 0, or no request would ever get through");
        }
        int calls = Quantities.count(section, "calls", 1).orElse(usual.calls());
        Duration pause = Quantities.time(section, "pause").orElse(usual.pause());
        section.end();
        return new BreakerSettings(rate, calls, pause);
    }

    private static ShadowLimits shadow(YamlSection section, ShadowLimits usual) {
        ShadowLimits limits = new ShadowLimits(
                Quantities.count(section, "per_minute", 1).orElse(usual.perMinute()),
                Quantities.count(section, "at_once", 1).orElse(usual.atOnce()));
        section.end();
        return limits;
    }
}
