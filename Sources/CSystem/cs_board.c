#define _GNU_SOURCE
#include "cs_board.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <limits.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// The layout is shared by all programs that have this queue open: what is here never moves.
struct cs_board {
    // Grows with every change of any topic: the word that is waited on.
    _Atomic uint32_t changes;
    uint32_t reserved;
    // The minute whose turn was taken last.
    _Atomic int64_t minute;
    struct {
        _Atomic uint32_t generation;
        uint32_t reserved;
        _Atomic int64_t announced;
    } topics[CS_BOARD_TOPICS];
};
_Static_assert(sizeof(struct cs_board) <= CS_BOARD_BYTES, "a board is one page");

int cs_board_map(int fd, cs_board **board) {
    // Blocks of its own, so that no later write finds the disk full; and never a byte that others have written already.
    int code = posix_fallocate(fd, 0, CS_BOARD_BYTES);
    if (code != 0) return code;
    void *page = mmap(NULL, CS_BOARD_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (page == MAP_FAILED) return errno;
    *board = page;
    return 0;
}

void cs_board_unmap(cs_board *board) { munmap(board, CS_BOARD_BYTES); }

uint32_t cs_board_generation(const cs_board *board, int topic) {
    return atomic_load(&board->topics[topic].generation);
}

int64_t cs_board_announced(const cs_board *board, int topic) { return atomic_load(&board->topics[topic].announced); }

void cs_board_announce(cs_board *board, int topic, int64_t nanoseconds) {
    atomic_fetch_add(&board->topics[topic].generation, 1);
    atomic_fetch_add(&board->changes, 1);
    syscall(SYS_futex, &board->changes, FUTEX_WAKE_BITSET, INT_MAX, NULL, NULL, UINT32_C(1) << topic);
    // Last: killed before, others announce once too often, and never too rarely.
    atomic_store(&board->topics[topic].announced, nanoseconds);
}

uint32_t cs_board_now(const cs_board *board) { return atomic_load(&board->changes); }

void cs_board_wait(cs_board *board, uint32_t seen, uint32_t topics, int64_t nanoseconds) {
    struct timespec limit;
    // This kind of waiting takes the time when it ends.
    if (nanoseconds >= 0) {
        clock_gettime(CLOCK_MONOTONIC, &limit);
        limit.tv_sec += nanoseconds / 1000000000;
        limit.tv_nsec += nanoseconds % 1000000000;
        if (limit.tv_nsec >= 1000000000) {
            limit.tv_sec += 1;
            limit.tv_nsec -= 1000000000;
        }
    }
    // A set without topics is waited for too, until the end of time; the kernel allows no empty one.
    uint32_t wanted = topics ? topics : UINT32_C(1) << CS_BOARD_TOPICS;
    syscall(SYS_futex, &board->changes, FUTEX_WAIT_BITSET, seen, nanoseconds >= 0 ? &limit : NULL, NULL, wanted);
}

int cs_board_take_turn(cs_board *board, int64_t minute) {
    int64_t taken = atomic_load(&board->minute);
    do {
        if (taken == minute || taken == minute + 1) return 0;
    } while (!atomic_compare_exchange_weak(&board->minute, &taken, minute));
    return 1;
}
