// Tells the thread sanitizer what the kernel does for a contended Synchronization.Mutex.
#pragma once
