package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.MigrationReport.Outcome;
import io.github.chat2responses.recipes.MigrationReport.Row;
import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Setting;
import io.github.chat2responses.recipes.group.Claims;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.rawhttp.HostHints.Owner;
import io.github.chat2responses.recipes.source.OtherLanguages;
import io.github.chat2responses.rules.ApiHost;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openrewrite.java.tree.J;

/**
 * Requests to OpenAI that no recipe of the run spoke for: each URL in code or in a setting gets a row, so that nothing is
 * lost in silence. It knows no client, and follows nothing: what is known of a request is told by the recipes before.
 */
final class Untold {
    private static final String LEGACY = "C2R505";
    private static final String NOT_FOLLOWED = "no recipe can follow what the code does with this URL";
    private static final String PROMPTS =
            "/v1/completions takes a prompt, and its models were shut down on 28 September 2026, so its requests fail. Send the"
                    + " prompt as the input of a response to another model, and read the text of the answer; max_tokens was 16"
                    + " if it was not given.";

    private final Plan plan;
    private final Claims claims;
    private final List<ConfiguredUrls.Filled> variables;
    private final List<Row> rows = new ArrayList<>();
    /** What has a row of this recipe, or is looked at here already. */
    private final Set<UUID> told;

    Untold(Plan plan, Claims claims, List<ConfiguredUrls.Filled> variables) {
        this.plan = plan;
        this.claims = claims;
        this.variables = variables;
        this.told = plan.sites().stream().map(Plan.Site::start).collect(Collectors.toCollection(HashSet::new));
    }

    /** Calls that another recipe was to tell of, as their answers are bound to classes, and that it did not know. */
    void ownClasses() {
        plan.sites().stream()
                .filter(site -> plan.isOfOwnClass(site.group()) && !isClaimed(site))
                .filter(site -> plan.groups()
                        .blocker(site.group(), one -> one.code().equals(Hosts.OTHER))
                        .isEmpty())
                .forEach(site -> rows.add(row(
                        site.place(),
                        Outcome.LEFT,
                        Plan.ANSWER,
                        site.what(),
                        "the answer is bound to a class of its own, in a way that is not known")));
    }

    private boolean isClaimed(Plan.Site site) {
        return claims.have(site.start())
                || variables.stream()
                        .filter(filled -> filled.url().start().getId().equals(site.start()))
                        .flatMap(filled -> filled.settings().stream())
                        .anyMatch(setting -> claims.have(setting.place()));
    }

    void texts(SourceIndex index, List<J.Literal> texts, UntoldUrls urls, Configuration configuration) {
        texts.stream()
                .filter(literal -> !claims.have(literal.getId()) && !told.contains(literal.getId()))
                .forEach(literal -> urls.of(index, literal).ifPresent(reached -> {
                    tell(index.place(literal), Reads.shown(literal), reached);
                    configuration
                            .values(String.valueOf(literal.getValue()))
                            .settings()
                            .forEach(setting -> claims.place(setting.place()));
                }));
    }

    /** Variables that are filled with URLs, of which the recipe could not say that they are sent. */
    void filled(UntoldUrls urls, Sources sources) {
        variables.stream()
                .filter(filled -> !told.contains(filled.url().start().getId())
                        && !claims.have(filled.url().start().getId()))
                .forEach(filled -> urls.of(
                                sources.index(filled.url().file()),
                                (J.VariableDeclarations.NamedVariable)
                                        filled.url().start(),
                                filled.texts())
                        .ifPresent(reached -> {
                            told.add(filled.url().start().getId());
                            filled.settings().forEach(setting -> claims.place(setting.place()));
                            tell(filled.url().place(), filled.url().what(), reached);
                        }));
    }

    /** Whole URLs in the configuration that the code names, and of which it is not known what becomes of them. */
    void settings(Configuration configuration, Set<String> named) {
        Set<Place> read = new HashSet<>();
        variables.stream()
                .filter(filled -> told.contains(filled.url().start().getId()))
                .forEach(filled -> filled.settings().forEach(setting -> read.add(setting.place())));
        configuration
                .all()
                .filter(setting ->
                        !setting.isOfTest() && !claims.have(setting.place()) && !read.contains(setting.place()))
                .filter(setting -> named.stream().anyMatch(text -> Configuration.mayRead(setting, text)))
                .sorted((one, other) -> one.place().compareTo(other.place()))
                .forEach(setting -> endpoint(configuration, setting)
                        .ifPresent(endpoint ->
                                tell(setting.place(), setting.key(), new UntoldUrls.Reached(endpoint, Owner.OPENAI))));
    }

    private static Optional<Endpoint> endpoint(Configuration configuration, Setting setting) {
        return configuration.values(setting.value()).texts().stream()
                .filter(text ->
                        ApiHost.of(text).filter(host -> host != ApiHost.OTHER).isPresent())
                .flatMap(text -> Endpoint.of(text).stream())
                .findFirst();
    }

    void others(OtherTexts texts) {
        texts.ofOpenAi()
                .forEach(found -> rows.add(row(
                        found.place(),
                        Outcome.FLAGGED,
                        OtherLanguages.CODE,
                        found.text(),
                        "this file is not Java, so its request stays as it is")));
    }

    private void tell(Place place, String what, UntoldUrls.Reached reached) {
        if (reached.endpoint() == Endpoint.LEGACY) {
            rows.add(row(place, Outcome.FLAGGED, LEGACY, what, PROMPTS));
        } else if (reached.owner() == Owner.OPENAI) {
            rows.add(row(place, Outcome.LEFT, Plan.UNSEEN, what, NOT_FOLLOWED));
        } else {
            rows.add(row(place, Outcome.FLAGGED, Hosts.UNKNOWN, what, Hosts.NOTHING_SAYS));
        }
    }

    private static Row row(Place place, Outcome outcome, String code, String what, String reason) {
        return new Row(place.path(), place.line(), outcome.name().toLowerCase(Locale.ROOT), code, what, reason);
    }

    List<Row> rows() {
        return rows;
    }
}
