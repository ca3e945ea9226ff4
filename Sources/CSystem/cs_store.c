#define _GNU_SOURCE
#include "cs_store.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

static int64_t nanoseconds_of(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

// flock has no time limit of its own. A timer that signals this very thread, again and again so that a tick just
// before flock begins to sleep isn't the last, makes it return EINTR.
static void on_tick(int signal) { (void)signal; }
static int tick_signal;
static void install_tick(void) {
    struct sigaction action = {.sa_handler = on_tick};
    sigemptyset(&action.sa_mask);
    tick_signal = SIGRTMAX - 3;
    sigaction(tick_signal, &action, NULL);
}

int cs_lock_exclusive(int fd, int64_t timeout_ms) {
    if (flock(fd, LOCK_EX | LOCK_NB) == 0) return 0;
    if (errno != EWOULDBLOCK) return errno;
    if (timeout_ms <= 0) return ETIMEDOUT;

    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, install_tick);
    sigset_t tick, before;
    sigemptyset(&tick);
    sigaddset(&tick, tick_signal);
    pthread_sigmask(SIG_UNBLOCK, &tick, &before);

    struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = tick_signal};
    event._sigev_un._tid = (pid_t)syscall(SYS_gettid);
    timer_t timer;
    int result = 0;
    if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0) {
        result = errno;
    } else {
        int64_t deadline = nanoseconds_of(CLOCK_MONOTONIC) + timeout_ms * 1000000;
        struct itimerspec limit = {
            .it_value = {timeout_ms / 1000, timeout_ms % 1000 * 1000000}, .it_interval = {0, 20000000}};
        timer_settime(timer, 0, &limit, NULL);
        while (flock(fd, LOCK_EX) != 0) {
            if (errno != EINTR) {
                result = errno;
                break;
            }
            if (nanoseconds_of(CLOCK_MONOTONIC) >= deadline) {
                result = ETIMEDOUT;
                break;
            }
        }
        timer_delete(timer);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return result;
}

int cs_unlock(int fd) { return flock(fd, LOCK_UN) == 0 ? 0 : errno; }

static pthread_mutex_t stop_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t stop_allowed = PTHREAD_COND_INITIALIZER;
static int stop_deferrals;
static bool stop_caught;
static volatile sig_atomic_t stop_pending;
static struct sigaction stop_before;
static void on_stop(int signal) {
    (void)signal;
    stop_pending = 1;
}

void cs_stop_defer(void) {
    pthread_mutex_lock(&stop_lock);
    if (stop_deferrals++ == 0) {
        sigaction(SIGTSTP, NULL, &stop_before);
        if (stop_before.sa_handler == SIG_DFL) {
            struct sigaction action = {.sa_handler = on_stop, .sa_flags = SA_RESTART};
            sigemptyset(&action.sa_mask);
            stop_pending = 0;
            stop_caught = sigaction(SIGTSTP, &action, NULL) == 0;
        }
    }
    pthread_mutex_unlock(&stop_lock);
}

void cs_stop_allow(void) {
    bool stop = false;
    pthread_mutex_lock(&stop_lock);
    if (--stop_deferrals == 0) {
        if (stop_caught) {
            sigaction(SIGTSTP, &stop_before, NULL);
            stop_caught = false;
            stop = stop_pending;
        }
        pthread_cond_broadcast(&stop_allowed);
    }
    pthread_mutex_unlock(&stop_lock);
    if (stop) kill(getpid(), SIGTSTP);
}

void cs_stop_now(void) {
    pthread_mutex_lock(&stop_lock);
    while (stop_deferrals > 0) pthread_cond_wait(&stop_allowed, &stop_lock);
    kill(getpid(), SIGSTOP);
    pthread_mutex_unlock(&stop_lock);
}

void cs_ignore_file_size_signal(void) { signal(SIGXFSZ, SIG_IGN); }

const char *cs_network_file_system(int64_t type) {
    switch ((uint32_t)type) {
    case NFS_SUPER_MAGIC: return "NFS";
    case CIFS_SUPER_MAGIC: return "CIFS";
    case SMB_SUPER_MAGIC: return "SMB";
    case SMB2_SUPER_MAGIC: return "SMB2";
    case V9FS_MAGIC: return "9P";
    case FUSE_SUPER_MAGIC: return "FUSE";
    case AFS_SUPER_MAGIC:
    case AFS_FS_MAGIC: return "AFS";
    case CODA_SUPER_MAGIC: return "Coda";
    case CEPH_SUPER_MAGIC: return "Ceph";
    case NCP_SUPER_MAGIC: return "NCP";
    case OCFS2_SUPER_MAGIC: return "OCFS2";
    case 0x01161970: return "GFS2";
    case 0x0BD00BD0: return "Lustre";
    case 0x47504653: return "GPFS";
    case 0x19830326: return "BeeGFS";
    case 0x013111A8: return "IBRIX";
    case 0xAAD7AAEA: return "Panasas";
    case 0x61636673: return "ACFS";
    case 0x786F4256: return "vboxsf";
    case 0xBACBACBC: return "vmhgfs";
    case 0x6B414654: return "AuriStor";
    case 0x7C7C6673: return "prlfs";
    default: return NULL;
    }
}

int cs_file_system_type(const char *path, int64_t *type) {
    struct statfs about;
    if (statfs(path, &about) != 0) return errno;
    *type = (int64_t)(uint32_t)about.f_type;
    return 0;
}

int64_t cs_boot_nanoseconds(void) { return nanoseconds_of(CLOCK_BOOTTIME); }

int cs_boot_id(char out[37]) {
    int fd = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC);
    if (fd < 0) return errno;
    ssize_t count = read(fd, out, 36);
    int result = count < 0 ? errno : count == 36 ? 0 : EIO;
    close(fd);
    out[36] = 0;
    return result;
}

int cs_sqlite_keep_wal_on_close(struct sqlite3 *db) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

bool cs_sqlite_is_read_only(struct sqlite3 *db) { return sqlite3_db_readonly(db, "main") == 1; }

void cs_use_one_heap(void) { mallopt(M_ARENA_MAX, 1); }

void cs_sqlite_give_back_memory(struct sqlite3 *db) {
    if (!db) return;
    sqlite3_db_release_memory(db);
    malloc_trim(0);
}

bool cs_sqlite_is_writing(struct sqlite3 *db) { return sqlite3_txn_state(db, "main") == SQLITE_TXN_WRITE; }

// sqlite3_system_errno knows only of failures to open: a failed write leaves its errno in the file it was for, which in
// WAL mode is mostly the WAL.
int cs_sqlite_errno(struct sqlite3 *db) {
    int code = sqlite3_system_errno(db);
    if (code != 0) return code;
    sqlite3_file *wal = NULL;
    if (sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &wal) == SQLITE_OK && wal && wal->pMethods)
        wal->pMethods->xFileControl(wal, SQLITE_FCNTL_LAST_ERRNO, &code);
    if (code == 0) sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &code);
    return code;
}

static int on_commit(void *frames, sqlite3 *db, const char *name, int count) {
    (void)db;
    (void)name;
    *(int32_t *)frames = count;
    return SQLITE_OK;
}

void cs_sqlite_count_wal_frames(struct sqlite3 *db, int32_t *frames) { sqlite3_wal_hook(db, on_commit, frames); }
