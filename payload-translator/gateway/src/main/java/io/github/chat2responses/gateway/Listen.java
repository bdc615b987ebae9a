package io.github.chat2responses.gateway;

/**
 * Where the gateway listens.
 *
 * @param host the address of one of this machine's interfaces; {@code 0.0.0.0} for all
 * @param port the port, 0 for a free one
 */
public record Listen(String host, int port) {
    private static final int LAST_PORT = 65_535;

    /**
     * Reads an address.
     *
     * @param text for example {@code 127.0.0.1:8080} or {@code [::1]:8080}
     * @return the address
     * @throws GatewayException if it is none
     */
    public static Listen parse(String text) {
        int colon = text.lastIndexOf(':');
        String host = text.substring(0, Math.max(0, colon)).replaceAll("^\\[(.*)]$", "$1");
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            if (!host.isEmpty() && port >= 0 && port <= LAST_PORT) {
                return new Listen(host, port);
            }
        } catch (NumberFormatException e) {
            // Said below, as for all that is wrong.
        }
        throw new GatewayException("listen takes HOST:PORT, for example 127.0.0.1:8080, not '" + text + "'");
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
