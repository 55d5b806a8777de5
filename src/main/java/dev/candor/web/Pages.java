package dev.candor.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.core.Application;

/** All HTML pages run on worker threads, those that return a template too: they read the database. */
@Blocking
public class Pages extends Application {}
