package io.github.chat2responses.chat;

import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.schema.ArgumentRestorer;

/**
 * Gives back what the request side had changed.
 *
 * @param memory what the request side remembers
 */
public record Restored(RequestMemory memory) {
    /**
     * The id of a call as the Chat request knows it.
     *
     * @param sent the id in the Responses answer
     * @return the id for the Chat answer
     */
    public String id(String sent) {
        return memory.callIds().getOrDefault(sent, sent);
    }

    /**
     * The arguments of a call as the application's own schema allows them.
     *
     * @param function the name of the function
     * @param written what the model wrote
     * @return the arguments; the same where nothing has to be put back
     */
    public String arguments(String function, String written) {
        ArgumentRestorer restorer = memory.restorers().get(function);
        return restorer == null ? written : restorer.restore(written);
    }
}
