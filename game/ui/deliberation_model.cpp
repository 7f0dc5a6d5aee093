#include <algorithm>

#include "ui/deliberation.hpp"
#include "ui/wording.hpp"

namespace kenes::ui {
namespace {

using namespace rules;
using stage::Tone;
using Act = DeliberationModel::Act;

Mark state_mark(const Sight& sight, MotionId at) {
  const Vote& vote = sight.view.vote;
  if (vote.stage == VoteStage::open && vote.motion == at)
    return {Sign::half, sight.voice.say("table.voted_on"), Tone::gold};
  const MotionState state = sight.view.motions[at.index()].state;
  const std::string words = sight.voice.word("motion_state", state);
  switch (state) {
    case MotionState::draft:
      return {Sign::half, words, Tone::gold};
    case MotionState::adopted:
      return {Sign::tick, words, Tone::sage};
    case MotionState::rejected:
      return {Sign::cross, words, Tone::madder};
    case MotionState::withdrawn:
      return {Sign::bar, words, Tone::plum};
  }
  return {};
}

/// The motion a move is about; none for moves that are about none.
MotionId motion_in(const Move& move) {
  return std::visit(
      [](const auto& m) {
        if constexpr (requires { m.motion; }) return m.motion;
        return MotionId{};
      },
      move);
}

/// The words on the button of a move about one motion, which stands beside it and needs no naming.
std::string words_of(const Sight& sight, const Move& move) {
  if (const auto* vote = std::get_if<OpenVote>(&move)) {
    const std::string method = sight.voice.word("method", vote->method);
    return sight.voice.say("table.put", {{"method", method}});
  }
  return sight.voice.say("table." + std::string(name_of(kind_of(move))));
}

bool is_button(const Move& move) {
  constexpr MoveKindSet kButtons =
      kind_set({MoveKind::accept_amendment, MoveKind::second, MoveKind::withdraw, MoveKind::call_reading,
                MoveKind::read_back, MoveKind::open_vote});
  return kButtons.has(id_of(kind_of(move)));
}

std::vector<Act> acts_on(const Sight& sight, std::span<const Move> moves, MotionId at) {
  std::vector<Act> acts;
  for (const Move& move : moves) {
    if (!is_button(move) || motion_in(move) != at) continue;
    const MoveKind kind = kind_of(move);
    const bool main = kind == MoveKind::second || kind == MoveKind::accept_amendment;
    acts.push_back({move, words_of(sight, move), main});
  }
  return acts;
}

class Drafting {
 public:
  Drafting(const Sight& sight, const DeliberationFacts& facts, MotionId at)
      : sight_(sight), facts_(facts), at_(at), motion_(sight.view.motions[at.index()]) {}

  [[nodiscard]] DeliberationModel::Draft made() const {
    const records::Voice& voice = sight_.voice;
    DeliberationModel::Draft draft;
    draft.motion = at_;
    draft.title = voice.recommendation(RecommendationId(motion_.subject));
    draft.who = voice.say("table.by", {{"who", voice.person(motion_.proposer)}});
    draft.state = state_mark(sight_, at_);
    draft.marks = marks();
    draft.wording = wording_of(sight_, motion_);
    if (motion_.state == MotionState::draft) draft.slots = slots();
    draft.amendments = amendments();
    draft.stands = stands();
    draft.acts = acts_on(sight_, facts_.moves, at_);
    return draft;
  }

 private:
  [[nodiscard]] bool bit(std::uint16_t bits) const {
    return ((static_cast<unsigned>(bits) >> at_.index()) & 1U) != 0;
  }
  [[nodiscard]] std::vector<Mark> marks() const;
  [[nodiscard]] std::vector<DeliberationModel::Slot> slots() const;
  [[nodiscard]] std::optional<Move> move_to(std::size_t slot, std::size_t option) const;
  [[nodiscard]] std::vector<DeliberationModel::Amendment> amendments() const;
  [[nodiscard]] std::vector<DeliberationModel::Stand> stands() const;

