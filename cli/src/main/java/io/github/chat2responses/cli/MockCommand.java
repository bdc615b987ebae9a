package io.github.chat2responses.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "mock", mixinStandardHelpOptions = true)
final class MockCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageException("not there yet");
    }
}
