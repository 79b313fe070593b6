#define _GNU_SOURCE
#include "CNextSymbol.h"
#include <dlfcn.h>

void *cnext_symbol(const char *name, _Atomic(void *) *known) {
  void *symbol = atomic_load_explicit(known, memory_order_relaxed);
  if (!symbol) {
    symbol = dlsym(RTLD_NEXT, name);
    atomic_store_explicit(known, symbol, memory_order_relaxed);
  }
  return symbol;
}
