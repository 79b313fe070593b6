#pragma once
#include <stddef.h>

/// A file of the source tree, compiled into the binary.
typedef struct {
  /// Its path from the top of the source tree.
  const char *path;
  /// Its content; not terminated.
  const unsigned char *bytes;
  /// How many bytes there are.
  size_t count;
} rygrad_asset;

/// How many files are embedded.
size_t rygrad_asset_count(void);

/// The file at `index`, which must be below the count; the order is that of the list in CAssets.c.
rygrad_asset rygrad_asset_at(size_t index);
