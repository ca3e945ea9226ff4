#pragma once
// What the store needs of Linux and SQLite that Swift can't call: waiting for a lock with a limit, holding back Ctrl-Z,
// file-system types, clocks of the boot, and the variadic or callback parts of SQLite's interface.
// Functions return 0 or an errno unless they say otherwise.

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct sqlite3;

/// Waits for an exclusive flock on `fd`, at most `timeout_ms` milliseconds (0 asks once): ETIMEDOUT when it passed.
int cs_lock_exclusive(int fd, int64_t timeout_ms);
int cs_unlock(int fd);

/// From here to `cs_stop_allow` a Ctrl-Z doesn't stop the process, so that it can't sleep while it holds what others
/// wait for. With the default action of SIGTSTP the stop is made up for at `cs_stop_allow`; a handler of the program's
/// own is left in place. Calls nest, also across threads.
void cs_stop_defer(void);
void cs_stop_allow(void);
/// Stops the process (SIGSTOP) once no thread of it is between `cs_stop_defer` and `cs_stop_allow`; returns when it is
/// continued. For programs with a SIGTSTP handler of their own, called outside the handler.
void cs_stop_now(void);

/// A write past the size limit then fails with EFBIG and can be reported, where the default action ends the process.
void cs_ignore_file_size_signal(void);

/// The name of a file system that reaches over a network or through another process (NFS, CIFS, FUSE …) by the type
/// that statfs reports, NULL for a local one.
const char *cs_network_file_system(int64_t type);
/// The statfs type of the file system that holds `path`.
int cs_file_system_type(const char *path, int64_t *type);

/// Nanoseconds since the machine started, suspended time included; never steps.
int64_t cs_boot_nanoseconds(void);
/// 36 characters and a zero: differs for every start of the kernel.
int cs_boot_id(char out[37]);

/// Closing this connection leaves the WAL as it is. Returns SQLite's result code.
int cs_sqlite_keep_wal_on_close(struct sqlite3 *db);
/// Whether SQLite fell back to opening the main file for reading only.
bool cs_sqlite_is_read_only(struct sqlite3 *db);
/// Whether the transaction that is open now has written something, or holds the lock to.
bool cs_sqlite_is_writing(struct sqlite3 *db);
/// One heap for all threads, before there is a second one: glibc gives each a heap of its own, of which each keeps its
/// leftovers, 0.3 MB of a console's 5. What they do at the same time isn't worth that.
void cs_use_one_heap(void);
/// Gives the pages that the connection has read and doesn't use just now back to the system; a closed one has none.
void cs_sqlite_give_back_memory(struct sqlite3 *db);
/// The errno behind the connection's last I/O error.
int cs_sqlite_errno(struct sqlite3 *db);
/// After every commit `*frames` is how many frames the WAL holds. `frames` must outlive the connection.
void cs_sqlite_count_wal_frames(struct sqlite3 *db, int32_t *frames);
