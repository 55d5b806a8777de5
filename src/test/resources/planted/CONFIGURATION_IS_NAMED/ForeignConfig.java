package dev.candor.store;

@io.smallrye.config.ConfigMapping(prefix = "candor.storehouse")
interface ForeignConfig {}
