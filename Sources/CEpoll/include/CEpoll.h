// The few Linux calls that Swift's Glibc module leaves out: epoll, eventfd and thread names; and a
// variable of each thread, which Swift has no word for. A function that makes a system call returns
// what that returns, errno included.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <sys/epoll.h>

/// A new epoll instance, closed on exec; -1 and errno if there is none to be had.
int cepoll_create(void);

/// A new nonblocking eventfd counter at zero, closed on exec; -1 and errno on failure.
int cepoll_eventfd(void);

/// Watches `descriptor`, level-triggered, for input; its events carry `id`.
int cepoll_add(int epoll, int descriptor, uint64_t id);

/// Changes whether a watched `descriptor` is also watched for room to write.
int cepoll_modify(int epoll, int descriptor, uint64_t id, bool for_writing);

/// Watches `descriptor` for one event: input, or also room to write; then it is silent.
int cepoll_add_once(int epoll, int descriptor, uint64_t id, bool for_writing);

/// Stops watching `descriptor`.
int cepoll_remove(int epoll, int descriptor);

/// The `id` that the event's descriptor was added with.
uint64_t cepoll_id(const struct epoll_event *event);

/// Whether there is input, an end of input or an error to be read.
bool cepoll_is_readable(const struct epoll_event *event);

/// Whether there is room to write.
bool cepoll_is_writable(const struct epoll_event *event);

/// Names the calling thread, for `top -H` and debuggers; 15 bytes count.
void cepoll_name_thread(const char *name);

/// Says whose the calling thread is, for as long as it lives.
void cepoll_own_thread(void *owner);

/// What the calling thread was said to belong to; NULL for any other.
void *cepoll_thread_owner(void);
