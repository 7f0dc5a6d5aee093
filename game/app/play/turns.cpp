// Whose turn it is, and the person's own.

#include <algorithm>
#include <cstdlib>

#include "app/play/hearing_play.hpp"
#include "solo/wording.hpp"

namespace kenes::app {
namespace {

using namespace rules;

constexpr std::ptrdiff_t kAnswersExplained = 3;  // Then one knows what each leads to.
constexpr int kTrustIsNews = 5;
constexpr int kMinutesAreNews = 4;

}  // namespace

HearingPlay::HearingPlay(Terminal& terminal, const text::Catalogue& catalogue, const Bundle& bundle,
                         solo::Table& table, text::Language& language)
    : terminal_(terminal),
      catalogue_(catalogue),
      bundle_(bundle),
      table_(table),
      language_(language),
      course_(table, [this] { return voice(); }) {}

HearingPlay::End HearingPlay::run() {
  Went went = greet();
  while (went != Went::left && !table_.session().is_over()) went = meet(course_.next());
  print_page();
  terminal_.blank();
  return went == Went::left && !table_.session().is_over() ? End::left : End::over;
}

HearingPlay::Went HearingPlay::meet(const solo::Stop& stop) {
  if (const auto* told = std::get_if<solo::Told>(&stop)) return hear_out(*told);
  if (const auto* position = std::get_if<solo::AskPosition>(&stop)) return ask_position(position->moment);
  if (const auto* prediction = std::get_if<solo::AskPrediction>(&stop)) return ask_prediction(*prediction);
  if (const auto* turn = std::get_if<solo::MyTurn>(&stop)) return my_turn(*turn);
  return Went::on;
}

HearingPlay::Went HearingPlay::hear_out(const solo::Told& told) {
  take_in(told);
  return at_a_breath(told) ? turn_page() : Went::on;
}

HearingPlay::Went HearingPlay::greet() {
  const records::Voice speaks = voice();
  const bool begun = table_.hearing().is(Hearing::opened);
  told_trust_ = view().trust;
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

HearingPlay::Went HearingPlay::my_turn(const solo::MyTurn& turn) {
  print_page();
  if (solo::Menu(voice(), view(), bundle_.content, turn.moves).empty()) {
    terminal_.paragraph(voice().say("play.nothing_to_do"));
    return Went::on;
  }
  // Nothing is left but to sit down: that is no question.
  const bool only_yields = std::ranges::all_of(turn.moves, [](const Move& move) {
    return std::holds_alternative<YieldFloor>(move) || solo::is_aside(move);
  });
  if (only_yields) return make(YieldFloor{});
  terminal_.blank();
  // Said to somebody who chose to wait: why they are asked again.
  if (turn.hall_waits) terminal_.paragraph(voice().say("play.hall_waits"));
  Went went = Went::on;
  const bool only_ballot = std::ranges::all_of(turn.moves, [](const Move& move) {
    return std::holds_alternative<CastSecret>(move) || solo::is_aside(move);
  });
  if (only_ballot) {
    ask_heading();
    return make(CastSecret{});
  }
  if (const auto move = choose_from(turn.moves, turn.may_wait, went)) return make(*move);
  if (went == Went::on) course_.wait();
  return went;
}

void HearingPlay::say_status() {
  const SeatView seen = view();
  const Status now{seen.phase_place, seen.trust, seen.elapsed_s / 60};
  const bool known = said_ && said_->phase == now.phase &&
                     std::abs(said_->trust - now.trust) < kTrustIsNews &&
                     now.minute - said_->minute < kMinutesAreNews;
  if (known) return;
  said_ = now;
  told_trust_ = now.trust;
  terminal_.paragraph(status_line({voice(), bundle_.content, seen}));
}

bool HearingPlay::was_said(const std::string& words) const {
  // Within one turn the claim stays what it was; it is quoted once.
  if (words == discussed_) return true;
  const SeatView seen = view();
  if (seen.vote.stage != VoteStage::open) return false;
  // The chair has just put it to the vote, and the secretary has read out the text.
  const Motion& motion = seen.motions[seen.vote.motion.index()];
  if (words == voice().say("play.vote_now", {{"motion", voice().motion(seen.motions, motion)}})) return true;
  return motion.kind == MotionKind::recommendation && was_read(table_.hearing(), seen.vote.motion) &&
         words == voice().wording(motion);
}

void HearingPlay::ask_heading() {
  for (const std::string& words : solo::heading_of(voice(), view(), table_.hearing())) {
    if (!was_said(words)) terminal_.paragraph(words);
  }
  const ClaimId claim = view().floor.claim;
  discussed_.clear();
  if (!claim.is_none())
    discussed_ = voice().say("play.under_discussion", {{"claim", voice().quoted_claim(claim)}});
}

namespace {

std::vector<std::string> labels_of(const solo::MenuLevel& level) {
  std::vector<std::string> labels;
  labels.reserve(level.entries.size());
  for (const solo::MenuEntry& entry : level.entries)
    labels.push_back(entry.below.empty() ? entry.label : entry.label + ". " + entry.below);
  return labels;
}

}  // namespace

Question HearingPlay::question_at(const solo::Menu& menu, const std::vector<std::size_t>& answers,
                                  bool may_wait) {
  const solo::Descent at = solo::descend(menu, answers);
  if (answers.empty()) {
    say_status();
    if (!std::holds_alternative<Choose>(menu.move(0))) ask_heading();
    return {solo::question_of(voice(), table_.hearing(), view(), menu, at.level), labels_of(at.level),
            may_wait ? voice().say("play.wait") : ""};
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
  const bool terse = std::ranges::count_if(course_.heard(), own_answer) >= kAnswersExplained;
  while (true) {
    // Made anew each time: its labels are in the language of the moment.
    const auto menu = [&] {
      solo::Menu made(voice(), view(), bundle_.content, moves, terse);
      made.gather_rare(voice(), view());
      return made;
    };
    const solo::Descent at = solo::descend(menu(), answers);
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

namespace {

/// It stands right above; the log repeats it.
void forget_what_was_chosen(solo::Told& told) {
  if (!told.lines.empty()) told.lines.erase(told.lines.begin());
}

}  // namespace

HearingPlay::Went HearingPlay::make(const Move& move) {
  if (std::holds_alternative<CastSecret>(move)) return cast_in_secret();
  auto made = course_.make(move);
  KENES_EXPECT(made.has_value());
  if (std::holds_alternative<Choose>(move) || std::holds_alternative<CastBallot>(move))
    forget_what_was_chosen(*made);
  return follow_up(move, *made);
}

HearingPlay::Went HearingPlay::follow_up(const Move& move, const solo::Told& told) {
  take_in(told);
  if (const auto* m = std::get_if<Propose>(&move)) {
    if (const Went went = word_recommendation(m->recommendation); went != Went::on) return went;
  }
  return at_a_breath(told) ? turn_page() : Went::on;
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
  const auto made = course_.cast_secret(static_cast<Ballot>(answered.number));
  KENES_EXPECT(made.has_value());
  terminal_.blank();
  terminal_.paragraph(voice().say("play.secret_cast"));
  take_in(*made);
  return Went::on;
}

void HearingPlay::show_wording(RecommendationId id) {
  const MotionId at = motion_of(table_.hearing(), id);
  terminal_.paragraph(voice().wording(table_.hearing().motions[at]), {"  ", "  "});
}

HearingPlay::Went HearingPlay::word_recommendation(RecommendationId id) {
  print_page();
  const auto& slots = table_.script().recommendations[id.index()].slots;
  // The whole text before its first part is chosen and after its last: in between one part changes at a time.
  show_wording(id);
  for (std::size_t slot = 0; slot < slots.size(); ++slot) {
    const MotionId at = motion_of(table_.hearing(), id);
    const auto asking = [&] {
      Question question{voice().word("slot", slots[slot].kind), {}, voice().say("play.leave_blank")};
      for (std::size_t option = 0; option < slots[slot].fit.size(); ++option)
        question.labels.push_back(voice().option(id, slot, option));
      return question;
    };
    const Answered answered = pick(asking, true);
    if (answered.what == Heard::left) return Went::left;
    if (answered.what == Heard::undone) return Went::back;
    if (answered.number == 0) continue;
    const auto option = static_cast<std::uint8_t>(answered.number - 1);
    auto made = course_.make(FillSlot{at, static_cast<std::uint8_t>(slot), option});
    if (!made) {
      terminal_.paragraph(voice().word("refusal", made.error().refusal.code));
      return Went::on;
    }
    forget_what_was_chosen(*made);
    take_in(*made);
    print_page();
  }
  show_wording(id);
  return Went::on;
}

}  // namespace kenes::app
