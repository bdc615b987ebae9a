package io.github.chat2responses.shim.policy;

/** What a policy may ask of a request. */
public interface Traits {
    /**
     * The model that is asked for.
     *
     * @return its name; on Azure, the deployment's name; empty if there is none
     */
    String model();

    /**
     * The part of the application that asks.
     *
     * @return its name; empty if it is not known
     */
    String feature();

    /**
     * Who calls.
     *
     * @return its name; empty if it is not known
     */
    String caller();

    /**
     * The key of a canary.
     *
     * @param key which one
     * @return the key; empty if the request has none
     */
    String key(CanaryKey key);
}
