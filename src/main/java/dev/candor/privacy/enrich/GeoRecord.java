package dev.candor.privacy.enrich;

import com.maxmind.db.MaxMindDbConstructor;
import com.maxmind.db.MaxMindDbParameter;
import org.jspecify.annotations.Nullable;

/**
 * The little that is read of a network's record: MaxMind's databases hold {@code country.iso_code}, the flat ones of other
 * makers {@code country_code}. Everything else in them (cities, coordinates, networks) is never decoded.
 *
 * @param country of MaxMind's databases
 * @param countryCode of flat databases
 */
public record GeoRecord(@Nullable Country country, @Nullable String countryCode) {

    @MaxMindDbConstructor
    public GeoRecord(
            @MaxMindDbParameter(name = "country") @Nullable Country country,
            @MaxMindDbParameter(name = "country_code") @Nullable String countryCode) {
        this.country = country;
        this.countryCode = countryCode;
    }

    /** The country's two letters (ISO 3166-1), or null. */
    @Nullable
    String code() {
        String code = country == null ? countryCode : country.code();
        return code != null && code.length() == 2 && isLetter(code.charAt(0)) && isLetter(code.charAt(1)) ? code : null;
    }

    private static boolean isLetter(char unit) {
        return unit >= 'A' && unit <= 'Z';
    }

    /**
     * A country as MaxMind describes it.
     *
     * @param code its two letters
     */
    public record Country(@Nullable String code) {
        @MaxMindDbConstructor
        public Country(@MaxMindDbParameter(name = "iso_code") @Nullable String code) {
            this.code = code;
        }
    }
}
