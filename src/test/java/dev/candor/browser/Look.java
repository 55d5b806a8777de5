package dev.candor.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a page is looked at: a width in CSS pixels, and a theme. */
enum Look {
    WIDE_LIGHT(1440, ColorScheme.LIGHT),
    WIDE_DARK(1440, ColorScheme.DARK),
    NARROW_LIGHT(390, ColorScheme.LIGHT),
    NARROW_DARK(390, ColorScheme.DARK);

    private final int width;
    private final ColorScheme theme;

    Look(int width, ColorScheme theme) {
        this.width = width;
        this.theme = theme;
    }

    int width() {
        return width;
    }

    ColorScheme theme() {
        return theme;
    }

    /** {@code 1440-light}, for names of files. */
    String label() {
        return width + "-" + theme.name().toLowerCase(Locale.ROOT);
    }
}
