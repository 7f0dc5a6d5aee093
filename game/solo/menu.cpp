#include "solo/menu.hpp"

#include <algorithm>
#include <utility>

#include "scenario/report_order.hpp"
#include "solo/paths.hpp"

namespace kenes::solo {
namespace {

using namespace rules;

/// The order of the first question: what belongs to the moment first, what is rarely meant last.
constexpr std::array<MoveKind, 42> kOrder{MoveKind::choose,           MoveKind::rule_on_order,
                                          MoveKind::answer,           MoveKind::refer,
                                          MoveKind::support_question, MoveKind::cast_ballot,
                                          MoveKind::cast_secret,      MoveKind::reply_pledge,
                                          MoveKind::casting_vote,     MoveKind::open_meeting,
                                          MoveKind::certify_quorum,   MoveKind::deliver_section,
                                          MoveKind::present,          MoveKind::press,
                                          MoveKind::ask_claim,        MoveKind::speak,
                                          MoveKind::propose,          MoveKind::amend,
                                          MoveKind::fill_slot,        MoveKind::accept_amendment,
                                          MoveKind::seek_pledge,      MoveKind::offer_pledge,
                                          MoveKind::approach,         MoveKind::ask_floor,
                                          MoveKind::give_floor,       MoveKind::record_commitment,
                                          MoveKind::read_back,        MoveKind::second,
                                          MoveKind::publish_vote,     MoveKind::close_vote,
                                          MoveKind::call_reading,     MoveKind::open_vote,
                                          MoveKind::next_phase,       MoveKind::close_meeting,
                                          MoveKind::yield_floor,      MoveKind::raise_order,
                                          MoveKind::declare_interest, MoveKind::propose_procedure,
                                          MoveKind::extend,           MoveKind::hand_over,
                                          MoveKind::take_floor,       MoveKind::withdraw};

/// A ballot that was given may be changed, and a talk ended before it came to anything, but that is the last
/// thing one means.
std::size_t rank_of(const SeatView& view, const Move& move) {
  const bool ends_talk = kind_of(move) == MoveKind::reply_pledge && view.talk.asked.is_none();
  if (ends_talk || (kind_of(move) == MoveKind::cast_ballot && view.voted)) return kOrder.size();
  const auto at = std::find(kOrder.begin(), kOrder.end(), kind_of(move));
  return static_cast<std::size_t>(at - kOrder.begin());
}

/// Moves of one kind as a person looks for them: claims as the report made them, one's own documents before
/// those on the table.
std::size_t order_within(const scenario::ScenarioContent& content, const SeatView& view, const Move& move) {
  if (const auto* m = std::get_if<AskClaim>(&move)) return scenario::place_of(content, m->claim);
  if (const auto* m = std::get_if<RecordCommitment>(&move)) return scenario::place_of(content, m->claim);
  if (const auto* m = std::get_if<Answer>(&move)) {
    // The dates first, then to name none of them; the answers as in their list.
    constexpr std::size_t kApart = kMaxOptions + 2;
    return kApart * static_cast<std::size_t>(m->kind) + (m->by == 0 ? kMaxOptions + 1 : m->by);
  }
  if (const auto* m = std::get_if<Present>(&move)) return view.holds.has(m->evidence) ? 0 : 1;
  return 0;
}

/// Choices that several beats put at once are asked one after another: the question of one must not stand
/// over the answers to another.
void keep_one_question(std::vector<Move>& moves) {
  BeatId first{};
  std::erase_if(moves, [&](const Move& move) {
    const auto* choice = std::get_if<Choose>(&move);
    if (choice == nullptr) return false;
    if (first.is_none()) first = choice->beat;
    return choice->beat != first;
  });
}

/// Right at almost any moment, and hardly ever what one came for.
bool is_rarely_meant(const Script& script, const SeatView& view, const Move& move) {
  if (const auto* m = std::get_if<DeclareInterest>(&move))
    return !script.seats[view.seat.index()].interests.has(m->issue);
  const MoveKind kind = kind_of(move);
  return kind == MoveKind::raise_order || kind == MoveKind::propose_procedure || kind == MoveKind::withdraw ||
         kind == MoveKind::leave_queue;
}

}  // namespace

bool is_aside(const Move& move) {
  return kind_of(move) == MoveKind::predict || kind_of(move) == MoveKind::state_position;
}

Menu::Menu(const records::Voice& voice, const SeatView& view, const scenario::ScenarioContent& content,
           std::vector<Move> moves, bool terse)
    : moves_(std::move(moves)) {
  std::erase_if(moves_, is_aside);
  keep_one_question(moves_);
  const auto place = [&](const Move& move) {
    return std::pair(rank_of(view, move), order_within(content, view, move));
  };
  std::stable_sort(moves_.begin(), moves_.end(),
                   [&](const Move& a, const Move& b) { return place(a) < place(b); });
  for (const Move& move : moves_) paths_.push_back(path_of(voice, view, move, terse, &content));
}

void Menu::gather_rare(const records::Voice& voice, const SeatView& view) {
  std::vector<std::size_t> rare;
  std::vector<MoveKind> kinds;
  for (std::size_t i = 0; i < moves_.size(); ++i) {
    if (!is_rarely_meant(voice.script, view, moves_[i])) continue;
    rare.push_back(i);
    if (std::ranges::find(kinds, kind_of(moves_[i])) == kinds.end()) kinds.push_back(kind_of(moves_[i]));
  }
  if (kinds.size() < 2 || rare.size() == moves_.size()) return;
  for (const std::size_t i : rare) {
    Path& path = paths_[i];
    path.insert(path.begin(), Rung{path.front().question, "rare", voice.say("play.other_moves")});
  }
}

MenuLevel Menu::level(const std::vector<std::size_t>& moves, std::size_t depth) const {
  MenuLevel level;
  std::vector<std::string> ids;
  for (const std::size_t at : moves) {
    if (depth >= paths_[at].size()) continue;
    const Rung& rung = paths_[at][depth];
    level.question = rung.question;
    const auto known = std::find(ids.begin(), ids.end(), rung.id);
    if (known == ids.end()) {
      ids.push_back(rung.id);
      level.entries.push_back({rung.label, rung.below, {at}});
    } else {
      level.entries[static_cast<std::size_t>(known - ids.begin())].moves.push_back(at);
    }
  }
  return level;
}

MenuLevel Menu::top() const {
  std::vector<std::size_t> all(moves_.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  return level(all, 0);
}

MenuLevel Menu::below(const MenuEntry& entry, std::size_t& depth) const {
  while (true) {
    MenuLevel next = level(entry.moves, depth);
    const bool to_be_read = next.question == "pick.line";
    if (next.entries.size() != 1 || to_be_read) return next;
    ++depth;
  }
}

Descent descend(const Menu& menu, const std::vector<std::size_t>& answers) {
  Descent at{menu.top(), {}};
  std::size_t depth = 0;
  for (const std::size_t answer : answers) {
    at.entry = at.level.entries[answer];
    ++depth;
    at.level = menu.below(at.entry, depth);
  }
  return at;
}

bool calls_for_attention(const SeatView& view, const Move& move) {
  switch (kind_of(move)) {
    case MoveKind::mark_presence:
    case MoveKind::support_question:
    case MoveKind::declare_interest:
    case MoveKind::raise_order:
    case MoveKind::leave_queue:
    case MoveKind::extend:
    case MoveKind::hand_over:
    case MoveKind::adjourn:
    case MoveKind::take_floor:
    case MoveKind::withdraw:
    case MoveKind::propose_procedure:
    case MoveKind::call_reading:
    case MoveKind::predict:
    case MoveKind::state_position:
      return false;
    case MoveKind::cast_ballot:
      return !view.voted;
    case MoveKind::reply_pledge:
      return !view.talk.asked.is_none();
    case MoveKind::fill_slot: {
      const auto& m = std::get<FillSlot>(move);
      return view.motions[m.motion.index()].slot(m.slot) == 0;
    }
    default:
      return true;
  }
}

}  // namespace kenes::solo
