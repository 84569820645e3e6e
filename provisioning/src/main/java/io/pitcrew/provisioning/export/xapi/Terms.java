package io.pitcrew.provisioning.export.xapi;

/// Names that are the same in every plant; `docs/exports.md` says what each means.
final class Terms {
    static final String ADL_VERB = "http://adlnet.gov/expapi/verbs/";
    static final String OWN_VERB = "urn:pitcrew:xapi:verb:";
    static final String EXTENSION = "urn:pitcrew:xapi:extension:";

    static final String AID = "http://adlnet.gov/expapi/activities/performance";
    static final String QUESTION = "http://adlnet.gov/expapi/activities/question";
    static final String STEP = "urn:pitcrew:xapi:activity:step";
    static final String STATION = "urn:pitcrew:xapi:activity:station";

    static final String PLATFORM = "Pitcrew";

    private Terms() {}
}
