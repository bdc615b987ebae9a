package io.github.chat2responses.shim.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which Chat request goes where. Immutable; the withers return a changed copy.
 *
 * @param plan what happens to requests that no rule is for
 * @param rules the first rule that is for a request decides
 * @param hosts hosts besides those of OpenAI and Azure whose Chat requests are looked at, in lower case
 * @param fallback after which failures a request goes to Chat Completions after all
 * @param breaker when Responses is left alone; empty for never
 * @param shadow what {@link Mode#SHADOW} may cost
 */
public record MigrationPolicy(
        Plan plan,
        List<PolicyRule> rules,
        Set<String> hosts,
        Fallback fallback,
        Optional<BreakerSettings> breaker,
        ShadowLimits shadow) {
    private static final MigrationPolicy ON = new MigrationPolicy(
            Plan.of(Mode.ON), List.of(), Set.of(), Fallback.none(), Optional.empty(), ShadowLimits.usual());

    /** Copies the collections. */
    public MigrationPolicy {
        rules = List.copyOf(rules);
        hosts = Set.copyOf(hosts);
    }

    /**
     * Everything that Responses can do goes there; failures stay failures.
     *
     * @return the policy of a finished migration
     */
    public static MigrationPolicy on() {
        return ON;
    }

    /**
     * Changes what happens to requests that no rule is for.
     *
     * @param value the new value
     * @return a changed copy
     */
    public MigrationPolicy withPlan(Plan value) {
        return new MigrationPolicy(value, rules, hosts, fallback, breaker, shadow);
    }

    /**
     * Adds a rule behind the others.
     *
     * @param rule the rule
     * @return a changed copy
     */
    public MigrationPolicy withRule(PolicyRule rule) {
        List<PolicyRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new MigrationPolicy(plan, more, hosts, fallback, breaker, shadow);
    }

    /**
     * Changes which hosts are looked at besides those of OpenAI and Azure.
     *
     * @param value the names, in lower case, without port
     * @return a changed copy
     */
    public MigrationPolicy withHosts(Set<String> value) {
        return new MigrationPolicy(plan, rules, value, fallback, breaker, shadow);
    }

    /**
     * Changes after which failures a request goes to Chat Completions.
     *
     * @param value the new value
     * @return a changed copy
     */
    public MigrationPolicy withFallback(Fallback value) {
        return new MigrationPolicy(plan, rules, hosts, value, breaker, shadow);
    }

    /**
     * Changes when Responses is left alone.
     *
     * @param value the new value
     * @return a changed copy
     */
    public MigrationPolicy withBreaker(BreakerSettings value) {
        return new MigrationPolicy(plan, rules, hosts, fallback, Optional.of(value), shadow);
    }

    /**
     * Changes what a shadow may cost.
     *
     * @param value the new value
     * @return a changed copy
     */
    public MigrationPolicy withShadow(ShadowLimits value) {
        return new MigrationPolicy(plan, rules, hosts, fallback, breaker, value);
    }

    /**
     * The plan for a request.
     *
     * @param traits the request
     * @return the plan of the first rule that is for it, else the usual one
     */
    public Plan planFor(Traits traits) {
        return rules.stream()
                .filter(rule -> rule.isFor(traits))
                .findFirst()
                .map(PolicyRule::plan)
                .orElse(plan);
    }
}
