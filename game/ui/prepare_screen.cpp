#include <algorithm>

#include <imgui.h>

#include "ui/fields.hpp"
#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/prepare.hpp"
#include "ui/rows.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

constexpr float kColumn = 900, kHalf = 300;
constexpr std::size_t kPin = 4;

void scenarios(const Pen& pen, const PrepareModel& model, PrepareDraft& draft) {
  subheading(pen, pen.say("console.prepare.scenario"));
  columns(pen, "scenarios", model.scenarios.size(), kHalf, [&](std::size_t i) {
    Press what;
    what.words = model.scenarios[i].title;
    what.below = model.scenarios[i].below;
    what.reason = model.scenarios[i].faulty;
    what.chosen = i == draft.scenario;
    if (press(pen, "scenario." + std::to_string(i), what)) {
      draft.scenario = i;
      draft.claim = 0;
    }
  });
}

/// A short session has time for one claim; which, is chosen here.
void claims(const Pen& pen, const PrepareModel& model, PrepareDraft& draft) {
  const bool one = draft.length < model.lengths.size() && model.lengths[draft.length].one_claim;
  if (!one || draft.scenario >= model.scenarios.size()) return;
  const std::vector<std::string>& claims = model.scenarios[draft.scenario].claims;
  if (claims.empty()) return;
  subheading(pen, pen.say("console.focus.choose"));
  columns(pen, "claims", claims.size(), kHalf, [&](std::size_t i) {
    Press what;
    what.words = claims[i];
    what.chosen = i == draft.claim;
    if (press(pen, "claim." + std::to_string(i), what)) draft.claim = i;
  });
}

void lengths(const Pen& pen, const PrepareModel& model, PrepareDraft& draft) {
  subheading(pen, pen.say("console.prepare.length"));
  std::vector<Press> row;
  for (std::size_t i = 0; i < model.lengths.size(); ++i) {
    Press what;
    what.words = pen.say("console.minutes", {{"n", static_cast<int>(model.lengths[i].minutes)}});
    what.chosen = i == draft.length;
    row.push_back(what);
  }
  if (const auto pressed = press_row(pen, "length", row)) draft.length = *pressed;
  if (draft.length < model.lengths.size())
    say(pen, model.lengths[draft.length].below, Lettering::small, stage::Tone::mist);
}

void free_seats(const Pen& pen, PrepareDraft& draft) {
  subheading(pen, pen.say("console.prepare.free"));
  Press bots;
  bots.words = pen.say("console.prepare.bots");
  bots.chosen = draft.bots;
  Press absent;
  absent.words = pen.say("console.prepare.absent");
  absent.chosen = !draft.bots;
  if (const auto pressed = press_row(pen, "free", {bots, absent})) draft.bots = *pressed == 0;
}

/// One language more or less; never none, never three.
void turn(std::vector<text::Language>& wall, text::Language language) {
  const auto at = std::find(wall.begin(), wall.end(), language);
  if (at == wall.end()) {
    if (wall.size() == 2) wall.erase(wall.begin());
    wall.push_back(language);
  } else if (wall.size() > 1) {
    wall.erase(at);
  }
}

void wall_languages(const Pen& pen, PrepareDraft& draft) {
  subheading(pen, pen.say("console.prepare.wall"));
  std::vector<Press> row;
  for (const text::Language language : text::kLanguages) {
    const auto at = std::find(draft.wall.begin(), draft.wall.end(), language);
    Press what;
    what.words =
        std::string(at == draft.wall.end() ? "□  " : "■  ") + std::string(text::own_name_of(language));
    what.chosen = at != draft.wall.end();
    row.push_back(what);
  }
  if (const auto pressed = press_row(pen, "wall", row)) turn(draft.wall, text::kLanguages[*pressed]);
}

void fault_below(const Pen& pen, bool wrong, const char* key) {
  if (wrong) say(pen, pen.say(key), Lettering::small, stage::Tone::madder);
}

