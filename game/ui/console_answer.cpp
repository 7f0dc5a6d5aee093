#include <algorithm>
#include <utility>

#include "ui/console_parts.hpp"
#include "ui/fields.hpp"
#include "ui/rows.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;

constexpr std::array<const char*, 3> kHeard{"phone.heard.answered", "phone.heard.partly", "phone.heard.no"};
constexpr std::array<const char*, 3> kParts{"phone.promise.who", "phone.promise.what", "phone.promise.when"};
constexpr std::size_t kMostPart = 400;  // Bytes.
constexpr float kPart = 130;

MaybeWish heard(const Pen& pen, const ConsoleModel::GivenAnswer& answer) {
  say(pen, pen.say("console.answer.heard"), Lettering::small, Tone::mist);
  std::vector<Press> row;
  for (std::size_t i = 0; i < kHeard.size(); ++i) {
    Press what;
    what.words = pen.say(kHeard[i]);
    what.chosen = std::cmp_equal(i, answer.heard);
    row.push_back(what);
  }
  const auto pressed = press_row(pen, "heard", row);
  if (!pressed) return std::nullopt;
  // The same once more takes it back.
  const auto chosen = static_cast<int>(*pressed);
  return MarkAnswer{answer.row, chosen == answer.heard ? -1 : chosen};
}

/// Whoever tapped in a hurry tapped wrongly now and then.
MaybeWish kind(const Pen& pen, const ConsoleModel::GivenAnswer& answer, ConsoleDraft& draft) {
  if (answer.kinds.size() < 2) return std::nullopt;
  Press other;
  other.kind = Press::Kind::quiet;
  other.words = pen.say("console.answer.kind");
  other.chosen = draft.correcting;
  if (press(pen, "kind", other)) draft.correcting = !draft.correcting;
  if (!draft.correcting) return std::nullopt;
  std::vector<Press> row;
  for (const ConsoleModel::AnswerKind& one : answer.kinds) {
    Press what;
    what.words = one.words;
    what.chosen = one.chosen;
    row.push_back(what);
  }
  const auto pressed = press_row(pen, "kinds", row);
  if (!pressed) return std::nullopt;
  draft.correcting = false;
  return CorrectKind{answer.row, answer.kinds[*pressed].kind};
}

MaybeWish line(const Pen& pen, const ConsoleModel::GivenAnswer& answer, ConsoleDraft& draft) {
  if (draft.promise_of != answer.row) {
    draft.promise_of = answer.row;
    draft.promise = answer.line;
  }
  say(pen, pen.say("console.promise"), Lettering::small, Tone::mist);
  columns(pen, "promise", kParts.size(), kPart, [&](std::size_t i) {
    line_field(pen, "promise." + std::to_string(i), pen.say(kParts[i]), draft.promise[i], kMostPart);
  });
  if (draft.promise == answer.line) return std::nullopt;
  Press keep;
  keep.words = pen.say("phone.promise.keep");
  if (press(pen, "promise.keep", keep)) return WriteLine{answer.row, draft.promise};
  return std::nullopt;
}

/// The one that was chosen, as long as it is there; the latest otherwise.
const ConsoleModel::GivenAnswer& chosen(const ConsoleModel& model, const ConsoleDraft& draft) {
  const auto found = std::ranges::find(model.answers, draft.answer, &ConsoleModel::GivenAnswer::row);
  return found == model.answers.end() ? model.answers.front() : *found;
}

/// The others, to be chosen from.
void earlier(const Pen& pen, const ConsoleModel& model, ConsoleDraft& draft) {
  if (model.answers.size() < 2) return;
  Press all;
  all.kind = Press::Kind::quiet;
  all.words = pen.say("console.answer.earlier", {{"n", static_cast<int>(model.answers.size())}});
  all.chosen = draft.earlier;
  if (press(pen, "answers", all)) draft.earlier = !draft.earlier;
  if (!draft.earlier) return;
  const std::uint64_t now = chosen(model, draft).row;
  for (std::size_t i = 0; i < model.answers.size(); ++i) {
    Press one;
    one.words = model.answers[i].words;
    one.chosen = model.answers[i].row == now;
    if (!press(pen, "answer." + std::to_string(i), one)) continue;
    draft.answer = i == 0 ? 0 : model.answers[i].row;
    draft.earlier = false;
  }
}

}  // namespace

MaybeWish console_answer(const Pen& pen, const ConsoleModel& model, ConsoleDraft& draft) {
  if (model.answers.empty()) return std::nullopt;
  MaybeWish wish;
  subheading(pen, pen.say("console.answer"));
  const ConsoleModel::GivenAnswer& answer = chosen(model, draft);
  say(pen, answer.words, Lettering::small, Tone::felt);
  also(wish, heard(pen, answer));
  if (answer.promises) also(wish, line(pen, answer, draft));
  also(wish, kind(pen, answer, draft));
  earlier(pen, model, draft);
  return wish;
}

}  // namespace kenes::ui
