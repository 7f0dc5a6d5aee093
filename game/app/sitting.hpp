#pragma once
// Sitting down to a hearing alone: a new one, or one that was left. For terminal and window; says nothing
// itself.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "app/bundle.hpp"
#include "journal/journal.hpp"
#include "records/debrief.hpp"
#include "solo/table.hpp"

namespace kenes::app {

inline constexpr const char* kQuizBefore = "quiz_before";  // Topics of notes in a journal.
inline constexpr const char* kQuizAfter = "quiz_after";
inline constexpr const char* kDocumentNote = "document_note";
inline constexpr const char* kHintNote = "hint";

/// The person's own notes, by document.
using DocumentNotes = std::map<rules::EvidenceId, std::string>;

/// What the person was helped by: it costs nothing, and is told at the end.
struct Helped {
  int hints = 0;
  int taken_back = 0;  // How often a move was taken back or the hearing gone on with from an earlier one.
};

/// A hearing that can be sat down to: where it is kept, and what was answered before it.
struct Seated {
  Bundle bundle;
  std::unique_ptr<journal::File> file;  // Null: nothing is kept.
  std::unique_ptr<solo::Table> table;
  records::QuizAnswers before;
  records::QuizAnswers after;           // Of a hearing that is looked back at.
  std::optional<std::size_t> branched;  // Played on from an earlier hearing, after so many of its moves.
  DocumentNotes notes;
  std::filesystem::path path;  // Where it is kept; empty: nowhere.
  Helped helped{};
};

/// The seat of that id; none: there is no such seat.
[[nodiscard]] rules::SeatId seat_named(const rules::Script& script, const std::string& word);

/// Why a journal cannot be gone on with.
struct NotSolo {};
/// Of no session in a room.
struct NotRoom {};
using SittingFault = std::variant<journal::Fault, BundleFault, session::ResumeFault, NotSolo, NotRoom>;
[[nodiscard]] Result<Seated, SittingFault> resume_sitting(const std::filesystem::path& journal);

/// A hearing to look back at: its file is read and let go of, never written to.
[[nodiscard]] Result<Seated, SittingFault> look_back(const std::filesystem::path& journal);

struct NewSitting {
  Bundle bundle;
  rules::SeatId seat;
  std::uint64_t seed = 0;
  std::string level;
  text::Language language{};
  records::QuizAnswers before;
};
/// `path`: where to keep it; empty: in the folder of sessions. Never fails: where nothing can be kept,
/// `fault` says why and where, and the hearing is played unkept.
struct KeepFault {
  std::filesystem::path path;
  journal::Fault fault;
};
/// A file for a new session with this header; null, with the reason, where none can be made.
[[nodiscard]] std::unique_ptr<journal::File> new_journal(std::filesystem::path path,
                                                         const session::Header& header,
                                                         std::optional<KeepFault>& fault);
[[nodiscard]] Seated start_sitting(NewSitting wish, const std::filesystem::path& path,
                                   std::optional<KeepFault>& fault);

/// A new hearing that begins as the first `moves` moves of one that is over, with the answers before it; that
/// one is not touched. `path` and `fault` as above.
[[nodiscard]] Seated branch_sitting(const Seated& from, std::size_t moves, const std::filesystem::path& path,
                                    std::optional<KeepFault>& fault);
/// After how many moves a hearing with these rows was played on from another; none: it was begun anew.
[[nodiscard]] std::optional<std::size_t> branched_in(const std::vector<session::Row>& rows);

[[nodiscard]] Helped helped_in(const std::vector<session::Row>& rows);

/// Writes answers to the quiz beside the hearing. Empty answers are not written.
void note_quiz(solo::Table& table, const Bundle& bundle, text::Language language, const char* topic,
               const records::QuizAnswers& answers);
/// The latest answers in these rows; empty: none.
[[nodiscard]] records::QuizAnswers quiz_in(const scenario::ScenarioContent& content,
                                           const std::vector<session::Row>& rows, std::string_view topic);

/// Writes a note on a document beside the hearing; an empty one takes back what was noted before.
void note_document(solo::Table& table, text::Language language, rules::EvidenceId document,
                   const std::string& words);
/// The latest on each document in these rows. What names no document of the script is left out.
[[nodiscard]] DocumentNotes notes_in(const rules::Script& script, const std::vector<session::Row>& rows);

/// What a page of the quiz is made from.
[[nodiscard]] records::QuizSheet quiz_sheet_of(const scenario::ScenarioContent& content);

}  // namespace kenes::app
