package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.rules.ModelLifetimes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** Calls of {@code /v1/completions}: they are no chat, so they stay with the old client, and few models are left for them. */
final class Completions {
    static final String CODE = "C2R505";

    /** The last model that was made for them. */
    private static final String LAST = "gpt-3.5-turbo-instruct";

    private static final Set<String> CALLS = Set.of("createCompletion", "streamCompletion");

    private Completions() {}

    static boolean is(String call) {
        return CALLS.contains(call.substring(call.lastIndexOf('.') + 1));
    }

    /** What is to be said of the calls in a file. */
    static String reason(J.CompilationUnit file) {
        ModelLifetimes lifetimes = ModelLifetimes.load();
        Set<String> models = new TreeSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                boolean isModel = call.getSimpleName().equals("model")
                        && call.getMethodType() != null
                        && Vocabulary.name(call.getMethodType().getDeclaringType())
                                .startsWith(Vocabulary.ROOT + "completion.CompletionRequest");
                if (isModel && call.getArguments().get(0) instanceof J.Literal literal) {
                    models.add(String.valueOf(literal.getValue()));
                }
                return super.visitMethodInvocation(call, p);
            }
        }.visit(file, 0);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String ends = models.stream()
                .map(model -> lifetimes
                        .shutdown(model)
                        .map(day ->
                                "`" + model + (day.isAfter(today) ? "` will be" : "` was") + " shut down on " + day))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String last = lifetimes
                .shutdown(LAST)
                .map(day ->
                        "the last models for it " + (day.isAfter(today) ? "will be" : "were") + " shut down on " + day)
                .orElse("");
        return "`/v1/completions` takes a prompt, not messages, and stays with the old client; "
                + (ends.isEmpty() ? last : ends)
                + "; send the prompt as the input of a response";
    }
}
