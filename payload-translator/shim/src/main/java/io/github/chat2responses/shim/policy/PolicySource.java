package io.github.chat2responses.shim.policy;

/** Where the policy comes from. Asked before every request, so the answer must be at hand. Safe for several threads. */
public interface PolicySource {
    /**
     * The policy as it is now.
     *
     * @return the same object as long as nothing has changed
     */
    MigrationPolicy current();

    /**
     * A policy that never changes.
     *
     * @param policy the policy
     * @return its source
     */
    static PolicySource fixed(MigrationPolicy policy) {
        return () -> policy;
    }
}
