package io.github.chat2responses.cli;

import java.nio.file.Path;

/** Asks git whether a folder has changes that a migration could mix with its own. */
final class WorkTree {
    private WorkTree() {}

    /** Complains if there are uncommitted changes; a folder without git, or a machine without it, is fine. */
    static void requireClean(Path folder) {
        boolean dirty = Git.ask(folder, "status", "--porcelain", "--", ".")
                .filter(changes -> !changes.isBlank())
                .isPresent();
        if (dirty) {
            throw new UsageException(folder + " has uncommitted changes; commit or stash them first, or say --force");
        }
    }
}
