// Stands between this program and libpq. Hidden, so that libpq's own calls, which also clear
// results that it never handed out, do not come here.
#include "CResults.h"
#include <CNextSymbol.h>
#include <libpq-fe.h>
#include <stdatomic.h>

static atomic_long handed_out;
static atomic_long given_back;

__attribute__((visibility("hidden"))) PGresult *PQgetResult(PGconn *connection) {
  static _Atomic(void *) known;
  PGresult *(*get)(PGconn *) = cnext_symbol("PQgetResult", &known);
  PGresult *result = get(connection);
  if (result) atomic_fetch_add_explicit(&handed_out, 1, memory_order_relaxed);
  return result;
}

__attribute__((visibility("hidden"))) void PQclear(PGresult *result) {
  static _Atomic(void *) known;
  void (*clear)(PGresult *) = cnext_symbol("PQclear", &known);
  if (result) atomic_fetch_add_explicit(&given_back, 1, memory_order_relaxed);
  clear(result);
}

long cresults_handed_out(void) { return atomic_load(&handed_out); }

long cresults_given_back(void) { return atomic_load(&given_back); }
