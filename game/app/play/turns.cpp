// Whose turn it is, and the person's own.

#include <algorithm>

#include "app/play/hearing_play.hpp"
#include "app/play/remarks.hpp"
#include "core/hash.hpp"

namespace kenes::app {
namespace {

using namespace rules;

constexpr std::ptrdiff_t kAnswersExplained = 3;  // Then one knows what each leads to.

/// Somebody has to hear from this seat before the meeting can go on.
bool owes_a_move(const Script& script, const SeatView& view) {
  const bool presides = view.presiding == view.seat;
  if (!view.pending.is_none() || view.floor.respondent == view.seat) return true;
  if (presides && !view.floor.order_by.is_none()) return true;
  if (view.vote.stage == VoteStage::open && script.voters.has(view.seat) && !view.voted) return true;
  if (view.talk.to == view.seat && !view.talk.asked.is_none()) return true;
  if (view.talk.from == view.seat && view.talk.asked.is_none()) return true;
  return view.floor.holder == view.seat && view.floor.respondent.is_none();
}

std::uint64_t kinds_in(const SeatView& view, const std::vector<Move>& moves) {
  std::uint64_t kinds = 0;
  for (const Move& move : moves) {
    if (calls_for_attention(view, move)) kinds |= std::uint64_t{1} << move.index();
  }
  return kinds;
}

}  // namespace

HearingPlay::HearingPlay(Terminal& terminal, const text::Catalogue& catalogue, const Bundle& bundle,
                         SoloTable& table, text::Language& language)
    : terminal_(terminal),
      catalogue_(catalogue),
      bundle_(bundle),
      table_(table),
      language_(language),
      told_until_(initial_hearing(table.script(), table.options())) {}

HearingPlay::End HearingPlay::run() {
  take_in_past();
  Went went = greet();
  while (went != Went::left && !table_.session().is_over()) {
    went = ask_position();
    if (went != Went::on) continue;
    const SoloTable::Next next = table_.next(wants_to_be_asked());
    went = next.who == SoloTable::Next::Who::bot ? bot_moves(next.action)
                                                 : my_turn(next.who == SoloTable::Next::Who::nobody);
  }
  print_page();
  terminal_.blank();
  return went == Went::left && !table_.session().is_over() ? End::left : End::over;
}

HearingPlay::Went HearingPlay::greet() {
  const records::Voice speaks = voice();
  const bool begun = table_.hearing().is(Hearing::opened);
  terminal_.heading(speaks.tell("title"));
  if (begun) {
    terminal_.paragraph(speaks.say("play.resumed"));
    tell_of_reopening(table_.session().opening());
    recall();
    return Went::on;
  }
  terminal_.begin_view(speaks.say("play.more") + " ");
  terminal_.paragraph(speaks.tell("setting"));
  const SeatView seen = view();
  show_brief(terminal_, {speaks, bundle_.content, seen}, table_.hearing().variant);
  terminal_.end_view(speaks.say("play.pause") + " ");
  terminal_.blank();
  terminal_.paragraph(speaks.say("play.before", {{"help", letter_of(catalogue_, language_, Wish::help)}}));
  const Answered answered = listen("play.begin");
  terminal_.blank();
  return answered.what == Heard::left ? Went::left : Went::on;
}

std::uint64_t HearingPlay::occasion() const {
  const SeatView seen = view();
  const std::uint64_t kinds = kinds_in(seen, legal_moves(table_.script(), table_.hearing(), table_.own()));
  std::uint64_t turns = 0;
  for (const std::uint8_t n : seen.turns) turns += n;
  std::uint64_t drafts = 0;
  for (const Motion& motion : seen.motions)
    drafts = drafts * 31 + static_cast<std::uint64_t>(motion.kind) * 7 + motion.slots;
  std::uint64_t occasion = mix64(kinds ^ 0x9E3779B97F4A7C15ULL, 0xD1342543DE82EF95ULL + seen.phase_place);
  occasion = mix64(occasion ^ turns, 0xA0761D6478BD642FULL ^ drafts);
  return mix64(occasion ^ seen.approaches, 0xE7037ED1A0B428DBULL ^ seen.read_back);
}

bool HearingPlay::wants_to_be_asked() const {
  const SeatView seen = view();
  const std::vector<Move> legal = legal_moves(table_.script(), table_.hearing(), table_.own());
  const std::uint64_t kinds = kinds_in(seen, legal);
  if (kinds == 0) return false;
  if (owes_a_move(table_.script(), seen)) return true;
  // Asking for the floor is for the moment between two turns; while somebody speaks one listens.
  const bool only_floor = kinds == std::uint64_t{1} << static_cast<std::size_t>(MoveKind::ask_floor);
  if (only_floor && !seen.floor.holder.is_none()) return false;
  return waited_ != occasion();
}

HearingPlay::Went HearingPlay::bot_moves(const Action& action) {
  if (const auto* vote = std::get_if<OpenVote>(&action.move)) {
    if (const Went went = ask_prediction(*vote); went != Went::on) return went;
  }
  const auto accepted = table_.play(action);
  KENES_EXPECT(accepted.has_value());
  take_in(*accepted);
  return at_a_breath(*accepted) ? turn_page() : Went::on;
}

HearingPlay::Went HearingPlay::my_turn(bool hall_waits) {
  print_page();
  const std::vector<Move> moves = legal_moves(table_.script(), table_.hearing(), table_.own());
  if (Menu(voice(), view(), moves).empty()) {
    terminal_.paragraph(voice().say("play.nothing_to_do"));
    // Nobody has a move left: a hearing that cannot go on is a bug, not a wait.
    KENES_EXPECT(!hall_waits);
    return Went::on;
  }
  // Waiting is no answer when nobody else would move.
  const bool alone = hall_waits || table_.next(false).who == SoloTable::Next::Who::nobody;
  const bool may_wait = !alone && !owes_a_move(table_.script(), view());
  terminal_.blank();
  // Said to somebody who chose to wait: why they are asked again.
  if (hall_waits && waited_ == occasion()) terminal_.paragraph(voice().say("play.hall_waits"));
  Went went = Went::on;
  const bool only_ballot = std::ranges::all_of(
      moves, [](const Move& move) { return std::holds_alternative<CastSecret>(move) || is_aside(move); });
  if (only_ballot) {
    ask_heading();
    return make(CastSecret{});
  }
  if (const auto move = choose_from(moves, may_wait, went)) return make(*move);
  if (went == Went::on) waited_ = occasion();
  return went;
}

/// What is asked first: the words of a choice that the script puts, otherwise what one does.
std::string HearingPlay::question_of(const Menu& menu, const MenuLevel& level) const {
  const auto* choice = std::get_if<Choose>(&menu.move(0));
  if (choice == nullptr) {
    const bool votes = std::holds_alternative<CastBallot>(menu.move(0)) && !view().voted;
    return voice().say(votes ? "pick.ballot" : level.question);
  }
  const std::string key = "beat." + table_.script().names.beats[choice->beat.index()] + ".question";
  return voice().tell(key, records::variables_of(table_.script(), table_.hearing()));
}

void HearingPlay::ask_heading() {
  const records::Voice speaks = voice();
  const SeatView seen = view();
  if (seen.floor.respondent == seen.seat) {
    terminal_.paragraph(speaks.say("play.answer_now", {{"claim", speaks.quoted_claim(seen.floor.claim)}}));
  } else if (seen.floor.holder == seen.seat) {
    terminal_.paragraph(speaks.say("play.you_have_the_floor"));
    if (!seen.floor.claim.is_none()) {
      terminal_.paragraph(
          speaks.say("play.under_discussion", {{"claim", speaks.quoted_claim(seen.floor.claim)}}));
    }
  } else if (missing_voters(table_.script(), table_.hearing()).has(seen.seat)) {
    const Motion& motion = seen.motions[seen.vote.motion.index()];
    terminal_.paragraph(speaks.say("play.vote_now", {{"motion", speaks.motion(seen.motions, motion)}}));
    if (motion.kind == MotionKind::recommendation) terminal_.paragraph(speaks.wording(motion), {"  ", "  "});
    if (motion.kind == MotionKind::amendment)
      terminal_.paragraph(speaks.amendment(seen.motions, motion), {"  ", "  "});
  } else if (seen.vote.stage == VoteStage::open) {
    terminal_.paragraph(vote_progress(speaks, table_.hearing()));
  } else if (seen.talk.to == seen.seat && !seen.talk.asked.is_none()) {
    terminal_.paragraph(speaks.say("play.talk_now", {{"who", speaks.person(seen.talk.from)},
                                                     {"title", speaks.recommendation(seen.talk.asked)}}));
  }
}

namespace {

/// Where somebody stands in a menu after these answers.
struct Descent {
  MenuLevel level;
  MenuEntry entry;  // The latest answer.
};

Descent descent(const Menu& menu, const std::vector<std::size_t>& answers) {
  Descent at{menu.top(), {}};
  std::size_t depth = 0;
  for (const std::size_t answer : answers) {
    at.entry = at.level.entries[answer];
    ++depth;
    at.level = menu.below(at.entry, depth);
  }
  return at;
}

std::vector<std::string> labels_of(const MenuLevel& level) {
  std::vector<std::string> labels;
  labels.reserve(level.entries.size());
  for (const MenuEntry& entry : level.entries) labels.push_back(entry.label);
  return labels;
}

}  // namespace

Question HearingPlay::question_at(const Menu& menu, const std::vector<std::size_t>& answers, bool may_wait) {
  const Descent at = descent(menu, answers);
  if (answers.empty()) {
    const records::Voice speaks = voice();
    const SeatView seen = view();
    terminal_.paragraph(status_line({speaks, bundle_.content, seen}));
    if (!std::holds_alternative<Choose>(menu.move(0))) ask_heading();
    return {question_of(menu, at.level), labels_of(at.level), may_wait ? voice().say("play.wait") : ""};
  }
  if (at.level.question == "pick.line") {
    const auto& shown = std::get<Present>(menu.move(at.entry.moves.front()));
    terminal_.paragraph(voice().evidence_about(shown.evidence));
  }
  return {voice().say(at.level.question), labels_of(at.level), voice().say("play.back")};
}

std::optional<Move> HearingPlay::choose_from(const std::vector<Move>& moves, bool may_wait, Went& went) {
  std::vector<std::size_t> answers;
  const auto own_answer = [&](const session::Step& step) {
    return step.action.seat == table_.own() && std::holds_alternative<Answer>(step.action.move);
  };
  const bool terse = std::ranges::count_if(heard_, own_answer) >= kAnswersExplained;
  while (true) {
    // Made anew each time: its labels are in the language of the moment.
    const auto menu = [&] { return Menu(voice(), view(), moves, terse); };
    const Descent at = descent(menu(), answers);
    if (at.level.entries.empty()) {
      const Move move = menu().move(at.entry.moves.front());
      if (is_meant(move, went)) return move;
      if (went != Went::on) return std::nullopt;
      answers.clear();
    }
    const Answered answered = pick([&] { return question_at(menu(), answers, may_wait); }, answers.empty());
    terminal_.blank();
    if (answered.what != Heard::number) {
      went = answered.what == Heard::left ? Went::left : Went::back;
      return std::nullopt;
    }
    if (answered.number > 0) {
      answers.push_back(answered.number - 1);
    } else if (answers.empty()) {
      return std::nullopt;
    } else {
      answers.pop_back();
    }
  }
}

HearingPlay::Went HearingPlay::make(const Move& move) {
  if (std::holds_alternative<CastSecret>(move)) return cast_in_secret();
  if (const auto* vote = std::get_if<OpenVote>(&move)) {
    if (const Went went = ask_prediction(*vote); went != Went::on) return went;
  }
  const auto accepted = table_.play({table_.own(), move});
  KENES_EXPECT(accepted.has_value());
  take_in(*accepted);
  if (const Went went = follow_up(move); went != Went::on) return went;
  return at_a_breath(*accepted) ? turn_page() : Went::on;
}

HearingPlay::Went HearingPlay::follow_up(const Move& move) {
  if (const auto* m = std::get_if<Propose>(&move)) return word_recommendation(m->recommendation);
  // Between the closing and the result there is something to decide only when the votes are equal.
  const Action announcement{table_.own(), PublishVote{}};
  const bool announces = std::holds_alternative<CloseVote>(move) && !view().tie_to_break &&
                         !check(table_.script(), table_.hearing(), announcement);
  if (!announces) return Went::on;
  const auto accepted = table_.play(announcement);
  KENES_EXPECT(accepted.has_value());
  take_in(*accepted);
  return at_a_breath(*accepted) ? turn_page() : Went::on;
}

HearingPlay::Went HearingPlay::cast_in_secret() {
  const Motion motion = view().motions[view().vote.motion.index()];
  const VoteRule& rule = table_.script().rulebook.votes[static_cast<std::size_t>(motion.kind)];
  const Answered answered = pick(
      [&] {
        warn_of_secrecy(view().vote.motion);
        terminal_.paragraph(voice().say("play.secret_before"));
        Question question{voice().say("pick.ballot"), {}, {}};
        question.labels = {voice().word("ballot", Ballot::in_favour),
                           voice().word("ballot", Ballot::against)};
        if (rule.may_abstain) question.labels.push_back(voice().word("ballot", Ballot::abstain));
        return question;
      },
      false);
  if (answered.what == Heard::left) return Went::left;
  if (answered.what == Heard::undone) return Went::back;
  const auto accepted = table_.cast_secret(static_cast<Ballot>(answered.number));
  KENES_EXPECT(accepted.has_value());
  terminal_.blank();
  terminal_.paragraph(voice().say("play.secret_cast"));
  take_in(*accepted);
  return Went::on;
}

HearingPlay::Went HearingPlay::word_recommendation(RecommendationId id) {
  print_page();
  const auto& slots = table_.script().recommendations[id.index()].slots;
  for (std::size_t slot = 0; slot < slots.size(); ++slot) {
    const MotionId at = motion_of(table_.hearing(), id);
    const auto asking = [&] {
      Question question{voice().word("slot", slots[slot].kind), {}, voice().say("play.leave_blank")};
      for (std::size_t option = 0; option < slots[slot].fit.size(); ++option)
        question.labels.push_back(voice().option(id, slot, option));
      terminal_.paragraph(voice().wording(table_.hearing().motions[at]), {"  ", "  "});
      return question;
    };
    const Answered answered = pick(asking, true);
    if (answered.what == Heard::left) return Went::left;
    if (answered.what == Heard::undone) return Went::back;
    if (answered.number == 0) continue;
    const auto option = static_cast<std::uint8_t>(answered.number - 1);
    const auto accepted = table_.play({table_.own(), FillSlot{at, static_cast<std::uint8_t>(slot), option}});
    if (!accepted) {
      terminal_.paragraph(voice().word("refusal", accepted.error().refusal.code));
      return Went::on;
    }
    take_in(*accepted);
    print_page();
  }
  return Went::on;
}

}  // namespace kenes::app
