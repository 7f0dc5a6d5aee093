// What a hearing says to the person alone: on coming in and coming back, about saving, in another language.

#include <algorithm>

#include "app/window/hearing_models.hpp"
#include "app/window/hearing_page.hpp"
#include "app/window/panel_facts.hpp"

namespace kenes::app {
namespace {

using namespace rules;

constexpr std::size_t kRecalled = 6;  // Lines, for whoever comes back.

}  // namespace

void HearingPage::note(std::function<std::string(const records::Voice&)> words) {
  listening_.add([this, words = std::move(words)]() -> records::Story {
    return {{records::StoryLine::Kind::own, {}, words(voice())}};
  });
}

void HearingPage::note(std::string_view key) {
  note([key = std::string(key)](const records::Voice& speaks) { return speaks.say(key); });
}

void HearingPage::greet() {
  using Kind = records::StoryLine::Kind;
  if (is_new()) {
    listening_.add([this]() -> records::Story {
      const records::Voice speaks = voice();
      return {{Kind::heading, {}, speaks.tell("title")}, {Kind::narrator, {}, speaks.tell("setting")}};
    });
    frame_.drawer = ui::Drawer::brief;
    return;
  }
  recall();
  const bool just_branched = seated_.branched && seated_.table->actions().size() <= *seated_.branched;
  note(just_branched ? "play.branched" : "play.resumed");
  for (const session::Step& step : seated_.table->session().opening().steps) {
    if (std::holds_alternative<ReopenVote>(step.action.move)) note("session.vote_reopened");
  }
}

void HearingPage::recall() {
  const std::size_t end = log_of(voice(), *seated_.table).size();
  listening_.recall([this, end]() -> records::Story {
    const records::Voice speaks = voice();
    const std::vector<ui::LogLine> log = log_of(speaks, *seated_.table);
    records::Story lines;
    for (std::size_t i = end - std::min(end, kRecalled); i < std::min(end, log.size()); ++i)
      lines.push_back(heard_line(speaks, log[i].line));
    return lines;
  });
}

/// Once when nothing can be written, and once when it can again.
void HearingPage::tell_of_saving() {
  const bool kept = seated_.file != nullptr && seated_.table->session().all_saved();
  if (kept == saved_) return;
  saved_ = kept;
  const char* key = seated_.file == nullptr ? "play.goes_unsaved"
                    : kept                  ? "hearing.saved_again"
                                            : "session.not_saved";
  note(key);
}

void HearingPage::follow_language() {
  if (said_in_ == desk_.language()) return;
  said_in_ = desk_.language();
  listening_.tell_again();
  unsettled_ = kFramesToSettle;  // Other words need other room.
}

}  // namespace kenes::app
