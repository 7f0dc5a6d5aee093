#include "journal/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kenes::journal {
namespace {

std::filesystem::path lock_path(const std::filesystem::path& journal) {
  std::filesystem::path path = journal;
  path += "-lock";
  return path;
}

/// Whether the open file is still the one at that path: its last holder removes it.
bool is_same_file(int descriptor, const std::filesystem::path& path) {
  struct stat open {};
  struct stat named {};
  const bool known = ::fstat(descriptor, &open) == 0 && ::stat(path.c_str(), &named) == 0;
  return known && open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

constexpr int kTries = 10;

}  // namespace

std::unique_ptr<Lock> Lock::take(const std::filesystem::path& journal) {
  const std::filesystem::path path = lock_path(journal);
  for (int i = 0; i < kTries; ++i) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return nullptr;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
      ::close(descriptor);
      return nullptr;
    }
    if (is_same_file(descriptor, path)) return std::unique_ptr<Lock>(new Lock(descriptor, path));
    ::close(descriptor);
  }
  return nullptr;
}

bool Lock::is_taken(const std::filesystem::path& journal) {
  const int descriptor = ::open(lock_path(journal).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0) return false;
  const bool free = ::flock(descriptor, LOCK_SH | LOCK_NB) == 0;
  ::close(descriptor);
  return !free;
}

Lock::~Lock() {
  ::unlink(path_.c_str());
  ::close(descriptor_);
}

}  // namespace kenes::journal
