// A file that says it is a journal, byte by byte: whatever it holds, the answer is a verdict.

#include <filesystem>
#include <fstream>
#include <memory>

#include <stdlib.h>
#include <unistd.h>

#include "fuzz/starting_point.hpp"
#include "journal/replay.hpp"

namespace {

using namespace kenes;
namespace fs = std::filesystem;

/// One folder for the whole run, in memory where the system has that; left empty behind.
const fs::path& folder() {
  struct Folder {
    fs::path path;
    Folder() {
      const fs::path memory("/dev/shm");
      std::string name =
          ((fs::exists(memory) ? memory : fs::temp_directory_path()) / "kenes-fuzz-XXXXXX").string();
      fuzz::demand(::mkdtemp(name.data()) != nullptr, "there is a folder to write in");
      path = name;
    }
    ~Folder() {
      std::error_code ignored;
      fs::remove_all(path, ignored);
    }
  };
  static const Folder made;
  return made.path;
}

Result<session::ScriptPtr, std::string> compile(const std::vector<session::StoredFile>& /*files*/) {
  static const auto script = std::make_shared<const rules::Script>(fuzz::starter());
  return session::ScriptPtr(script);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fs::path path = folder() / "j";
  std::ofstream(path, std::ios::binary | std::ios::trunc)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  const auto verified = journal::replay(path, compile);
  if (verified) {
    fuzz::demand(verified->whole() == (verified->first_bad() == 0) || !verified->whole(),
                 "a journal with a bad row is not whole");
    if (verified->contents.verdict == journal::Verdict::damaged) {
      fs::remove(folder() / "salvaged");
      static_cast<void>(journal::salvage(verified->contents, folder() / "salvaged"));
    }
  }
  return 0;
}
