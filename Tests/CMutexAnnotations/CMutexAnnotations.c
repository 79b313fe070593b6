// A Mutex of Swift's Synchronization that nobody contends is taken and left by atomic operations
// in the caller's own code, which the sanitizer sees. A contended one is handed over by the kernel
// (FUTEX_LOCK_PI), called from a library that is not instrumented: without help every hand-over
// looks like a race. So these two, which the caller's code calls then, stand in front of the
// library's own and say what they do. Without the sanitizer they only pass on.
#define _GNU_SOURCE
#include "CMutexAnnotations.h"
#include <dlfcn.h>
#include <stdatomic.h>
#include <stdint.h>

#define SWIFTCALL __attribute__((swiftcall))
#define SWIFTSELF __attribute__((swift_context))

__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

static void *real(const char *name, _Atomic(void *) *known) {
  void *function = atomic_load_explicit(known, memory_order_relaxed);
  if (!function) {
    function = dlsym(RTLD_NEXT, name);
    atomic_store_explicit(known, function, memory_order_relaxed);
  }
  return function;
}

SWIFTCALL void lock_slow(uint32_t thread, SWIFTSELF void *handle) __asm__(LOCK);
SWIFTCALL void lock_slow(uint32_t thread, SWIFTSELF void *handle) {
  static _Atomic(void *) known;
  SWIFTCALL void (*lock)(uint32_t, SWIFTSELF void *) = real(LOCK, &known);
  lock(thread, handle);
  if (__tsan_acquire) __tsan_acquire(handle);
}

SWIFTCALL void unlock_slow(SWIFTSELF void *handle) __asm__(UNLOCK);
SWIFTCALL void unlock_slow(SWIFTSELF void *handle) {
  static _Atomic(void *) known;
  SWIFTCALL void (*unlock)(SWIFTSELF void *) = real(UNLOCK, &known);
  if (__tsan_release) __tsan_release(handle);
  unlock(handle);
}
