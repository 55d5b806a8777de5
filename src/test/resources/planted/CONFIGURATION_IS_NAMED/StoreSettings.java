package dev.candor.store;

@io.smallrye.config.ConfigMapping(prefix = "candor.store")
interface StoreSettings {}
