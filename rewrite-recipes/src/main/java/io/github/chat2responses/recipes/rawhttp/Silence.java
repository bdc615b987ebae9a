package io.github.chat2responses.recipes.rawhttp;

import java.util.Locale;

/** Which URLs no report should name, because most likely they are no requests to OpenAI. */
final class Silence {
    private static final String OURS = "openai";

    private final Plan plan;
    private final Hosts hosts;
    private final Vendors vendors;

    Silence(Plan plan, Hosts hosts, Vendors vendors) {
        this.plan = plan;
        this.hosts = hosts;
        this.vendors = vendors;
    }

    boolean isKept(Plan.Site site) {
        if (!hosts.isReached(site.group())) {
            return !hosts.isProved(site.group()) || isTest(site);
        }
        return !hosts.isProved(site.group()) && (isOfVendor(site) || isOneOfMany(site));
    }

    private static boolean isTest(Plan.Site site) {
        return ("/" + site.place().path()).contains("/test/");
    }

    private boolean isOfVendor(Plan.Site site) {
        String path = site.place().path();
        return vendors.areIn(path.substring(path.lastIndexOf('/', Math.max(0, path.lastIndexOf('/') - 1)) + 1));
    }

    /** Several files give a path to one sender: only the one that is named after OpenAI can be meant. */
    private boolean isOneOfMany(Plan.Site site) {
        String root = plan.groups().root(site.group());
        boolean isShared = plan.sites().stream()
                .anyMatch(other -> plan.groups().root(other.group()).equals(root)
                        && !other.place().path().equals(site.place().path()));
        return isShared && !isNamedAfterOpenAi(site.place().path());
    }

    static boolean isNamedAfterOpenAi(String path) {
        return path.toLowerCase(Locale.ROOT).contains(OURS);
    }
}
