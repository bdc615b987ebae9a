package io.github.chat2responses.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "translate", mixinStandardHelpOptions = true)
final class TranslateCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageException("not there yet");
    }
}
