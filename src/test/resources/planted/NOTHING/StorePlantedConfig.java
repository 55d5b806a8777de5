package dev.candor.store;

@io.smallrye.config.ConfigMapping(prefix = "candor.store.planted")
interface StorePlantedConfig {}
