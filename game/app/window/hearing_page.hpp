#pragma once
// A hearing in the window: what happens is heard line by line, and when it is the person's turn they are
// asked. All of it goes through the table's session; closing the window at any moment loses nothing.

#include <functional>
#include <map>
#include <string>

#include "app/sitting.hpp"
#include "app/window/coaching.hpp"
#include "app/window/desk.hpp"
#include "app/window/listening.hpp"
#include "app/window/news.hpp"
#include "app/window/panels.hpp"
#include "app/window/turn.hpp"
#include "solo/course.hpp"
#include "stage/scene.hpp"
#include "ui/choices.hpp"
#include "ui/dialogue.hpp"
#include "ui/hearing_frame.hpp"
#include "ui/sight.hpp"

namespace kenes::app {

class HearingPage : public Page {
 public:
  HearingPage(Desk& desk, Seated seated);
  /// What was noted on the document that is open is kept.
  ~HearingPage() override;
  HearingPage(const HearingPage&) = delete;
  HearingPage& operator=(const HearingPage&) = delete;
  void draw(const ui::Pen& pen) override;
  [[nodiscard]] std::optional<std::uint32_t> wakes_in() const override;

 private:
  static constexpr unsigned kFramesToSettle = 3;  // The box takes its height from the frame before.

  [[nodiscard]] records::Voice voice() const;
  /// Nobody has opened it yet.
  [[nodiscard]] bool is_new() const;
  /// Asks the course for what comes next until there is something to hear or to answer.
  void follow();
  void take_in(const solo::Told& told);
  void after_move(const solo::Course::Made& made);
  /// To be heard by the person alone: a text, or what `words` makes of it in the language of the moment.
  void note(std::string_view key);
  void note(std::function<std::string(const records::Voice&)> words);
  /// What waits to be heard is said in the language that was chosen meanwhile.
  void follow_language();
  void greet();
  /// What was heard last before this moment stands above what comes.
  void recall();
  void tell_of_saving();
  void ring();

  void turn_by_itself();
  void draw_frame(const ui::Pen& pen, const ui::Sight& sight);
  [[nodiscard]] ui::TopBarModel top_bar_of(const ui::Sight& sight) const;
  /// What stands below the hall: a line that is heard, or a question; as it was when the frame began.
  struct Below {
    std::optional<ui::DialogueModel> told;
    std::optional<ui::ChoicesModel> asked;
  };
  [[nodiscard]] Below below_now(const ui::Sight& sight);
  [[nodiscard]] std::optional<ui::ChoicesWish> draw_box(const ui::Pen& pen, const ui::Sight& sight,
                                                        Below& below);
  /// What was heard before, where the words have more room than they need.
  void draw_earlier(const ui::Pen& pen, const ui::Sight& sight);
  /// A second, 0: all at once.
  [[nodiscard]] unsigned letters() const;
  void hear(ui::DialogueWish wish);
  void draw_middle(const ui::Pen& pen, const ui::Sight& sight, const stage::Rect& rect);
  void draw_stage(const ui::Pen& pen, const ui::Sight& sight, const stage::Rect& rect);
  /// The coach's card, where something is to be explained.
  [[nodiscard]] std::function<void()> coach_part(const ui::Pen& pen, const ui::Sight& sight);
  /// Keeps the reader and the drawers together; `before`: which was open before this frame.
  void follow_reader(ui::Drawer before, bool was_reading);
  /// What a panel asked for. Whoever fills in a draft goes on with its next gap before the hearing is heard
  /// again; everything else closes the drawer.
  void grant(const PanelWish& wish);
  [[nodiscard]] bool leaves_gaps(const PanelWish& wish) const;
  void keep_notes();
  void hint();
  void ask(const solo::MyTurn& turn);
  void answer(const TurnWish& wish);
  void do_wish(ui::FrameWish wish);
  void undo();
  /// Something was taken back, or could not be.
  /// `told`: the key of what is said when it has been done.
  void go_back(const session::Answer& gone, std::string_view told);
  /// The person acts though nobody asked.
  void act_now();

  Desk& desk_;
  Seated seated_;
  solo::Course course_;
  stage::Hall hall_;
  ui::FrameDraft frame_;
  Listening listening_;
  Turn turn_;
  Panels panels_;
  Coaching coaching_;
  text::Language said_in_;  // What waits to be heard is in it.
  News news_;
  std::map<std::string, int> hinted_;  // By what a hint is about: the step told last.
  std::string box_of_;                 // Tells one line or question from the next.
  unsigned unsettled_ = 0;             // So many frames more until what is new there has its place.
  bool from_side_ = false;             // The document that is read was taken from beside the hall.
  bool auto_play_ = false;
  bool vote_beside_ = false;  // In this frame the vote stands in the hall's place or beside it.
  bool may_act_ = false;      // The person could do something while others speak.
  bool skipping_ = false;     // On to the next question without stopping at lines.
  stage::Scene scene_, scene_before_;
  std::uint64_t scene_of_ = 0;  // The revision and line the scene was made for.
  std::uint32_t scene_since_ms_ = 0;
  bool saved_ = true;                        // What the person was told last.
  std::optional<int> left_s_;                // Of this part's time, at the last move.
  std::optional<rules::MoveKind> tells_of_;  // The move that is being told.
  rules::EvidenceId shown_;                  // Being presented in the line that is heard.
};

}  // namespace kenes::app
