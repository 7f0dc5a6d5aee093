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

MaybeWish heard(const Pen& pen, const ConsoleModel::LatestAnswer& answer) {
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

MaybeWish line(const Pen& pen, const ConsoleModel::LatestAnswer& answer, ConsoleDraft& draft) {
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

}  // namespace

MaybeWish console_answer(const Pen& pen, const ConsoleModel& model, ConsoleDraft& draft) {
  if (!model.answer) return std::nullopt;
  MaybeWish wish;
  subheading(pen, pen.say("console.answer"));
  say(pen, model.answer->words, Lettering::small, Tone::felt);
  also(wish, heard(pen, *model.answer));
  if (model.answer->promises) also(wish, line(pen, *model.answer, draft));
  return wish;
}

}  // namespace kenes::ui
