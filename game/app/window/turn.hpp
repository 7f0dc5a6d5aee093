#pragma once
// What the person is being asked, and how far they have come in answering: the questions of a turn in the
// window. Makes models and understands answers; submits nothing.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "solo/barred.hpp"
#include "solo/course.hpp"
#include "solo/menu.hpp"
#include "ui/choices.hpp"

namespace kenes::app {

/// What came of an answer.
struct MakeMove {
  rules::Move move;
};
struct CastBallotInSecret {
  rules::Ballot choice{};
};
struct StatePositionAs {
  int moment = 0, value = 0;
};
struct PredictAs {
  std::uint8_t in_favour = 0;
};
struct Skip {};    // The question that is being asked.
struct Listen {};  // Rather go on listening.
using TurnWish = std::variant<MakeMove, CastBallotInSecret, StatePositionAs, PredictAs, Skip, Listen>;

class Turn {
 public:
  explicit Turn(const scenario::ScenarioContent& content) : content_(content) {}

  using Asked = std::variant<std::monostate, solo::AskPosition, solo::AskPrediction, solo::MyTurn>;

  /// `missed`: what the person may look for and may not do now.
  void ask(Asked what, std::vector<solo::Barred> missed = {});
  void clear() { ask(std::monostate{}); }
  [[nodiscard]] bool asking() const { return !std::holds_alternative<std::monostate>(asked_); }
  [[nodiscard]] const Asked& asked() const { return asked_; }

  /// In the language of the voice. Requires asking().
  [[nodiscard]] ui::ChoicesModel model(const records::Voice& voice, const solo::Course& course) const;
  /// Nothing: another question follows.
  [[nodiscard]] std::optional<TurnWish> answer(const records::Voice& voice, const solo::Course& course,
                                               const ui::ChoicesWish& wish);

  /// Goes straight to a move of that kind about that thing, as far as the turn offers it: a claim pressed in
  /// the report, a document in the reader. False: it does not.
  bool go_to(const records::Voice& voice, const solo::Course& course, rules::MoveKind kind,
             std::size_t thing);

 private:
  [[nodiscard]] solo::Menu menu(const records::Voice& voice, const solo::Course& course) const;
  [[nodiscard]] bool only_secret_ballot() const;
  [[nodiscard]] ui::ChoicesModel position_model(const records::Voice& voice, int moment) const;
  [[nodiscard]] ui::ChoicesModel prediction_model(const records::Voice& voice, const solo::Course& course,
                                                  const solo::AskPrediction& asked) const;
  [[nodiscard]] ui::ChoicesModel secret_model(const records::Voice& voice, const solo::Course& course) const;
  [[nodiscard]] ui::ChoicesModel confirm_model(const records::Voice& voice, const solo::Course& course) const;
  [[nodiscard]] ui::ChoicesModel turn_model(const records::Voice& voice, const solo::Course& course,
                                            const solo::MyTurn& turn) const;
  [[nodiscard]] std::optional<TurnWish> answer_turn(const records::Voice& voice, const solo::Course& course,
                                                    const ui::ChoicesWish& wish);
  [[nodiscard]] std::optional<TurnWish> settle(const records::Voice& voice, const solo::Course& course);

  const scenario::ScenarioContent& content_;
  Asked asked_;
  std::vector<solo::Barred> missed_;
  std::vector<std::size_t> answers_;       // So far, in the menu.
  std::optional<rules::Move> confirming_;  // Chosen; asked once more whether it is meant.
  bool in_secret_ = false;                 // A secret ballot was chosen: which is asked.
};

}  // namespace kenes::app