  const Sight& sight_;
  const DeliberationFacts& facts_;
  MotionId at_;
  const Motion& motion_;
};

std::vector<Mark> Drafting::marks() const {
  const records::Voice& voice = sight_.voice;
  const Vote& vote = sight_.view.vote;
  std::vector<Mark> marks;
  if (motion_.state != MotionState::draft) return marks;
  if (vote.motion == at_ && vote.stage == VoteStage::open)
    marks.push_back({Sign::blank, voice.say("table.in_vote"), Tone::sky});
  const std::size_t needed = voice.script.rulebook.seconds_needed;
  if (motion_.cosigners.size() < needed)
    marks.push_back({Sign::pen,
                     voice.say("table.signatures_missing", {{"n", needed - motion_.cosigners.size()}}),
                     Tone::gold});
  if (bit(sight_.view.read_back)) marks.push_back({Sign::tick, voice.say("table.was_read"), Tone::sage});
  if (bit(sight_.view.reading_called) && !bit(sight_.view.read_back))
    marks.push_back({Sign::ring, voice.say("table.to_be_read"), Tone::gold});
  return marks;
}

std::optional<Move> Drafting::move_to(std::size_t slot, std::size_t option) const {
  for (const Move& move : facts_.moves) {
    const auto is_it = [&](const auto& m) { return m.motion == at_ && m.slot == slot && m.option == option; };
    if (const auto* fill = std::get_if<FillSlot>(&move); fill != nullptr && is_it(*fill)) return move;
    if (const auto* amend = std::get_if<Amend>(&move); amend != nullptr && is_it(*amend)) return move;
  }
  return std::nullopt;
}

std::vector<DeliberationModel::Slot> Drafting::slots() const {
  const RecommendationId id(motion_.subject);
  const auto& known = sight_.voice.script.recommendations[id.index()].slots;
  std::vector<DeliberationModel::Slot> slots;
  for (std::size_t i = 0; i < known.size(); ++i) {
    DeliberationModel::Slot slot;
    slot.kind = sight_.voice.word("slot", known[i].kind);
    const std::uint8_t filled = motion_.slot(i);
    if (filled != 0) slot.words = sight_.voice.option(id, i, filled - 1U);
    bool any = false;
    for (std::size_t o = 0; o < known[i].fit.size(); ++o) {
      DeliberationModel::Option option{sight_.voice.option(id, i, o), filled == o + 1U, move_to(i, o)};
      any = any || option.move.has_value();
      slot.amends = slot.amends || (option.move && std::holds_alternative<Amend>(*option.move));
      slot.options.push_back(std::move(option));
    }
    if (!any) slot.options.clear();
    slots.push_back(std::move(slot));
  }
  return slots;
}

std::vector<DeliberationModel::Amendment> Drafting::amendments() const {
  std::vector<DeliberationModel::Amendment> all;
  for (std::size_t i = 0; i < sight_.view.motions.size(); ++i) {
    const Motion& motion = sight_.view.motions[i];
    const bool mine = motion.kind == MotionKind::amendment && motion.subject == at_.raw;
    if (!mine || motion.state == MotionState::withdrawn) continue;
    const MotionId id(i);
    all.push_back({id, sight_.voice.say("table.amended_by", {{"who", sight_.voice.person(motion.proposer)}}),
                   wording_amended(sight_, motion), state_mark(sight_, id),
                   acts_on(sight_, facts_.moves, id)});
  }
  return all;
}

std::vector<DeliberationModel::Stand> Drafting::stands() const {
  const records::Voice& voice = sight_.voice;
  const RecommendationId id(motion_.subject);
  std::vector<DeliberationModel::Stand> stands;
  const auto add = [&](SeatId seat, Sign sign, std::string words, Tone tone) {
    stands.push_back({voice.person(seat), {sign, std::move(words), tone}});
  };
  add(motion_.proposer, Sign::pen, voice.say("table.stand.proposes"), Tone::gold);
  for (const SeatId seat : motion_.cosigners) {
    if (seat != motion_.proposer) add(seat, Sign::pen, voice.say("table.stand.signs"), Tone::mist);
  }
  for (const Pledge& pledge : sight_.view.pledges) {
    if (pledge.recommendation != id) continue;
    const bool mine = pledge.by == sight_.view.seat;
    add(pledge.by, Sign::clasp,
        voice.say(mine ? "table.stand.i_promised" : "table.stand.promised",
                  {{"who", voice.person(pledge.to)}}),
        Tone::sky);
  }
  const auto by_name = [&](const Vote& vote) {
    if (vote.method == Method::secret) return;
    for (const SeatId seat : sight_.content.seats_in_order) {
      if (!vote.voted.has(seat)) continue;
      const Ballot ballot = vote.ballot_of(seat);
      add(seat, sign_of(ballot), voice.word("ballot_named", ballot), tone_of(ballot));
    }
  };
  const Vote& last = sight_.view.vote;
  const bool is_last = last.stage == VoteStage::published && last.motion == at_;
  if (is_last) by_name(last);
  for (const PublishedVote& published : facts_.votes) {
    if (!is_last && published.recommendation == id) by_name(published.vote);
  }
  return stands;
}

bool is_other(const Motion& motion) {
  return motion.kind != MotionKind::none && motion.kind != MotionKind::recommendation &&
         motion.kind != MotionKind::amendment && motion.state != MotionState::withdrawn;
}

DeliberationModel::Other other_of(const Sight& sight, const DeliberationFacts& facts, MotionId at) {
  const Motion& motion = sight.view.motions[at.index()];
  DeliberationModel::Other other;
  other.motion = at;
  other.title = sight.voice.motion(sight.view.motions, motion);
  const bool somebody = motion.proposer.index() < sight.voice.script.seats.size();
  if (somebody) other.who = sight.voice.say("table.by", {{"who", sight.voice.person(motion.proposer)}});
  other.state = state_mark(sight, at);
  other.acts = acts_on(sight, facts.moves, at);
  return other;
}

}  // namespace

DeliberationModel deliberation_model(const Sight& sight, const DeliberationFacts& facts) {
  DeliberationModel model;
  for (std::size_t i = 0; i < sight.view.motions.size(); ++i) {
    const Motion& motion = sight.view.motions[i];
    if (motion.kind == MotionKind::recommendation && motion.state != MotionState::withdrawn)
      model.drafts.push_back(Drafting(sight, facts, MotionId(i)).made());
    if (is_other(motion)) model.others.push_back(other_of(sight, facts, MotionId(i)));
  }
  for (const Move& move : facts.moves) {
    if (const auto* propose = std::get_if<Propose>(&move))
      model.proposals.push_back({move, sight.voice.recommendation(propose->recommendation)});
    if (const auto* procedure = std::get_if<ProposeProcedure>(&move))
      model.procedure.push_back({move, sight.voice.word("motion", procedure->kind)});
  }
  return model;
}

}  // namespace kenes::ui
