package io.github.chat2responses.cli;

import io.github.chat2responses.batch.BatchLine;
import io.github.chat2responses.batch.BatchTranslator;
import io.github.chat2responses.translate.TranslationException;
import org.jspecify.annotations.Nullable;

/** Translates a batch file line by line; a bad line does not end the run. */
final class BatchRun implements Lines.Receiver {
    private final BatchTranslator translator;
    private final BatchRequests requests;
    private final LineOutput output;
    private final @Nullable LineOutput chatOutput;
    private final BatchReport report;

    BatchRun(
            BatchTranslator translator,
            BatchRequests requests,
            LineOutput output,
            @Nullable LineOutput chatOutput,
            BatchReport report) {
        this.translator = translator;
        this.requests = requests;
        this.output = output;
        this.chatOutput = chatOutput;
        this.report = report;
    }

    @Override
    public void line(byte[] line, long number, long offset) {
        try {
            write(translator.line(line, requests::find), number);
        } catch (TranslationException e) {
            report.leftOut(number, e);
        }
    }

    @Override
    public void tooLong(long number) {
        report.leftOut(number, "the line is too long to be read");
    }

    private void write(BatchLine line, long number) {
        report.found(number, line.diagnostics());
        if (line.kind() != BatchLine.Kind.STAYS_ON_CHAT) {
            output.write(line.json());
            report.written();
        } else if (chatOutput == null) {
            report.leftOut(number, "the request has to stay on Chat; --chat-output FILE collects such lines");
        } else {
            chatOutput.write(line.json());
            report.stayed();
        }
    }
}
