package io.github.chat2responses.cli.analyze;

/**
 * A use at its place, before the host behind it is known.
 *
 * @param use what it is
 * @param span where it is
 * @param need what has to be known of the host for it to count
 * @param key the setting that holds the URL, as {@link Settings} writes it; empty if none does
 */
record Candidate(Use use, Span span, HostNeed need, String key) {
    /** What has to be known of the host. */
    enum HostNeed {
        /** It counts whatever the host is. */
        NONE,
        /** It counts unless the host is another vendor's. */
        NOT_OTHER,
        /** A mere path: it counts only if the host is OpenAI's or Azure's. */
        PROVED,
        /** Its own text names OpenAI's or Azure's host. */
        GIVEN,
        /** It counts if the setting is a URL of OpenAI's or Azure's Chat endpoint. */
        CHAT_SETTING
    }

    static Candidate of(Use use, Span span) {
        return new Candidate(use, span, use.kind().dependsOnHost() ? HostNeed.NOT_OTHER : HostNeed.NONE, "");
    }

    /** Whether it has to be found out whose server it calls. */
    boolean dependsOnHost() {
        return need != HostNeed.NONE && need != HostNeed.GIVEN;
    }
}
