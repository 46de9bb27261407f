package io.aerosdk.command.cdt;

/** How several entries are written to a map: one of {@link CollectionFlags}. */
public sealed interface MapItemsFlag permits MapWriteFlag, CollectionFlags.Partial {}
