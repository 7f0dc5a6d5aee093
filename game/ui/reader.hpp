#pragma once
// A document in full, as it lies in the hand: on paper, in the dress of its kind, beside another if one wants
// to compare; with what has been shown of it in the hearing and one's own notes.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/allowed.hpp"
#include "ui/pen.hpp"
#include "ui/ruled.hpp"
#include "ui/sight.hpp"

namespace kenes::ui {

struct DocumentModel {
  struct Line {
    std::string words;
    std::vector<RuledRow> rows;             // Of tables and schedules.
    std::optional<rules::Bearing> bearing;  // It has been shown in the hearing and mattered so.
    std::string why_not;                    // Why it may not be shown now; empty: it may.
  };
  struct BearsOn {
    rules::Bearing how{};
    std::string words;  // "Line 2 contradicts claim 1.2: …".
  };
  rules::EvidenceId id;
  rules::EvidenceKind kind{};
  std::string name;  // The author's word for it; a photograph is drawn after it.
  std::string title, about;
  std::string kind_words, reliability_words;
  int reliability = 1;  // 1 – 3.
  std::vector<Line> lines;
  std::vector<BearsOn> bears_on;  // As far as everybody has seen; hidden bearings are not in it.
};

struct ReaderModel {
  DocumentModel document;
  std::optional<DocumentModel> beside;
  std::vector<std::pair<rules::EvidenceId, std::string>> others;  // It can be compared with; by title.
  std::string about;         // The claim it would be shown on, "1.2 …".
  std::string why_not_show;  // Empty: it may be shown now.
};
/// Nothing when the seat does not see the document: somebody has taken a move back. `beside`: none, or a
/// document that the seat sees. `about`: the claim it would be shown on; none: the one under discussion.
[[nodiscard]] std::optional<ReaderModel> reader_model(const Sight& sight, const Allowed& allowed,
                                                      rules::EvidenceId id, rules::EvidenceId beside = {},
                                                      rules::ClaimId about = {});

inline constexpr std::size_t kMostNoteBytes = 2000;
struct ReaderDraft {
  int zoom = 100;           // 100 – 200, per cent.
  bool presenting = false;  // Lines can be pressed.
  bool choosing = false;    // Which document to compare with is being chosen.
  rules::EvidenceId beside{};
};
/// A line is to be shown in the hearing.
struct ReaderWish {
  rules::EvidenceId evidence{};
  std::uint8_t line = 0;
  friend bool operator==(const ReaderWish&, const ReaderWish&) = default;
};
/// `note`: the person's own note on this document. Whoever shows the reader offers a way to close it. Ids of
/// what can be pressed: "reader.present", "reader.smaller", "reader.larger", "reader.compare",
/// "reader.beside.<n>" (n of the EvidenceId), "reader.note", "line.<n>" (from 0).
[[nodiscard]] std::optional<ReaderWish> reader_panel(const Pen& pen, const ReaderModel& model,
                                                     ReaderDraft& draft, std::string& note);

}  // namespace kenes::ui
