package io.github.chat2responses.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Asks git whether a folder has changes that a migration could mix with its own. */
final class WorkTree {
    private WorkTree() {}

    /** Complains if there are uncommitted changes; a folder without git, or a machine without it, is fine. */
    static void requireClean(Path folder) {
        try {
            Process git = new ProcessBuilder("git", "-C", folder.toString(), "status", "--porcelain", "--", ".")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String changes = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() == 0 && !changes.isBlank()) {
                throw new UsageException(
                        folder + " has uncommitted changes; commit or stash them first, or say --force");
            }
        } catch (IOException e) {
            // There is no git here, so there is nothing to ask.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
