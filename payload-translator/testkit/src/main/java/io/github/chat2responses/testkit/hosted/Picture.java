package io.github.chat2responses.testkit.hosted;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture of one colour, really encoded: programs can write it to a file and look at it.
 *
 * @param width the width in pixels
 * @param height the height in pixels
 * @param colour red, green and blue, a byte each
 * @param transparent whether half of it can be seen through
 */
public record Picture(int width, int height, int colour, boolean transparent) {
    private static final int OPAQUE = 0xFF;
    private static final int HALF = 0x80;

    /**
     * The colour that stands for a text, so that other prompts make other pictures.
     *
     * @param text the text
     * @return red, green and blue, a byte each
     */
    public static int colourOf(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() & 0xFFFFFF);
    }

    /**
     * Encodes the picture.
     *
     * @param format png, webp or jpeg
     * @param quality of a JPEG, 0 to 100
     * @return the bytes of the file
     */
    public byte[] encode(String format, int quality) {
        return switch (format) {
            case "png" -> png();
            case "webp" -> webp();
            case "jpeg" -> Jpeg.encode(width, height, colour, quality);
            default -> throw new IllegalArgumentException("unknown format " + format);
        };
    }

    private int alpha() {
        return transparent ? HALF : OPAQUE;
    }

    private byte[] png() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        // Eight bits a channel, red green blue alpha, no interlace.
        byte[] head = {8, 6, 0, 0, 0};
        ByteBuffer size = ByteBuffer.allocate(13).putInt(width).putInt(height).put(head);
        chunk(file, "IHDR", size.array());
        chunk(file, "IDAT", deflated());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private byte[] deflated() {
        byte[] row = new byte[1 + width * 4];
        ByteBuffer pixels = ByteBuffer.wrap(row, 1, width * 4);
        while (pixels.hasRemaining()) {
            pixels.putInt(colour << 8 | alpha());
        }
        Deflater deflater = new Deflater();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int y = 0; y < height; y++) {
            deflater.setInput(row);
            while (!deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** Lossless WebP: every channel has one symbol, so that the pixels themselves take no bit at all. */
    private byte[] webp() {
        Bits bits = new Bits();
        bits.add(0x2F, 8);
        bits.add(width - 1, 14);
        bits.add(height - 1, 14);
        bits.add(transparent ? 1 : 0, 1);
        // Version, no transform, no colour cache, one group of codes.
        bits.add(0, 3);
        bits.add(0, 3);
        for (int symbol : new int[] {colour >> 8 & 0xFF, colour >> 16, colour & 0xFF, alpha()}) {
            bits.add(0b101, 3);
            bits.add(symbol, 8);
        }
        // Distances, of which there are none.
        bits.add(0b001, 4);
        byte[] data = bits.bytes();
        ByteBuffer file = ByteBuffer.allocate(20 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + data.length);
        file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(data.length);
        return file.put(data).array();
    }

    /** Bits, the lowest of each byte first; the length is even, as RIFF wants it. */
    private static final class Bits {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private long held;
        private int count;

        void add(int value, int length) {
            held |= (long) value << count;
            count += length;
            while (count >= 8) {
                out.write((int) held);
                held >>>= 8;
                count -= 8;
            }
        }

        byte[] bytes() {
            if (count > 0) {
                add(0, 8 - count);
            }
            // Some readers look eight bytes ahead.
            out.writeBytes(new byte[8 + out.size() % 2]);
            return out.toByteArray();
        }
    }
}
