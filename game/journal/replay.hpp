#pragma once
// A journal played again from its own copy of the scenario: whether every digest comes out as it was written.

#include <functional>

#include "journal/journal.hpp"
#include "session/replay.hpp"

namespace kenes::journal {

/// Compiles the files that a journal carries. The scenario room can, this room may not know it: the app
/// passes it in.
using Compile =
    std::function<Result<session::ScriptPtr, std::string>(const std::vector<session::StoredFile>&)>;

struct Verified {
  Contents contents;
  session::ScriptPtr script;  // Null when the files no longer compile, or nothing could be read.
  std::string compile_fault;
  session::Replayed replayed;  // Of the good prefix, up to `to`. Empty without a script.
  [[nodiscard]] bool whole() const;
  /// The first row that is damaged or that the rules do not bear out; 0: none.
  [[nodiscard]] session::Revision first_bad() const;
};

/// Reads, checks the chain, compiles, replays. `to`: stop after that row; 0: all. A journal recorded under
/// other rules is not replayed. Faults only for a file that is missing or cannot be read.
[[nodiscard]] Result<Verified, Fault> replay(const std::filesystem::path& path, const Compile& compile,
                                             session::Revision to = 0);

}  // namespace kenes::journal
