package io.pitcrew.kiosk.person;

import io.pitcrew.station.person.PersonState;
import io.pitcrew.station.person.SignOff;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What is known of a person from this kiosk's own records and from what operations said.
///
/// @param signOffs the newest of each aid, the newest of all first; this kiosk's own may be newer than what was said
/// @param reports of any kiosk, whose end they have not heard as far as is known here
/// @param told reports whose end they have heard elsewhere
public record Known(List<SignOff> signOffs, List<PersonState.Report> reports, Set<String> told, Heard heard) {
    public static final Known NOTHING = new Known(List.of(), List.of(), Set.of(), Heard.NOTHING);

    /// @param told whose end was heard here
    static Known of(List<SignOff> here, Set<String> told, Heard heard) {
        List<SignOff> there = heard.state().map(PersonState::signOffs).orElse(List.of());
        List<PersonState.Report> reports =
                heard.state().map(PersonState::reports).orElse(List.of());
        return new Known(
                SignOff.latest(Stream.concat(here.stream(), there.stream())),
                reports.stream()
                        .filter(report -> !told.contains(report.record()))
                        .toList(),
                heard.state().map(state -> Set.copyOf(state.told())).orElse(Set.of()),
                heard);
    }
}
