package io.aerosdk.embedded.value;

/** The types of values inside lists and maps, in the order in which the server sorts them. */
public enum Kind {
  NIL,
  FALSE,
  TRUE,
  INTEGER,
  STRING,
  LIST,
  MAP,
  BYTES,
  DOUBLE,
  GEOJSON,
  EXT,
  WILDCARD,
  INF
}
