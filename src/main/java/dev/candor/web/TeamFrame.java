package dev.candor.web;

import dev.candor.web.show.PageLink;
import java.util.List;

/**
 * What {@code layout/team} needs of every page.
 *
 * @param slug the project looked at
 * @param projectName its name for people
 * @param section the page's place in the navigation: {@code overview}, {@code types}
 * @param projects the project switcher
 */
public record TeamFrame(String slug, String projectName, String section, List<PageLink> projects) {}
