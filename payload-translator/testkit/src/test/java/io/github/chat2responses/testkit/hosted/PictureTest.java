package io.github.chat2responses.testkit.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void writesPngThatOthersCanRead() throws IOException {
        BufferedImage image = read(new Picture(160, 48, 0x336699, false).encode("png", 100));
        assertThat(image.getWidth()).isEqualTo(160);
        assertThat(image.getHeight()).isEqualTo(48);
        assertThat(new Color(image.getRGB(159, 47), true)).isEqualTo(new Color(0x33, 0x66, 0x99, 0xFF));
        int seenThrough =
                read(new Picture(16, 16, 0x336699, true).encode("png", 100)).getRGB(0, 0);
        assertThat(new Color(seenThrough, true).getAlpha()).isEqualTo(0x80);
    }

    @Test
    void writesJpegOfTheQualityAsked() throws IOException {
        byte[] good = new Picture(64, 64, 0x336699, false).encode("jpeg", 100);
        assertThat(new Color(read(good).getRGB(5, 5)).getBlue()).isBetween(0x95, 0x9D);
        assertThat(new Picture(64, 64, 0x336699, false).encode("jpeg", 10)).isNotEqualTo(good);
    }

    /** The JDK reads no WebP; these bytes were looked at with another program. */
    @Test
    void writesWebp() {
        byte[] bytes = new Picture(64, 32, 0x336699, false).encode("webp", 100);
        assertThat(HexFormat.of().formatHex(bytes)).startsWith("52494646").contains("5745425056503" + "84c");
        assertThat(bytes.length % 2).isZero();
    }

    @Test
    void otherWordsMakeOtherColours() {
        assertThat(Picture.colourOf("a fox")).isNotEqualTo(Picture.colourOf("a cat"));
    }
}
