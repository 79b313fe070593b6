#include "CEpoll.h"

#include <stddef.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>

int cepoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

int cepoll_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

int cepoll_add(int epoll, int descriptor, uint64_t id) {
  struct epoll_event event = {.events = EPOLLIN, .data = {.u64 = id}};
  return epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
}

int cepoll_modify(int epoll, int descriptor, uint64_t id, bool for_writing) {
  struct epoll_event event = {
      .events = EPOLLIN | (for_writing ? EPOLLOUT : 0), .data = {.u64 = id}};
  return epoll_ctl(epoll, EPOLL_CTL_MOD, descriptor, &event);
}

int cepoll_add_once(int epoll, int descriptor, uint64_t id, bool for_writing) {
  struct epoll_event event = {
      .events = EPOLLONESHOT | EPOLLIN | (for_writing ? EPOLLOUT : 0),
      .data = {.u64 = id}};
  return epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
}

int cepoll_remove(int epoll, int descriptor) {
  return epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, NULL);
}

uint64_t cepoll_id(const struct epoll_event *event) { return event->data.u64; }

bool cepoll_is_readable(const struct epoll_event *event) {
  return (event->events & ~(uint32_t)EPOLLOUT) != 0;
}

bool cepoll_is_writable(const struct epoll_event *event) {
  return (event->events & EPOLLOUT) != 0;
}

static _Thread_local void *thread_owner;

void cepoll_own_thread(void *owner) { thread_owner = owner; }

void *cepoll_thread_owner(void) { return thread_owner; }

void cepoll_name_thread(const char *name) { prctl(PR_SET_NAME, name, 0, 0, 0); }
