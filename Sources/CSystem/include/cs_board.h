#pragma once
// A page of memory that processes share through a file, and the waiting for what changes in it. Linux's futex wakes
// exactly those who wait for one of the topics that changed, whoever they belong to and however many they are; there is
// no descriptor, no limit for a user as inotify has, and whoever is killed leaves nothing behind.
// Functions return 0 or an errno unless they say otherwise.

#include <stdint.h>

enum { CS_BOARD_BYTES = 4096, CS_BOARD_TOPICS = 31 };

typedef struct cs_board cs_board;

/// Gives the file behind `fd` a board's length, what it holds left as it is, and maps it.
int cs_board_map(int fd, cs_board **board);
void cs_board_unmap(cs_board *board);

/// How often topic number `topic` has changed, from 0, and around.
uint32_t cs_board_generation(const cs_board *board, int topic);
/// The nanoseconds that were given with the last change of it.
int64_t cs_board_announced(const cs_board *board, int topic);
/// One more change of it, at `nanoseconds`; wakes who waits for it.
void cs_board_announce(cs_board *board, int topic, int64_t nanoseconds);

/// What `cs_board_wait` is to be given: taken before the generations are looked at, so that no change falls between.
uint32_t cs_board_now(const cs_board *board);
/// Waits while nothing changed since `seen` was taken, until one of the topics in the set `topics` (bit n: topic n) is
/// announced, at most `nanoseconds`, or for ever when that is negative. May return early.
void cs_board_wait(cs_board *board, uint32_t seen, uint32_t topics, int64_t nanoseconds);

/// Takes the turn of this minute: 1 for the first who asks for it, 0 for all others. A turn that lies more than a minute
/// ahead was taken by a clock that was wrong, and doesn't count.
int cs_board_take_turn(cs_board *board, int64_t minute);
