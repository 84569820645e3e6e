package io.pitcrew.provisioning.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.pitcrew.station.jobaid.CardCode;
import java.util.Map;

/// The number of a card for readers that type what they see.
final class Qr {
    private static final int QUIET = 4; // modules of white around it, ISO/IEC 18004

    private Qr() {}

    /// A square of SVG, a module a unit.
    static String svg(CardCode code) {
        BitMatrix modules = matrix(code);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg class=\"qr\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><path d=\"%s\"/></svg>"
                .formatted(modules.getWidth(), modules.getHeight(), code, path);
    }

    static BitMatrix matrix(CardCode code) {
        try {
            return new QRCodeWriter()
                    .encode(
                            code.digits(),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalStateException("ten digits fit every QR code", e);
        }
    }
}