void network(const Pen& pen, PrepareDraft& draft) {
  subheading(pen, pen.say("console.prepare.network"));
  say(pen, pen.say("console.prepare.network.below"), Lettering::small, stage::Tone::mist);
  columns(pen, "network", 2, kHalf, [&](std::size_t i) {
    say(pen, pen.say(i == 0 ? "console.prepare.wifi" : "console.prepare.password"), Lettering::small);
    static_cast<void>(i == 0 ? line_field(pen, "wifi", "", draft.wifi, 32)
                             : line_field(pen, "password", "", draft.password, 63));
  });
  columns(pen, "doors", 2, kHalf, [&](std::size_t i) {
    say(pen, pen.say(i == 0 ? "console.prepare.port" : "console.prepare.pin"), Lettering::small);
    if (i == 0) {
      line_field(pen, "port", "", draft.port, 5);
      fault_below(pen, !is_port(draft.port), "console.prepare.port.bad");
    } else {
      line_field(pen, "pin", pen.say("console.prepare.pin.hint"), draft.pin, kPin);
      fault_below(pen, !draft.pin.empty() && !is_pin(draft.pin), "console.prepare.pin.bad");
    }
  });
}

std::optional<PrepareWish> foot(const Pen& pen, const PrepareModel& model, const PrepareDraft& draft) {
  const bool ready = is_port(draft.port) && (draft.pin.empty() || is_pin(draft.pin)) &&
                     draft.scenario < model.scenarios.size() &&
                     model.scenarios[draft.scenario].faulty.empty();
  std::optional<PrepareWish> wish;
  Press begin;
  begin.kind = Press::Kind::main;
  begin.words = pen.say("console.prepare.begin");
  begin.below = pen.say("console.prepare.begin.below");
  if (!ready) begin.reason = pen.say("console.prepare.not_ready");
  if (press(pen, "begin", begin)) wish = PrepareWish::begin;
  columns(pen, "others", 2, kHalf, [&](std::size_t i) {
    Press what;
    what.words = pen.say(i == 0 ? "console.prepare.rehearse" : "console.prepare.back");
    if (i == 0) what.below = pen.say("console.prepare.rehearse.below");
    if (i == 1) what.key = "Esc";
    if (i == 0 && !ready) what.reason = pen.say("console.prepare.not_ready");
    if (press(pen, i == 0 ? "rehearse" : "back", what))
      wish = i == 0 ? PrepareWish::rehearse : PrepareWish::back;
  });
  return wish;
}

}  // namespace

bool is_port(const std::string& text) {
  constexpr int kMost = 65535;
  const bool figures =
      !text.empty() && text.size() <= 5 && text.find_first_not_of("0123456789") == std::string::npos;
  return figures && std::stoi(text) <= kMost;
}

bool is_pin(const std::string& text) {
  return text.size() == kPin && text.find_first_not_of("0123456789") == std::string::npos;
}

std::optional<PrepareWish> prepare_screen(const Pen& pen, const PrepareModel& model, PrepareDraft& draft) {
  std::optional<PrepareWish> wish;
  screen(pen, "prepare", kColumn, [&] {
    say(pen, pen.say("console.prepare.title"), Lettering::heading, stage::Tone::gold);
    if (!model.fault.empty()) say(pen, model.fault, Lettering::text, stage::Tone::madder);
    scenarios(pen, model, draft);
    lengths(pen, model, draft);
    claims(pen, model, draft);
    columns(pen, "choices", 2, kHalf,
            [&](std::size_t i) { i == 0 ? free_seats(pen, draft) : wall_languages(pen, draft); });
    network(pen, draft);
    gap(pen, 8);
    wish = foot(pen, model, draft);
  });
  if (!wish && goes_back()) wish = PrepareWish::back;
  return wish;
}

}  // namespace kenes::ui
