package io.pitcrew.kiosk.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/// Pictures of screens as files that only change when the screen does.
final class Png {
    /// Two decoders or two machines may round a colour differently.
    private static final int TOLERANCE = 6;

    private Png() {}

    static void writeIfChanged(Path file, Image image) throws IOException {
        BufferedImage now = convert(image);
        if (!Files.exists(file) || !same(ImageIO.read(file.toFile()), now)) {
            ImageIO.write(now, "png", file.toFile());
        }
    }

    private static BufferedImage convert(Image image) {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] pixels = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        out.setRGB(0, 0, w, h, pixels, 0, w);
        unmark(out);
        return out;
    }

    /// The number of the floor in the corner differs from run to run.
    private static void unmark(BufferedImage picture) {
        for (int x = 0; x < Marker.SIDE; x++) {
            for (int y = picture.getHeight() - Marker.SIDE; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, picture.getRGB(Marker.SIDE, y));
            }
        }
    }

    private static boolean same(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return false;
        }
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (!near(a.getRGB(x, y), b.getRGB(x, y))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean near(int a, int b) {
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) <= TOLERANCE
                && Math.abs((a >> 8 & 255) - (b >> 8 & 255)) <= TOLERANCE
                && Math.abs((a & 255) - (b & 255)) <= TOLERANCE;
    }
}
