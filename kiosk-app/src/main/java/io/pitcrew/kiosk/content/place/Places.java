package io.pitcrew.kiosk.content.place;

import io.pitcrew.kiosk.content.fetch.ContentSource;
import io.pitcrew.kiosk.content.folder.FolderSource;
import io.pitcrew.kiosk.content.http.WebSource;
import io.pitcrew.station.config.ContentPlace;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Makes sources of places.
///
/// @param broker serves the place `broker`
/// @param threads makes a thread of that name; each place has its own, so that a stick that hangs holds up nobody
/// @param millis monotonic
public record Places(ContentSource broker, Function<String, Executor> threads, LongSupplier millis) {

    public List<ContentSource> of(List<ContentPlace> places) {
        return places.stream().map(this::source).toList();
    }

    private ContentSource source(ContentPlace place) {
        return switch (place) {
            case ContentPlace.Broker _ -> broker;
            case ContentPlace.Web web -> new WebSource(web.base(), threads.apply("web"), millis);
            case ContentPlace.Folder folder -> new FolderSource(folder.path(), threads.apply("folder"));
        };
    }
}
