package io.pitcrew.station.topic;

import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;

/// The topics of one site. `ops` stands for the publisher, `kiosk` for one kiosk, `collector` for a record collector.
///
/// @param prefix `pitcrew/v1/<enterprise>/<site>`
public record Topics(String prefix) {

    /// @param site `enterprise/site`, as [io.pitcrew.station.id.StationPath#site] gives it
    public static Topics of(String site) {
        return new Topics("pitcrew/v1/" + site);
    }

    /// ops → kiosks, retained: trust root n.
    public String root(int version) {
        return prefix + "/root/" + version;
    }

    /// ops → kiosks, retained: the pointer of a ring.
    public String ring(String ring) {
        return prefix + "/ring/" + ring;
    }

    /// ops → kiosks, retained: the recall list.
    public String recall() {
        return prefix + "/recall";
    }

    /// ops → kiosks, retained: one chunk, by the hash of its bytes before compression.
    public String object(Sha256 hash) {
        return prefix + "/object/" + hash.inTopic();
    }

    /// kiosk → ops: hashes that the broker does not have.
    public String want(KioskId kiosk) {
        return kiosk(kiosk) + "/want";
    }

    /// kiosk → all, retained, and its last will: a hint of how it is.
    public String status(KioskId kiosk) {
        return kiosk(kiosk) + "/status";
    }

    /// ops → kiosk, retained: the station it is to serve.
    public String assign(KioskId kiosk) {
        return kiosk(kiosk) + "/assign";
    }

    /// kiosk → collectors: one record.
    public String record(KioskId kiosk) {
        return kiosk(kiosk) + "/record";
    }

    /// kiosk → collectors, retained: it goes on with a new ledger key.
    public String chain(KioskId kiosk) {
        return kiosk(kiosk) + "/chain";
    }

    /// collector → kiosk, retained: up to where records are stored.
    public String ack(KioskId kiosk) {
        return kiosk(kiosk) + "/ack";
    }

    /// collector → kiosks, retained: what is known of a person.
    ///
    /// @param name stands for the person, an HMAC of their pseudonym
    public String person(Sha256 name) {
        return prefix + "/worker/" + name.inTopic() + "/state";
    }

    /// What a collector subscribes to: the records of every kiosk.
    public String everyRecord() {
        return prefix + "/kiosk/+/record";
    }

    /// What a collector subscribes to: every kiosk's newest chain.
    public String everyChain() {
        return prefix + "/kiosk/+/chain";
    }

    /// What operations subscribe to: the status of every kiosk.
    public String everyStatus() {
        return prefix + "/kiosk/+/status";
    }

    /// What the publisher subscribes to: what kiosks miss.
    public String everyWant() {
        return prefix + "/kiosk/+/want";
    }

    /// The kiosk that a topic `…/kiosk/<id>/…` belongs to.
    public KioskId kioskOf(String topic) {
        String[] levels = topic.substring(prefix.length()).split("/", -1);
        if (levels.length < 4 || !levels[1].equals("kiosk")) {
            throw new IllegalArgumentException("no kiosk in topic " + topic);
        }
        return new KioskId(levels[2]);
    }

    private String kiosk(KioskId kiosk) {
        return prefix + "/kiosk/" + kiosk;
    }
}
