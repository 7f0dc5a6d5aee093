#pragma once
// The durable record of a session: one SQLite file. A row is on the disk when append returns; rows are
// chained by SHA-256; names and free words can be forgotten without breaking the chain, which covers only
// their salted hash. A closed journal is one file.
//
// A file is never trusted: whatever it holds, the answer is a verdict, not a crash.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "session/journal_port.hpp"

namespace kenes::journal {

inline constexpr int kFormat = 1;

/// What a look at a whole file finds.
enum class Verdict : std::uint8_t {
  ok,
  damaged,        // From row `first_bad` on; the rows before it are whole. 0: nothing can be used.
  other_rules,    // Whole, but recorded under other rules: it can be read, not replayed.
  newer_format,   // Made by a later version of this program.
  not_a_journal,  // Something else altogether.
};
[[nodiscard]] std::string_view name_of(Verdict verdict);

/// A journal as it was read. Which rows are whole says `verdict`; whether they fit the rules, only a replay
/// can tell.
struct Contents {
  Verdict verdict = Verdict::ok;
  session::Revision first_bad = 0;  // With `damaged`.
  std::string what;                 // For logs and for the curious.
  session::Header header;
  std::vector<session::Row> rows;  // The good prefix. A forgotten side text is absent.
};

struct Fault {
  enum class Why : std::uint8_t {
    exists,  // create never overwrites.
    missing,
    in_use,  // Another program writes it.
    not_writable,
    unusable,  // Opened to go on with, but not ok: see `verdict`.
    other,
  };
  Why why = Why::other;
  std::string what;
  Verdict verdict = Verdict::ok;
  session::Revision first_bad = 0;
};
[[nodiscard]] std::string_view name_of(Fault::Why why);

/// A journal that can be written to. Holds a lock until it is destroyed, then leaves one closed file behind.
class File final : public session::Journal {
 public:
  ~File() override;
  [[nodiscard]] Result<Done, session::WriteFault> append(const session::Row& row) override;
  [[nodiscard]] Result<Done, session::WriteFault> forget(session::Revision row) override;
  [[nodiscard]] const std::filesystem::path& path() const;

  struct Inside;
  explicit File(std::unique_ptr<Inside> inside);

 private:
  std::unique_ptr<Inside> inside_;
};

/// A new journal with its header on the disk. The folder must exist.
[[nodiscard]] Result<std::unique_ptr<File>, Fault> create(const std::filesystem::path& path,
                                                          const session::Header& header);

struct Opened {
  std::unique_ptr<File> file;
  Contents contents;
};
/// An existing journal, to go on with it. Only one that is ok.
[[nodiscard]] Result<Opened, Fault> open(const std::filesystem::path& path);

/// Looks at a whole journal without changing it. Faults only for a file that is missing or cannot be read.
[[nodiscard]] Result<Contents, Fault> read(const std::filesystem::path& path);

/// Writes the good prefix of a damaged journal to a new one, which can be gone on with.
[[nodiscard]] Result<std::unique_ptr<File>, Fault> salvage(const Contents& contents,
                                                           const std::filesystem::path& to);

/// SHA-256 of the files of a header, in hex: two sessions with the same one played the same scenario.
[[nodiscard]] std::string scenario_hash(const session::Header& header);

}  // namespace kenes::journal
