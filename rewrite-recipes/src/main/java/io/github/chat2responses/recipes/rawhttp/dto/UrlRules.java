package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Injected;
import io.github.chat2responses.recipes.config.Setting;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Clients.Start;
import io.github.chat2responses.recipes.rawhttp.dto.Site.Base;
import io.github.chat2responses.recipes.rawhttp.dto.Site.Target;
import io.github.chat2responses.rules.ApiHost;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Whether the URL of each call is OpenAI's Chat endpoint in every profile, and whether it can move with the call. */
final class UrlRules {
    private final Collection<SourceIndex> files;
    private final Clients clients;
    private final Urls urls;
    private final DtoPlan plan;
    /** By a group's answer, the variables and places that are known to carry its URL. */
    private final Map<String, Set<UUID>> known = new HashMap<>();

    UrlRules(Collection<SourceIndex> files, Clients clients, Urls urls, DtoPlan plan) {
        this.clients = clients;
        this.files = files;
        this.urls = urls;
        this.plan = plan;
    }

    void judge(boolean assumesOpenAi) {
        Map<Site, UrlSource> sources = new HashMap<>();
        plan.sites().forEach(site -> sources.put(site, urls.of(site)));
        sources.forEach((site, source) -> {
            if (isDecided(source)) {
                plan.speaksFor(source.trail());
            }
            problem(source, assumesOpenAi).ifPresentOrElse(problem -> block(site, problem), () -> move(site, source));
            known.computeIfAbsent(plan.groups().root(site.key()), key -> new HashSet<>())
                    .addAll(source.trail().passes());
            known.computeIfAbsent(plan.groups().root(site.key()), key -> new HashSet<>())
                    .addAll(source.trail().variables());
        });
        sources.forEach(this::others);
        files.forEach(this::injections);
    }

    /** Whether the call is one of Chat, another vendor's, or any; those of other endpoints are not looked at here. */
    private static boolean isDecided(UrlSource source) {
        return source.texts().isEmpty()
                || source.texts().stream()
                        .anyMatch(url -> UrlLiterals.isChat(url)
                                || ApiHost.of(url).filter(ApiHost.OTHER::equals).isPresent());
    }

    /**
     * Why a call cannot move.
     *
     * @param code the rule
     * @param reason what it is
     * @param isSilent whether it is no call to OpenAI at all, so that there is nothing to say
     */
    private record Problem(String code, String reason, boolean isSilent) {
        Problem(String code, String reason) {
            this(code, reason, false);
        }
    }

    private void block(Site site, Problem problem) {
        plan.block(site.key(), problem.code(), site.place(), problem.reason());
        if (problem.isSilent()) {
            plan.silence(site);
        }
    }

    private static Optional<Problem> problem(UrlSource source, boolean assumesOpenAi) {
        Set<String> texts = source.texts();
        // A setting with the whole URL would have to change outside of these files, too.
        boolean mayAssume = assumesOpenAi
                && (source.open().isEmpty()
                        || source.trail().settings().stream()
                                .noneMatch(setting -> setting.value().contains(UrlLiterals.CHAT)));
        if (!mayAssume && (!source.open().isEmpty() || texts.isEmpty())) {
            return Optional.of(new Problem("C2R701", source.open()));
        }
        Optional<String> other = texts.stream()
                .filter(url -> ApiHost.of(url).filter(ApiHost.OTHER::equals).isPresent())
                .findFirst();
        if (other.isPresent()) {
            boolean isAlways = texts.stream()
                    .allMatch(
                            url -> ApiHost.of(url).filter(ApiHost.OTHER::equals).isPresent());
            String reason = (isAlways ? "the URL is `" : "in some profile the URL is `") + other.get() + "`";
            return Optional.of(new Problem("C2R702", reason, isAlways));
        }
        if (!mayAssume && texts.stream().anyMatch(url -> ApiHost.of(url).isEmpty())) {
            return Optional.of(new Problem("C2R701", "the URL has no host that can be seen"));
        }
        if (texts.stream().anyMatch(url -> isAzure(url) && !url.contains("/openai/v1"))) {
            return Optional.of(new Problem("C2R703", "an Azure URL without `/openai/v1` does not serve Responses"));
        }
        if (!texts.isEmpty() && texts.stream().noneMatch(url -> url.contains("/"))) {
            return Optional.of(new Problem("C2R701", "`" + texts.iterator().next() + "` is no URL"));
        }
        // Another endpoint of OpenAI's is no business of ours.
        return texts.stream().allMatch(UrlRules::isChat)
                ? Optional.empty()
                : Optional.of(new Problem("C2R702", "the URL is not that of the Chat endpoint", true));
    }

    private static boolean isAzure(String url) {
        return ApiHost.of(url).filter(ApiHost.AZURE::equals).isPresent();
    }

    private static boolean isChat(String url) {
        int at = url.indexOf(UrlLiterals.CHAT);
        return at >= 0 && at + UrlLiterals.CHAT.length() == url.length();
    }

