package io.github.chat2responses.cli.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Looks through files on all cores while more of them are listed. */
final class Crew implements AutoCloseable {
    private final Supplier<FileScan> scan;
    private final Analyzer.Progress progress;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final List<CompletableFuture<FileScan.Result>> work = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private int given;

    Crew(Supplier<FileScan> scan, Analyzer.Progress progress) {
        this.scan = scan;
        this.progress = progress;
    }

    /** Takes a file, from any thread; see {@link FileScan#scan}. */
    synchronized void give(SourceTree.Source source, boolean isOfInterest) {
        given++;
        work.add(CompletableFuture.supplyAsync(() -> scan.get().scan(source, isOfInterest), workers));
    }

    /** The results for what was given since the last time, in that order. */
    synchronized List<FileScan.Result> results() {
        List<FileScan.Result> results = new ArrayList<>(work.size());
        for (CompletableFuture<FileScan.Result> one : work) {
            try {
                results.add(one.join());
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
            progress.done(done.incrementAndGet(), given);
        }
        work.clear();
        return results;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
