package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.source.SourceText;
import io.github.chat2responses.rules.ApiHost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Clients that are built, and whose hosts they are for. */
final class Clients {
    /** The code for a client of another vendor's host. */
    static final String OTHER = "C2R702";

    private static final String CREDENTIALS = "com.azure.core.credential.";

    private Clients() {}

    /** {@code new OpenAIClientBuilder().endpoint(..).credential(..).buildClient()} */
    static Optional<Expression> built(Rewriter site, J.MethodInvocation build) {
        if (!build.getSimpleName().equals("buildClient")) {
            return Optional.empty();
        }
        Map<String, Expression> settings = new HashMap<>();
        Expression at = build.getSelect();
        while (at instanceof J.MethodInvocation step && step.getArguments().size() == 1) {
            boolean known = Set.of("endpoint", "credential", "serviceVersion").contains(step.getSimpleName());
            if (!known || settings.put(step.getSimpleName(), step.getArguments().get(0)) != null) {
                String reason = "`" + step.getSimpleName() + "` of the client has no certain counterpart";
                site.findings().block(build, "C2R602", reason);
                return Optional.empty();
            }
            at = step.getSelect();
        }
        Expression credential = settings.get("credential");
        if (!(at instanceof J.NewClass) || credential == null) {
            site.findings().block(build, "C2R701", "how this client is built is not seen in one chain");
            return Optional.empty();
        }
        return written(site, build, settings.get("endpoint"), credential);
    }

    private static Optional<Expression> written(
            Rewriter site, J.MethodInvocation build, @Nullable Expression endpoint, Expression credential) {
        List<String> urls = endpoint == null ? List.of() : urls(site, endpoint);
        Optional<String> other = urls.stream()
                .filter(url -> ApiHost.of(url).filter(ApiHost.OTHER::equals).isPresent())
                .findFirst();
        if (other.isPresent()) {
            String host = ApiHost.host(other.get()).orElse("");
            site.findings().block(build, OTHER, "the endpoint is `" + host + "`, not Azure OpenAI's");
            return Optional.empty();
        }
        boolean isKey = Credentials.isKey(Vocabulary.name(credential.getType()));
        boolean isAzures = Vocabulary.name(credential.getType()).endsWith(".AzureKeyCredential");
        boolean isOpenAi = endpoint == null
                || urls.stream()
                        .anyMatch(url ->
                                ApiHost.of(url).filter(ApiHost.OPENAI::equals).isPresent());
        boolean isAzure = !isOpenAi
                && (isAzures
                        || !isKey
                        || urls.stream()
                                .anyMatch(url -> ApiHost.of(url)
                                        .filter(ApiHost.AZURE::equals)
                                        .isPresent()));
        Optional<Expression> key = isKey ? key(site, credential) : Optional.empty();
        if (isKey && key.isEmpty()) {
            site.findings().block(build, "C2R602", "the key of this client comes from where it may be changed later");
            return Optional.empty();
        }
        if (isOpenAi && key.isPresent() && urls.stream().allMatch(Clients::isRoot)) {
            return Optional.of(site.snippet("openAiClient", List.of(key.get())));
        }
        boolean isToken = TypeUtils.isAssignableTo(CREDENTIALS + "TokenCredential", credential.getType());
        if (!isAzure || endpoint == null || !(key.isPresent() || isToken)) {
            String reason = "whether this client is for OpenAI or for Azure OpenAI cannot be seen";
            site.findings().block(build, "C2R701", reason);
            return Optional.empty();
        }
        Expression url = url(site, endpoint);
        return Optional.of(
                key.isPresent()
                        ? site.snippet("azureClient", List.of(url, key.get()))
                        : site.snippet("azureTokenClient", List.of(url, site.visited(credential))));
    }

    private static boolean isRoot(String url) {
        return url.matches("https://api\\.openai\\.com(/v1)?/?");
    }

    /** The text in {@code new AzureKeyCredential(text)}, or in a variable of this file that has such a credential and keeps it. */
    private static Optional<Expression> key(Rewriter site, Expression credential) {
        if (credential instanceof J.Identifier name && Credentials.keepsItsKey(site.file(), name)) {
            return Optional.of(site.snippet("keyOf", List.of(credential)));
        }
        return credential instanceof J.NewClass created
                        && created.getBody() == null
                        && created.getArguments().size() == 1
                        && Credentials.isKey(Vocabulary.name(created.getType()))
                ? Optional.of(site.visited(created.getArguments().get(0)))
                : Optional.empty();
    }

    /** The endpoint with the path of Responses. */
    private static Expression url(Rewriter site, Expression endpoint) {
        if (endpoint instanceof J.Literal literal && literal.getValue() instanceof String text) {
            String url = text.replaceAll("/+$", "") + "/openai/v1";
            return literal.withValue(url)
                    .withValueSource("\"" + url.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
        return site.snippet("baseUrl", List.of(site.visited(endpoint)));
    }

    /** The texts that an endpoint is, as far as this file says. */
    private static List<String> urls(Rewriter site, Expression endpoint) {
        List<String> found = new ArrayList<>(texts(endpoint));
        JavaType.Variable variable = endpoint instanceof J.Identifier name
                ? name.getFieldType()
                : endpoint instanceof J.FieldAccess access ? access.getName().getFieldType() : null;
        if (variable != null) {
            new JavaIsoVisitor<Integer>() {
                @Override
                public J.VariableDeclarations.NamedVariable visitVariable(
                        J.VariableDeclarations.NamedVariable declared, Integer p) {
                    if (declared.getSimpleName().equals(variable.getName()) && declared.getInitializer() != null) {
                        found.addAll(texts(declared.getInitializer()));
                    }
                    return super.visitVariable(declared, p);
                }

                @Override
                public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
                    String name = SourceText.of(assignment.getVariable());
                    if (name.equals(variable.getName()) || name.equals("this." + variable.getName())) {
                        found.addAll(texts(assignment.getAssignment()));
                    }
                    return super.visitAssignment(assignment, p);
                }
            }.visit(site.file(), 0);
        }
        return found;
    }

    /** The texts in an expression. */
    private static List<String> texts(Expression expression) {
        List<String> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                if (literal.getValue() instanceof String text) {
                    found.add(text);
                }
                return literal;
            }
        }.visit(expression, 0);
        return found;
    }
}