    private void move(Site site, UrlSource source) {
        String key = site.answer().name();
        Set<UUID> literals = new HashSet<>();
        files.forEach(file -> new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                if (source.trail().literals().contains(literal.getId())
                        && literal.getValue() instanceof String text
                        && UrlLiterals.isChat(text)) {
                    literals.add(literal.getId());
                    note(site, text);
                    plan.edits(key).put(literal, element -> UrlLiterals.moved((J.Literal) element));
                }
                return literal;
            }
        }.visit(file.file(), 0));
        boolean moves = !literals.isEmpty();
        for (Setting setting : source.trail().settings()) {
            if (UrlLiterals.isChat(setting.value())) {
                moves = true;
                setting(site, setting);
            }
        }
        boolean isBase = source.bases().stream().anyMatch(base -> base.contains(UrlLiterals.CHAT));
        if (isBase) {
            otherCalls(site);
        }
        if (!moves) {
            block(
                    site,
                    source.open().isEmpty()
                            ? new Problem("C2R602", "the path of the URL is put together from pieces")
                            : new Problem("C2R701", source.open()));
        }
    }

    /** With the endpoint in a client's base URL all that the client sends goes there. */
    private void otherCalls(Site site) {
        Set<UUID> ours = new HashSet<>();
        plan.sites().forEach(one -> {
            for (J at = one.at(); at instanceof J.MethodInvocation step; at = step.getSelect()) {
                ours.add(step.getId());
            }
        });
        plan.sites().forEach(one -> plan.groups().join(site.key(), one.key()));
        for (Start start : clients.starts()) {
            if (!ours.contains(start.call().getId()) && mayHaveBase(start, site)) {
                String reason = "the client with this base URL is used for `"
                        + start.call().getSimpleName() + "` elsewhere, too";
                plan.block(site.key(), "C2R602", site.place(), reason);
            }
        }
    }

    /** Whether a request may be one of the client that a call has; another bean has another base URL. */
    private boolean mayHaveBase(Start start, Site site) {
        Expression client = start.call().getSelect();
        Optional<Base> other = client == null ? Optional.empty() : clients.baseUrl(start.file(), client);
        Optional<Base> own = site.target() instanceof Target.Written written ? written.base() : Optional.empty();
        return other.isEmpty()
                || own.isEmpty()
                || other.get().url().getId().equals(own.get().url().getId());
    }

    private void setting(Site site, Setting setting) {
        plan.moves(setting, site.answer().name());
        note(site, setting.value());
        if (setting.isOfTest()
                && ApiHost.of(setting.value()).filter(ApiHost.OTHER::equals).isPresent()) {
            plan.block(site.key(), "C2R602", setting.place(), "tests imitate the Chat endpoint here");
        }
    }

    /** Whoever sets the URL outside of these files has to set the new one. */
    private void note(Site site, String text) {
        Configuration.defaulted(text, UrlLiterals::isChat)
                .forEach(key -> plan.note(
                        site.key(), "where `" + key + "` is set outside of these files, it needs the new URL, too"));
    }

    /** Whoever else reads a variable with the URL would get the new one, too. */
    private void others(Site site, UrlSource source) {
        Set<UUID> fine = known.getOrDefault(plan.groups().root(site.key()), Set.of());
        for (SourceIndex file : files) {
            new JavaIsoVisitor<Integer>() {
                @Override
                public J.VariableDeclarations.NamedVariable visitVariable(
                        J.VariableDeclarations.NamedVariable variable, Integer p) {
                    if (source.trail().variables().contains(variable.getId())) {
                        files.forEach(other -> readers(site, other, file, variable, fine));
                    }
                    return super.visitVariable(variable, p);
                }
            }.visit(file.file(), 0);
        }
    }

    private void readers(
            Site site,
            SourceIndex file,
            SourceIndex home,
            J.VariableDeclarations.NamedVariable variable,
            Set<UUID> fine) {
        if (file == home) {
            for (Expression use : file.uses(variable)) {
                J name = use instanceof J.FieldAccess access ? access.getName() : use;
                boolean isSet = file.parent(use) instanceof J.Assignment assignment && assignment.getVariable() == use;
                if (!fine.contains(use.getId()) && !fine.contains(name.getId()) && !isSet && !isLog(file, use)) {
                    other(site, file, use, variable.getSimpleName());
                }
            }
            return;
        }
        for (J.Identifier use : file.named(variable.getSimpleName())) {
            boolean isSame = use.getFieldType() != null
                    && variable.getVariableType() != null
                    && Shapes.name(use.getFieldType().getOwner())
                            .equals(Shapes.name(variable.getVariableType().getOwner()))
                    && !Shapes.name(use.getFieldType().getOwner()).isEmpty();
            boolean isImport = file.around(use, J.Import.class) != null;
            if (isSame && !isImport && !fine.contains(use.getId()) && !fine.contains(idOf(file.parent(use)))) {
                other(site, file, use, variable.getSimpleName());
            }
        }
    }

    private static UUID idOf(@Nullable J element) {
        return element == null ? new UUID(0, 0) : element.getId();
    }

    private static boolean isLog(SourceIndex file, J use) {
        return file.parent(use) instanceof J.MethodInvocation call
                && call.getSelect() != null
                && call.getSelect().toString().toLowerCase(Locale.ROOT).startsWith("log");
    }

    private void other(Site site, SourceIndex file, J use, String name) {
        plan.block(site.key(), "C2R602", file.place(use), "`" + name + "` is used for something else, too");
    }

    /** Whoever else injects a setting that moves. */
    private void injections(SourceIndex file) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                if (literal.getValue() instanceof String text) {
                    plan.movedBy(text).forEach((setting, key) -> {
                        if (!isKnown(key, literal)) {
                            plan.block(
                                    key,
                                    "C2R602",
                                    file.place(literal),
                                    "`" + setting.key() + "` is read for something else, too");
                        }
                    });
                }
                return literal;
            }

            private boolean isKnown(String key, J.Literal literal) {
                J.VariableDeclarations variable = getCursor().firstEnclosing(J.VariableDeclarations.class);
                Set<UUID> fine = known.getOrDefault(plan.groups().root(key), Set.of());
                boolean isInjected = variable != null
                        && variable.getLeadingAnnotations().stream()
                                .anyMatch(one -> Injected.text(one).isPresent())
                        && fine.contains(variable.getVariables().get(0).getId());
                return isInjected || fine.contains(literal.getId());
            }
        }.visit(file.file(), 0);
    }
}
