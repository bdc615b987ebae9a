package io.github.chat2responses.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.TranslationPolicy;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A request of 50 KB: a Jackson tree round trip, the translation by its tree, and the one in one pass. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TranslationBenchmark {
    private final byte[] request = Payloads.request();
    private final JsonMapper jackson = JsonMapper.builder().build();
    private final ChatTranslator byTree = ChatTranslator.byTree(TranslationPolicy.defaults());
    private final ChatTranslator onePass = ChatTranslator.create();

    @Benchmark
    public byte[] jacksonTree() throws IOException {
        return jackson.writeValueAsBytes(jackson.readTree(request));
    }

    @Benchmark
    public byte[] requestByTree() {
        return byTree.request(request).bytes();
    }

    @Benchmark
    public byte[] requestInOnePass() {
        return onePass.request(request).bytes();
    }
}
