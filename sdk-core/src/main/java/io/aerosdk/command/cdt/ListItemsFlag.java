package io.aerosdk.command.cdt;

/** How several elements are written to a list: one of {@link CollectionFlags}. */
public sealed interface ListItemsFlag permits ListWriteFlag, CollectionFlags.Partial {

  /** The bit that stands for it in the official client. */
  int bit();
}
