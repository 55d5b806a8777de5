package dev.candor.admin;

@jakarta.ws.rs.Path("/planted")
final class OverviewController {}
