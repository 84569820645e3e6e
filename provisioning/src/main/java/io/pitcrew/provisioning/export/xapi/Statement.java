package io.pitcrew.provisioning.export.xapi;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.Bytes;
import java.util.UUID;

/// One statement, as the bytes that are handed out.
///
/// @param id that of its record
/// @param json without a line end
public record Statement(UUID id, Bytes json) {
    static Statement of(UUID id, Object fields) {
        return new Statement(id, new Bytes(Json.write(fields)));
    }
}
