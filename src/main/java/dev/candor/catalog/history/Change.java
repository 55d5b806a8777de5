package dev.candor.catalog.history;

/**
 * One change of one event type.
 *
 * @param kind what kind of change
 * @param path the property that changed; empty if it is none
 * @param words the change in a sentence
 */
public record Change(Kind kind, String path, String words) {

    /** A closed set. */
    public enum Kind {
        /** The type's first version. */
        FIRST_PUBLISHED("first_published"),
        /** Something more is taken. */
        PROPERTY_ADDED("property_added"),
        /** Something is no longer taken. */
        PROPERTY_REMOVED("property_removed"),
        /** Something else is done to a property. */
        TREATMENT_CHANGED("treatment_changed"),
        /** A property's day came. */
        PROPERTY_EXPIRED("property_expired"),
        /** The type's own day came. */
        TYPE_EXPIRED("type_expired"),
        /** The definition was taken away. */
        TYPE_REMOVED("type_removed"),
        /** A definition that was taken away is back, by the version it had or by a former one. */
        TYPE_RETURNED("type_returned"),
        /** A version that another had taken the place of is in force again. */
        VERSION_RETURNED("version_returned"),
        /** Rows are kept for longer or shorter. */
        RETENTION_CHANGED("retention_changed"),
        /** It is collected for something else. */
        PURPOSE_CHANGED("purpose_changed"),
        /** It knows its client by something else. */
        IDENTITY_CHANGED("identity_changed"),
        /** It names other clients than before. */
        MENTIONS_CHANGED("mentions_changed"),
        /** It asks something else of the connection. */
        CONNECTION_CHANGED("connection_changed"),
        /** It ends on another day. */
        EXPIRY_CHANGED("expiry_changed"),
        /** Another set of events is taken. */
        CONDITIONS_CHANGED("conditions_changed"),
        /** Words about it changed. */
        WORDING_CHANGED("wording_changed"),
        /** Something that is counted, or the form of the file; nothing more or less is taken. */
        OTHER_CHANGED("other_changed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The kind as the manifest spells it. */
        public String code() {
            return code;
        }
    }
}
