#include "app/window/news.hpp"

#include "core/hash.hpp"

namespace kenes::app {

using namespace rules;
using ui::Drawer;

namespace {

template <class T>
void mix_in(std::uint64_t& sum, const T& value) {
  sum = mix64(sum ^ hash_of(value), 0x9FB21C651E98DF25ULL);
}

/// Drafts, what they say, who signed them, what became of them. The stages of a vote change too often, and
/// stand in the middle anyway.
std::uint64_t table_of(const SeatView& view) {
  std::uint64_t sum = 1;
  for (const Motion& motion : view.motions) {
    mix_in(sum, static_cast<std::uint8_t>(motion.kind));
    mix_in(sum, static_cast<std::uint8_t>(motion.state));
    mix_in(sum, motion.subject);
    mix_in(sum, motion.slots);
    for (const SeatId seat : motion.cosigners) mix_in(sum, seat.index());
  }
  return sum;
}

/// What everybody knows of people, apart from who is here: who has an interest in what. Floor and queue
/// change with every turn.
std::uint64_t people_of(const SeatView& view) {
  std::uint64_t sum = 1;
  for (const SeatSet declared : view.declared) {
    mix_in(sum, std::uint8_t{1});
    for (const SeatId seat : declared) mix_in(sum, seat.index());
  }
  return sum;
}

}  // namespace

News::Content News::content_of(const SeatView& view, std::uint64_t skipped) {
  return {view.delivered, view.holds | view.on_table, view.present, people_of(view), table_of(view), skipped};
}

News::News(const SeatView& view, EvidenceSet unread) : now_(content_of(view, 0)), seen_(now_) {
  seen_.documents = seen_.documents - unread;
}

void News::look(const SeatView& view, const ui::FrameDraft& frame, std::uint64_t skipped) {
  now_ = content_of(view, skipped);
  const auto is_open = [&](Drawer drawer) { return frame.drawer == drawer; };
  const bool beside = frame.sides && is_open(Drawer::none);
  if (is_open(Drawer::report) || beside) seen_.delivered = now_.delivered;
  if (is_open(Drawer::people) || frame.sides) {
    seen_.present = now_.present;
    seen_.people = now_.people;
  }
  // A card in the column beside the hall is not yet a document that was looked into.
  if (is_open(Drawer::evidence)) seen_.documents = now_.documents;
  if (is_open(Drawer::table)) seen_.table = now_.table;
  if (is_open(Drawer::log)) seen_.skipped = now_.skipped;
}

std::vector<bool> News::marked() const {
  std::vector<bool> marked(static_cast<std::size_t>(Drawer::menu) + 1);
  const auto mark = [&](Drawer drawer, bool is_new) { marked[static_cast<std::size_t>(drawer)] = is_new; };
  mark(Drawer::report, !(now_.delivered - seen_.delivered).empty());
  mark(Drawer::evidence, !(now_.documents - seen_.documents).empty());
  mark(Drawer::people, !(now_.present - seen_.present).empty() || now_.people != seen_.people);
  mark(Drawer::table, now_.table != seen_.table);
  mark(Drawer::log, now_.skipped != seen_.skipped);
  return marked;
}

}  // namespace kenes::app
