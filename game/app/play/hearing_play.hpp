#pragma once
// One hearing at a terminal: what happens is read in short pages, and when it is the person's turn they are
// asked what to do. Everything goes through the table's session; saving is by itself.

#include <optional>
#include <string>
#include <vector>

#include "app/bundle.hpp"
#include "app/input.hpp"
#include "app/play/panels.hpp"
#include "app/play/question.hpp"
#include "app/terminal.hpp"
#include "records/story.hpp"
#include "solo/course.hpp"
#include "solo/menu.hpp"
#include "solo/table.hpp"

namespace kenes::app {

class HearingPlay {
 public:
  enum class End : std::uint8_t { over, left };

  /// `language` is changed when the person asks for another one.
  HearingPlay(Terminal& terminal, const text::Catalogue& catalogue, const Bundle& bundle, solo::Table& table,
              text::Language& language);

  /// Until the hearing is over or the person leaves.
  [[nodiscard]] End run();

 private:
  /// What came of waiting for the person.
  enum class Heard : std::uint8_t { number, enter, act, looked, undone, left };
  struct Answered {
    Heard what = Heard::left;
    std::size_t number = 0;
  };
  /// What came of something that may go back or end.
  enum class Went : std::uint8_t { on, back, left };

  [[nodiscard]] records::Voice voice() const;
  [[nodiscard]] rules::SeatView view() const;

  // Reading: reading.cpp.
  void take_in(const solo::Told& told);
  void print_page();
  [[nodiscard]] bool at_a_breath(const solo::Told& told) const;
  [[nodiscard]] Went turn_page();
  /// One answer to the prompt of that key. `looked`: something else was shown meanwhile, or said in another
  /// language from now on, or nothing was understood for a while.
  [[nodiscard]] Answered hear(std::string_view prompt_key, const text::Args& args = {});
  /// The same, until it is an answer.
  [[nodiscard]] Answered listen(std::string_view prompt_key, const text::Args& args = {});
  [[nodiscard]] Heard grant(const Input& input, bool menu_follows);
  void look_up(Wish wish, bool menu_follows);
  void show(Wish wish);
  [[nodiscard]] records::Story whole_story() const;
  /// Puts the end of the story on the page again, enough to know where one is.
  void recall();
  void show_log();
  void show_help();
  void change_language(const std::string& wanted);
  [[nodiscard]] bool undo();
  void tell_of_reopening(const session::Accepted& accepted);

  // Turns: turns.cpp.
  [[nodiscard]] Went greet();
  [[nodiscard]] Went meet(const solo::Stop& stop);
  [[nodiscard]] Went hear_out(const solo::Told& told);
  [[nodiscard]] Went my_turn(const solo::MyTurn& turn);
  /// The move chosen, if any; `went` says how it ended otherwise (on: the person waits).
  [[nodiscard]] std::optional<rules::Move> choose_from(const std::vector<rules::Move>& moves, bool may_wait,
                                                       Went& went);
  [[nodiscard]] Question question_at(const solo::Menu& menu, const std::vector<std::size_t>& answers,
                                     bool may_wait);
  [[nodiscard]] Went make(const rules::Move& move);
  /// What a move needs after it: the wording of a recommendation, a breath.
  [[nodiscard]] Went follow_up(const rules::Move& move, const solo::Told& told);
  [[nodiscard]] Went cast_in_secret();
  [[nodiscard]] Went word_recommendation(rules::RecommendationId id);
  void show_wording(rules::RecommendationId id);
  void ask_heading();
  /// Whether a line of the heading needs no repeating.
  [[nodiscard]] bool was_said(const std::string& words) const;
  /// The status line, where the phase or the trust is another one or some minutes have gone since it was last
  /// said.
  void say_status();

  // Questions beside the hearing: asides.cpp.
  [[nodiscard]] Went ask_position(int moment);
  [[nodiscard]] Went ask_prediction(const solo::AskPrediction& asked);
  void warn_of_secrecy(rules::MotionId motion);
  /// Asks once more before a move that has consequences one may not think of. False with `went` on: rather
  /// not.
  [[nodiscard]] bool is_meant(const rules::Move& move, Went& went);

  /// Asks until a number fits. Enter is 0 where 0 goes on, and the only answer where there is but one.
  [[nodiscard]] Answered pick(const Asking& asking, bool enter_is_zero);

  Terminal& terminal_;
  const text::Catalogue& catalogue_;
  const Bundle& bundle_;
  solo::Table& table_;
  text::Language& language_;
  solo::Course course_;
  records::Story page_;  // Told, not yet printed.
  bool first_pause_ = true;
  /// As the status line last said it. It comes again when it is news.
  struct Status {
    std::uint8_t phase = 0;
    int trust = 0;
    int minute = 0;
  };
  std::optional<Status> said_;
  int told_trust_ = 0;     // The hall's trust as it was last told.
  std::string discussed_;  // The heading that last named the claim under discussion.
};

}  // namespace kenes::app
