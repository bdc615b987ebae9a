package io.github.chat2responses.gateway.proxy;

/** Whose turn it is while an answer moves: the upstream's to send, or the client's to read. Each has its own timeout. */
final class Reading {
    private final Visit visit;
    private final Runnable idle;
    private boolean client;
    private boolean started;

    /**
     * Prepares the timeouts.
     *
     * @param idle what happens when the upstream stops in the middle
     */
    Reading(Visit visit, Runnable idle) {
        this.visit = visit;
        this.idle = idle;
    }

    /** The upstream has sent something, or may send again. */
    void upstream() {
        if (started && !client) {
            visit.watch().touch();
            return;
        }
        started = true;
        client = false;
        visit.watch().expect(visit.desk().timeouts().idle(), idle);
    }

    /** The client has to read before anything more is asked for. */
    void client() {
        client = true;
        visit.watch().expect(visit.desk().timeouts().reader(), () -> visit.fails(Trouble.READER_TIMEOUT));
    }
}
