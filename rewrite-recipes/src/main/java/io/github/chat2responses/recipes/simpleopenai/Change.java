package io.github.chat2responses.recipes.simpleopenai;

import java.util.List;
import java.util.Set;

/**
 * What later releases of the library took away or gave another type, found by comparing the classes of all of them from 3.8.1
 * to 3.22.2. What they only added to breaks no code.
 *
 * @param until the last release that has it as it was
 * @param types how the names of the classes start, in the library's package
 * @param names what is not there any more; empty for the classes themselves, or for what each use of them needs
 */
record Change(String until, String types, Set<String> names) {
    /** The oldest release that was compared. */
    static final String FIRST = "3.8.1";

    static final List<Change> ALL = List.of(
            all("3.12.0", "BaseSimpleOpenAI"),
            all("3.12.0", "BaseSimpleOpenAIArgs"),
            all("3.12.0", "SimpleUncheckedException"),
            new Change("3.12.0", "SimpleOpenAI", Set.of("RealtimeConfig", "realtimeConfig")),
            all("3.15.0", "OpenAIRealtime"),
            all("3.17.2", "base."),
            all("3.19.0", "domain.assistant.RankingOption"),
            all("3.8.2", "domain.audio.SpeechRequest"),
            all("3.8.1", "domain.finetuning.HyperParams"),
            all("3.18.0", "domain.moderation."),
            all("3.21.0", "domain.realtime."),
            all("3.15.0", "support.Action"),
            all("3.21.0", "support.Poller"),
            new Change("3.21.0", "", Set.of("images")),
            new Change("3.21.0", "domain.image.", Set.of("Quality", "quality", "getQuality", "image", "getImage")),
            all("3.21.0", "domain.image.Image"),
            all("3.21.0", "domain.image.Size"));

    private static Change all(String until, String types) {
        return new Change(until, types, Set.of());
    }

    /**
     * Whether a file has to do with it.
     *
     * @param type a class of the library that the file imports, or all of a package with {@code *} in the name's place
     * @param named all names in the file
     */
    boolean concerns(String type, Set<String> named) {
        return isImported(type) && (names.isEmpty() || names.stream().anyMatch(named::contains));
    }

    private boolean isImported(String type) {
        String start = SimpleOpenAi.BASE + types;
        if (type.endsWith(".*")) {
            return type.startsWith(start) || start.startsWith(type.substring(0, type.length() - 1));
        }
        boolean isClass = !types.isEmpty() && !types.endsWith(".");
        return isClass ? isOf(type, start) : type.startsWith(start);
    }

    /** Whether a name is that of a class, or of a class within it. */
    private static boolean isOf(String type, String owner) {
        return type.equals(owner) || type.startsWith(owner + ".") || type.startsWith(owner + "$");
    }
}
