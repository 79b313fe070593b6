// For functions of this program that stand in front of a library's function of the same name.
#pragma once
#include <stdatomic.h>

/// The function called `name` that would be found if this program had none; looked up once and then
/// kept in `known`.
void *cnext_symbol(const char *name, _Atomic(void *) *known);
