package io.github.chat2responses.shim.policy;

import java.util.List;
import java.util.function.Function;

/**
 * A plan for some requests. A list that is empty asks for nothing.
 *
 * @param models the models it is for
 * @param features the parts of the application it is for
 * @param callers the callers it is for
 * @param plan what happens to them
 */
public record PolicyRule(List<NamePattern> models, List<NamePattern> features, List<NamePattern> callers, Plan plan) {
    /** Copies the lists. */
    public PolicyRule {
        models = List.copyOf(models);
        features = List.copyOf(features);
        callers = List.copyOf(callers);
    }

    boolean isFor(Traits traits) {
        return fits(models, traits, Traits::model)
                && fits(features, traits, Traits::feature)
                && fits(callers, traits, Traits::caller);
    }

    private static boolean fits(List<NamePattern> patterns, Traits traits, Function<Traits, String> name) {
        return patterns.isEmpty() || patterns.stream().anyMatch(one -> one.matches(name.apply(traits)));
    }
}
