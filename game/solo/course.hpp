#pragma once
// The course of one person's hearing, for any surface: whose turn it is, what is told, what the person is
// asked and when. A surface calls next() until it is told to ask something, answers, and goes on. Everything
// goes through the table's session; nothing is drawn, printed or worded here but the story.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "records/story.hpp"
#include "solo/table.hpp"

namespace kenes::solo {

/// Something happened. The lines may be none.
struct Told {
  records::Story lines;
  std::optional<rules::Action> action;  // That began it.
  std::size_t from = 0, to = 0;         // The steps heard that it tells of.
  std::optional<bool> saved{};          // It ends with whether what happens is kept.
};
/// What the person thinks of the report, privately: 0 before it, 1 after the questions, 2 after the vote.
struct AskPosition {
  int moment = 0;
};
/// How the vote that is about to open will go.
struct AskPrediction {
  rules::OpenVote vote;
  std::size_t voters = 0;
};
/// The person may move.
struct MyTurn {
  std::vector<rules::Move> moves;
  bool may_wait = true;     // False: nobody else would move.
  bool hall_waits = false;  // The person chose to wait, and so does everybody else.
};
struct Over {};
using Stop = std::variant<Told, AskPosition, AskPrediction, MyTurn, Over>;

class Course {
 public:
  /// `voice`: in the language of the moment. The table must outlive the course; what has happened at it is
  /// taken as told.
  Course(Table& table, std::function<records::Voice()> voice);

  /// The next thing to tell or to ask. A question stands until it is answered or skipped.
  [[nodiscard]] Stop next();
  /// The person wants to act, asked or not.
  [[nodiscard]] MyTurn turn_now() const { return my_turn(false); }

  using Made = Result<Told, session::Refused>;
  /// The person's own move, with what follows from it by itself: a closed vote is announced. A vote that is
  /// worth a prediction is opened by next(), after the question. Not for a secret ballot.
  [[nodiscard]] Made make(const rules::Move& move);
  [[nodiscard]] Made cast_secret(rules::Ballot choice);
  /// Asked again only when something has changed.
  void wait() { waited_ = Waited{occasion(), view().phase_place}; }
  [[nodiscard]] Made state_position(int moment, int value);  // −2 … 2.
  [[nodiscard]] Made predict(std::uint8_t in_favour);
  void skip_position(int moment) { positions_asked_ |= 1U << moment; }
  void skip_prediction() { prediction_settled_ = true; }

  /// After a poor move of the person's one sentence says why, with the article. Off at first.
  void set_coach(bool on) { coached_ = on; }

  /// Back to before the person's latest move, or to what was after a row.
  [[nodiscard]] session::Answer undo();
  [[nodiscard]] session::Answer rewind(session::Revision to);

  /// Steps told so far, for remarks and logs.
  [[nodiscard]] const std::vector<session::Step>& heard() const { return heard_; }
  /// The same lines in the language of the moment. Requires that nothing was taken back since.
  [[nodiscard]] records::Story tell_again(const Told& told) const;
  /// All that was told from the beginning.
  [[nodiscard]] records::Story whole_story() const;
  [[nodiscard]] const Table& table() const { return table_; }
  [[nodiscard]] rules::SeatView view() const { return table_.session().view_for(table_.own()); }

 private:
  [[nodiscard]] Told take_in(const session::Accepted& accepted);
  /// The latest of `heard`, which led from `before` to `after`.
  [[nodiscard]] records::Story tell(std::span<const session::Step> heard, const rules::Hearing& before,
                                    const rules::Hearing& after) const;
  [[nodiscard]] records::StoryLine tell_saved(bool saved) const;
  void take_in_past();
  [[nodiscard]] std::optional<int> position_to_ask() const;
  [[nodiscard]] bool is_worth_predicting(const rules::OpenVote& vote) const;
  [[nodiscard]] AskPrediction question_of(const rules::OpenVote& vote) const;
  [[nodiscard]] MyTurn my_turn(bool hall_waits) const;
  [[nodiscard]] bool wants_to_be_asked() const;
  [[nodiscard]] std::uint64_t occasion() const;
  [[nodiscard]] bool has_waited_now() const { return waited_ && waited_->occasion == occasion(); }
  /// In the debate, where others are on the list: who chose to listen is not asked after each of them.
  [[nodiscard]] bool listens_to_the_list(const rules::SeatView& seen) const;
  [[nodiscard]] Made done(const session::Answer& answer);
  [[nodiscard]] Stop play(const rules::Action& action);
  /// After a vote was closed: its result is announced where nothing is left to decide.
  void announce(Told& told);

  Table& table_;
  std::function<records::Voice()> voice_;
  std::vector<session::Step> heard_;
  rules::Hearing told_until_;  // The hearing before the next step to be told.
  struct Waited {
    std::uint64_t occasion = 0;
    std::uint8_t phase = 0;  // Its place.
  };
  std::optional<Waited> waited_;     // When the person last chose to wait.
  std::optional<rules::Move> held_;  // Made, but first there is a prediction to ask for.
  bool prediction_settled_ = false;  // For the vote that comes next.
  unsigned positions_asked_ = 0;     // Bit a moment.
  bool coached_ = false;
  bool saved_ = true;  // As the person was last told.
};

/// Somebody has to hear from this seat before the meeting can go on.
[[nodiscard]] bool owes_a_move(const rules::Script& script, const rules::SeatView& view);

}  // namespace kenes::solo
