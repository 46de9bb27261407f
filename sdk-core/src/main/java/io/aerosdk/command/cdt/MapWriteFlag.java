package io.aerosdk.command.cdt;

/** How an entry is written to a map: one of {@link CollectionFlags}. */
public sealed interface MapWriteFlag extends MapItemsFlag
    permits CollectionFlags.NoFail, CollectionFlags.Order, CollectionFlags.PersistIndex {}
