package io.github.chat2responses.gateway.proxy;

import io.netty.channel.ChannelFuture;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.VertxConnection;

/** Closes a connection at once. What Vert.x offers for that waits until all is sent, and so for a client that never reads. */
final class Cut {
    private Cut() {}

    static void now(HttpConnection connection) {
        if (connection instanceof VertxConnection internal) {
            // Past the handler of Vert.x, which does the waiting.
            ChannelFuture unused = internal.channelHandlerContext().close();
        } else {
            Future<Void> unused = connection.close();
        }
    }
}
