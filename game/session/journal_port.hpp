#pragma once
// What a session asks of a journal, and the rows it writes. The journal room keeps them in SQLite; tests keep
// them in memory and fail on purpose.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "codec/row_body.hpp"
#include "core/result.hpp"

namespace kenes::session {

/// The number of a row, and so of everything that has happened: 0 before the first.
using Revision = std::uint64_t;

/// Raised whenever the same moves may lead to another digest. A journal recorded under another number can be
/// read, not replayed.
inline constexpr std::uint32_t kRulesVersion = 7;

/// A name or free words, with their language. Kept apart from the row and salted, so that they can be
/// forgotten.
struct SideText {
  std::string language;
  std::string text;
  friend bool operator==(const SideText&, const SideText&) = default;
};

struct Row {
  enum class Kind : std::uint8_t { move, undo_to, person, note };
  Revision number = 0;  // 1, 2, 3 … without gaps.
  Kind kind = Kind::move;
  std::string seat;          // The author's word, or "fate" and so on; empty where no seat acts.
  std::string body;          // JSON. Never holds how anybody voted in secret.
  std::int64_t time_ms = 0;  // Since 1970, UTC. For people; nothing is decided by it.
  std::uint64_t digest = 0;  // Of the hearing after this row.
  std::string move_id;       // The sender's own id of this move; empty: it is never sent twice.
  std::uint64_t person = 0;  // Who acted: the row that brought the person; 0: nobody in particular.
  bool over = false;         // The hearing is over after this row.
  std::optional<SideText> side;
  friend bool operator==(const Row&, const Row&) = default;
};
[[nodiscard]] std::string_view name_of(Row::Kind kind);

/// One file of the scenario or its rulebook, as it was when the session began.
struct StoredFile {
  std::string name;  // Relative, with "/": "scenario.json".
  std::string bytes;
  friend bool operator==(const StoredFile&, const StoredFile&) = default;
};

/// What stands before the first row and never changes.
struct Header {
  std::uint32_t rules_version = kRulesVersion;
  std::string scenario;           // Its id.
  std::vector<StoredFile> files;  // Everything needed to compile it again; comes back sorted by name.
  codec::StartOptions options;
  std::uint64_t seed = 0;  // Of fate.
  std::vector<std::string> languages;
  std::int64_t started_ms = 0;
  friend bool operator==(const Header&, const Header&) = default;
};

/// Something outside failed: the disk is full, the file is gone.
struct WriteFault {
  enum class Kind : std::uint8_t { disk_full, not_writable, other };
  Kind kind = Kind::other;
  std::string what;  // For logs; in the words of the system.
};

class Journal {
 public:
  Journal() = default;
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  virtual ~Journal() = default;

  /// The row is durable when this returns Done. After a fault nothing of it is left, and it may be tried
  /// again. Requires row.number to follow the last one.
  [[nodiscard]] virtual Result<Done, WriteFault> append(const Row& row) = 0;

  /// Forgets the side text of a row for good; the row stays. Done also when there is none.
  [[nodiscard]] virtual Result<Done, WriteFault> forget(Revision row) = 0;
};

}  // namespace kenes::session
