package app;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** What a web server sends on, piece by piece. */
class Emitter {
    private final StringBuilder sent = new StringBuilder();
    private final CountDownLatch end = new CountDownLatch(1);

    static String emitted(String question) throws InterruptedException {
        Emitter emitter = new Emitter();
        var chunks = new Asker().chunks(question);
        chunks.subscribe(
                chunk -> emitter.send(chunk.getChoices().get(0).getMessage().getContent()),
                emitter::failed,
                emitter::complete);
        emitter.end.await();
        return emitter.sent.toString() + new Asker().size(question);
    }

    static void choices(String question) {
        new Asker()
                .chunks(question)
                .map(chunk -> chunk.getChoices().get(0))
                .filter(choice -> choice.getFinishReason() != null)
                .blockingForEach(System.out::println);
    }

    private void send(Object piece) throws IOException {
        sent.append("[").append(piece).append("]");
    }

    private void failed(Throwable error) {
        sent.append(error);
        end.countDown();
    }

    private void complete() {
        end.countDown();
    }
}
