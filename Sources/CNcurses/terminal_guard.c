#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

// Everything here may be read by a signal handler on any thread, so it is written before `armed` is set, or atomically.
static atomic_bool claimed;
static atomic_bool armed;
static int terminal = -1;
static int modes_terminal = -1;
static struct termios saved_modes;
static char reset_sequence[512];
static size_t reset_length;
static int real_stderr = -1;
static int kept_stderr = -1;
static int signal_pipe[2] = {-1, -1};
static atomic_int terminations;

static const int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { watched_count = sizeof watched / sizeof watched[0] };
static struct sigaction before_watch[watched_count];
static bool is_watching;

// What ends a process and nobody handles: faults, and signals that others send.
static const int fatal[] = {SIGSEGV, SIGBUS,  SIGILL,  SIGFPE,  SIGABRT,   SIGTRAP, SIGSYS,
                            SIGPIPE, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };
static struct sigaction before_fatal[fatal_count];

// A stack overflow leaves no room for a handler on the stack that overflowed.
static char handler_stack[64 * 1024];

bool cn_guard_claim(void) { return !atomic_exchange(&claimed, true); }

void cn_guard_release(void) { atomic_store(&claimed, false); }

bool cn_guard_save_modes(int descriptor) {
  // The terminal of the keys need not be that of the output.
  modes_terminal = descriptor;
  return tcgetattr(descriptor, &saved_modes) == 0;
}

// MARK: standard error while the screen is up

static void keep_stderr(void) {
  if (isatty(STDERR_FILENO) != 1) return;
  kept_stderr = memfd_create("stderr", MFD_CLOEXEC);
  real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (kept_stderr >= 0 && real_stderr >= 0) dup2(kept_stderr, STDERR_FILENO);
}

// Calls only what a signal handler may call.
static void print_kept_stderr(void) {
  if (real_stderr >= 0) {
    dup2(real_stderr, STDERR_FILENO);
    close(real_stderr);
    real_stderr = -1;
  }
  if (kept_stderr < 0) return;
  char buffer[1024];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(kept_stderr, buffer, sizeof buffer, offset)) > 0) {
    if (!cn_write(STDERR_FILENO, buffer, (size_t)count)) break;
    offset += count;
  }
  close(kept_stderr);
  kept_stderr = -1;
}

// MARK: dying with the screen up

// Calls only what a signal handler may call.
static void restore_terminal(void) {
  if (!atomic_exchange(&armed, false)) return;
  cn_write(terminal, reset_sequence, reset_length);
  tcsetattr(modes_terminal, TCSANOW, &saved_modes);
  print_kept_stderr();
}

static void on_fatal(int signal, siginfo_t *info, void *context) {
  (void)context;
  int saved_errno = errno;
  restore_terminal();
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] == signal) sigaction(signal, &before_fatal[i], NULL);
  }
  errno = saved_errno;
  // A faulting instruction runs again after the return and reaches the handler before ours. A signal that another process
  // sent is no fault of ours, and ends us without questions.
  if (info->si_code == SI_USER || info->si_code == SI_QUEUE) {
    if (info->si_pid != getpid()) cn_guard_die(signal);
    raise(signal);
  } else if (info->si_code <= 0 || signal == SIGXCPU || signal == SIGALRM || signal == SIGVTALRM || signal == SIGPROF) {
    raise(signal);
  }
}

static void watch_fatal(void) {
  // The runtime's backtracer brings a stack of its own; only fill the gap.
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, NULL);
  }
  struct sigaction action = {.sa_sigaction = on_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &before_fatal[i]);
}

static void unwatch_fatal(void) {
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &before_fatal[i], NULL);
}

void cn_guard_arm(int descriptor, const char *reset, size_t length) {
  static bool restores_at_exit;
  if (!restores_at_exit) restores_at_exit = atexit(restore_terminal) == 0;
  terminal = descriptor;
  reset_length = length < sizeof reset_sequence ? length : sizeof reset_sequence;
  memcpy(reset_sequence, reset, reset_length);
  keep_stderr();
  watch_fatal();
  atomic_store(&armed, true);
}

void cn_guard_disarm(void) {
  if (!atomic_exchange(&armed, false)) return;
  unwatch_fatal();
  print_kept_stderr();
}

// MARK: signals that the event loop handles

static bool asks_to_end(int signal) {
  return signal == SIGINT || signal == SIGTERM || signal == SIGHUP || signal == SIGQUIT;
}

static void on_signal(int signal) {
  int saved_errno = errno;
  // A loop that does not come round to the first two requests is stuck: the third ends the process here.
  if (asks_to_end(signal) && atomic_fetch_add(&terminations, 1) >= 2) {
    restore_terminal();
    cn_guard_die(signal);
  }
  unsigned char number = (unsigned char)signal;
  ssize_t ignored = write(signal_pipe[1], &number, 1);
  (void)ignored;
  errno = saved_errno;
}

int cn_guard_watch_signals(void) {
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  if (is_watching) return signal_pipe[0];
  atomic_store(&terminations, 0);
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < watched_count; i++) {
    sigaction(watched[i], NULL, &before_watch[i]);
    if (before_watch[i].sa_handler != SIG_IGN) sigaction(watched[i], &action, NULL);
  }
  is_watching = true;
  return signal_pipe[0];
}

void cn_guard_unwatch_signals(void) {
  if (!is_watching) return;
  for (int i = 0; i < watched_count; i++) sigaction(watched[i], &before_watch[i], NULL);
  is_watching = false;
}

int cn_guard_take_signal(void) {
  unsigned char number = 0;
  return read(signal_pipe[0], &number, 1) == 1 ? number : 0;
}

void cn_guard_stop(bool whole_group) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  struct sigaction ours;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  if (whole_group) {
    kill(0, SIGTSTP);
  } else {
    raise(SIGTSTP);
  }
  sigaction(SIGTSTP, &ours, NULL);
}

void cn_guard_die(int number) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(number, &standard, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  raise(number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  _exit(128 + number);
}
