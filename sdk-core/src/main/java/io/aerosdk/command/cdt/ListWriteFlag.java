package io.aerosdk.command.cdt;

/** How an element is written to a list: one of {@link CollectionFlags}. */
public sealed interface ListWriteFlag extends ListItemsFlag
    permits CollectionFlags.OnList, CollectionFlags.NoFail {}
