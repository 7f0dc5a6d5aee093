#pragma once
// The moves a person may make now, sorted into short questions: what to do, about what, how. Pure: moves and
// a view go in, words come out.

#include <cstddef>
#include <string>
#include <vector>

#include "records/voice.hpp"
#include "scenario/scenario.hpp"

namespace kenes::solo {

/// One step on the way to a move. Moves that share the steps so far are offered together.
struct Rung {
  std::string question;  // Text key of what is asked here.
  std::string id;        // Equal ids are one entry.
  std::string label;
  std::string below{};  // What it leads to, where that is said.
};
using Path = std::vector<Rung>;

/// The way to a move: its kind, then its values in the order a person thinks of them. Moves that are answers
/// in themselves (a ballot, a choice) have one step.
/// `terse`: without what a kind of answer leads to, for somebody who has read that a few times. `content`:
/// where claims have their numbers; null: they are named without.
[[nodiscard]] Path path_of(const records::Voice& voice, const rules::SeatView& view, const rules::Move& move,
                           bool terse = false, const scenario::ScenarioContent* content = nullptr);

struct MenuEntry {
  std::string label;
  std::string below;               // What it leads to; often empty.
  std::vector<std::size_t> moves;  // Places in the list of moves.
};
struct MenuLevel {
  std::string question;  // Text key.
  std::vector<MenuEntry> entries;
};

class Menu {
 public:
  /// Every move must be one the seat may make. Moves about the person alone (predictions, positions) are left
  /// out: they are asked for at their own time. Claims stand as in the report.
  Menu(const records::Voice& voice, const rules::SeatView& view, const scenario::ScenarioContent& content,
       std::vector<rules::Move> moves, bool terse = false);

  /// Puts what is rarely meant (points of order, procedural motions, interests that are not in the brief,
  /// withdrawing) behind one answer of the first question, where it is of several kinds and not all there is:
  /// for a surface that writes every answer out each time.
  void gather_rare(const records::Voice& voice, const rules::SeatView& view);

  [[nodiscard]] bool empty() const { return moves_.empty(); }
  [[nodiscard]] const rules::Move& move(std::size_t at) const { return moves_[at]; }
  /// What is asked first.
  [[nodiscard]] MenuLevel top() const;
  /// What is asked after `entry`, `depth` steps down (1: below the top). Steps with a single answer are left
  /// out, except the lines of a document, which a person should read. Without entries: the move is settled.
  [[nodiscard]] MenuLevel below(const MenuEntry& entry, std::size_t& depth) const;

 private:
  [[nodiscard]] MenuLevel level(const std::vector<std::size_t>& moves, std::size_t depth) const;

  std::vector<rules::Move> moves_;
  std::vector<Path> paths_;
};

/// Where somebody stands in a menu after these answers: what is asked now, and the latest answer. A level
/// without entries: the move is settled, it is the first of `entry`.
struct Descent {
  MenuLevel level;
  MenuEntry entry;
};
[[nodiscard]] Descent descend(const Menu& menu, const std::vector<std::size_t>& answers);

/// A move about the person alone (a prediction, a position), which no menu offers.
[[nodiscard]] bool is_aside(const rules::Move& move);

/// Whether a move is worth interrupting the reading for. The others (changing a ballot, a point of order …)
/// can be made at any pause.
[[nodiscard]] bool calls_for_attention(const rules::SeatView& view, const rules::Move& move);

}  // namespace kenes::solo
