// A Mutex of Swift's Synchronization that nobody contends is taken and left by atomic operations
// in the caller's own code, which the sanitizer sees. A contended one is handed over by the kernel
// (FUTEX_LOCK_PI), called from a library that is not instrumented: without help every hand-over
// looks like a race. So these two, which the caller's code calls then, stand in front of the
// library's own and say what they do. Without the sanitizer they only pass on.
#include "CMutexAnnotations.h"
#include <CNextSymbol.h>
#include <stdatomic.h>
#include <stdint.h>

#define SWIFTCALL __attribute__((swiftcall))
#define SWIFTSELF __attribute__((swift_context))

__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

SWIFTCALL void lock_slow(uint32_t thread, SWIFTSELF void *handle) __asm__(LOCK);
SWIFTCALL void lock_slow(uint32_t thread, SWIFTSELF void *handle) {
  static _Atomic(void *) known;
  SWIFTCALL void (*lock)(uint32_t, SWIFTSELF void *) = cnext_symbol(LOCK, &known);
  lock(thread, handle);
  if (__tsan_acquire) __tsan_acquire(handle);
}

SWIFTCALL void unlock_slow(SWIFTSELF void *handle) __asm__(UNLOCK);
SWIFTCALL void unlock_slow(SWIFTSELF void *handle) {
  static _Atomic(void *) known;
  SWIFTCALL void (*unlock)(SWIFTSELF void *) = cnext_symbol(UNLOCK, &known);
  if (__tsan_release) __tsan_release(handle);
  unlock(handle);
}

// A continuation that is resumed before its task has suspended goes on at once, in a library that does
// not say so to the sanitizer: what the resuming thread wrote before looks like a race. Resuming is
// annotated by the library, with the task as the address; here the task acquires it.
#define SWIFTASYNC __attribute__((swiftasynccall))
typedef SWIFTASYNC void (*Await)(void *continuation);

SWIFTCALL void *swift_task_getCurrent(void);

SWIFTASYNC void swift_continuation_await(void *continuation) {
  static _Atomic(void *) known;
  Await await = (Await)cnext_symbol("swift_continuation_await", &known);
  if (__tsan_acquire) __tsan_acquire(swift_task_getCurrent());
  __attribute__((musttail)) return await(continuation);
}
