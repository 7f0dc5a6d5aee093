#pragma once
// The table of drafts: what each recommendation says, which slots are filled and open, what is to be changed,
// who stands behind it as far as the seat may know, and what the person may do about it now.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rules/move.hpp"
#include "ui/flow.hpp"
#include "ui/rows.hpp"
#include "ui/sight.hpp"

namespace kenes::ui {

/// A vote that was published, as the view showed it then. The view keeps only the last.
struct PublishedVote {
  rules::RecommendationId recommendation;
  rules::Vote vote;
};
struct DeliberationFacts {
  std::span<const rules::Move> moves;  // That the person may make now.
  std::span<const PublishedVote> votes{};
};

struct DeliberationModel {
  struct Act {
    rules::Move move;
    std::string words;
    bool main = false;
  };
  struct Option {
    std::string words;
    bool stands = false;              // The slot holds it.
    std::optional<rules::Move> move;  // Fills the slot with it, or proposes to.
  };
  struct Slot {
    std::string kind;   // "To whom"
    std::string words;  // What it holds; empty: open.
    std::vector<Option> options;
    bool amends = false;  // An option chosen becomes an amendment.
    [[nodiscard]] bool is_open() const { return words.empty(); }
  };
  struct Amendment {
    rules::MotionId motion;
    std::string who;  // "Proposed by …"
    std::vector<Passage> change;
    Mark state;
    std::vector<Act> acts;
  };
  /// Somebody, and what is known of how they stand.
  struct Stand {
    std::string name;
    Mark mark;
  };
  struct Draft {
    rules::MotionId motion;
    std::string title, who;
    Mark state;
    std::vector<Mark> marks;  // Read back, a vote runs, signatures still missing …
    std::vector<Passage> wording;
    std::vector<Slot> slots;
    std::vector<Amendment> amendments;
    std::vector<Stand> stands;
    std::vector<Act> acts;
  };
  struct Other {  // A motion on procedure, the agenda, the report.
    rules::MotionId motion;
    std::string title, who;
    Mark state;
    std::vector<Act> acts;
  };
  std::vector<Draft> drafts;
  std::vector<Other> others;
  std::vector<Act> proposals;  // Recommendations that may be brought in now.
  std::vector<Act> procedure;  // Motions on procedure that may be made now.
};
[[nodiscard]] DeliberationModel deliberation_model(const Sight& sight, const DeliberationFacts& facts);

struct DeliberationDraft {
  std::optional<rules::MotionId> open;  // The draft that is unfolded; nothing: the first that is a draft.
  std::optional<std::size_t> slot;      // Whose slot is being chosen for.
  bool proposing = false;               // The list of what may be proposed is open.
};
/// The move the person wants to make.
[[nodiscard]] std::optional<rules::Move> deliberation_panel(const Pen& pen, const DeliberationModel& model,
                                                            DeliberationDraft& draft);

}  // namespace kenes::ui
