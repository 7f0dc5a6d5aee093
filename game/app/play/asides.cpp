// Questions beside the hearing, private and free: what the person thinks, how a vote will go, what a secret
// ballot may show.

#include "app/play/hearing_play.hpp"

namespace kenes::app {
namespace {

using namespace rules;

/// The moments at which people note what they think of the report: before it, after the questions, after the
/// vote.
int moment_of(PhaseKind phase) {
  switch (phase) {
    case PhaseKind::opening:
    case PhaseKind::report:
      return 0;
    case PhaseKind::recess:
    case PhaseKind::debate:
      return 1;
    case PhaseKind::closing:
      return 2;
    default:
      return -1;
  }
}

constexpr std::array<std::string_view, 5> kPositions{"position.m2", "position.m1", "position.z0",
                                                     "position.p1", "position.p2"};

bool was_stated(const SoloTable& table, int moment) {
  bool stated = false;
  static_cast<void>(
      assess::fold(table.script(), table.options(), table.actions(), [&](const assess::Step& step) {
        const bool own =
            step.action.seat == table.own() && std::holds_alternative<StatePosition>(step.action.move);
        stated = stated || (own && moment_of(phase_of(table.script(), step.before)) == moment);
      }));
  return stated;
}

}  // namespace

HearingPlay::Went HearingPlay::ask_position() {
  const SeatView seen = view();
  const int moment = moment_of(seen.phase);
  if (moment < 0 || ((positions_asked_ >> moment) & 1U) != 0 || (seen.marks & Hearing::opened) == 0)
    return Went::on;
  const Action trial{table_.own(), StatePosition{0}};
  if (check(table_.script(), table_.hearing(), trial)) return Went::on;
  positions_asked_ |= 1U << moment;
  if (was_stated(table_, moment)) return Went::on;
  if (const Went went = turn_page(); went != Went::on) return went;
  const auto asking = [&] {
    terminal_.paragraph(voice().say("play.position.private"));
    Question question{voice().say("play.position." + std::to_string(moment)), {}, voice().say("play.skip")};
    for (const std::string_view key : kPositions) question.labels.push_back(voice().say(key));
    return question;
  };
  const Answered answered = pick(asking, true);
  if (answered.what == Heard::left) return Went::left;
  if (answered.what == Heard::undone) return Went::back;
  terminal_.blank();
  if (answered.number == 0) return Went::on;
  const auto value = static_cast<std::int8_t>(static_cast<int>(answered.number) - 3);
  const auto accepted = table_.play({table_.own(), StatePosition{value}});
  if (accepted) take_in(*accepted);
  return Went::on;
}

HearingPlay::Went HearingPlay::ask_prediction(const OpenVote& vote) {
  const Motion& motion = table_.hearing().motions[vote.motion];
  const bool matters = motion.kind == MotionKind::recommendation || motion.kind == MotionKind::report;
  if (!matters || check(table_.script(), table_.hearing(), {table_.own(), Predict{0}})) return Went::on;
  print_page();
  terminal_.blank();
  const std::size_t voters = eligible_voters(table_.script(), table_.hearing(), motion).size();
  while (true) {
    terminal_.paragraph(
        voice().say("play.predict", {{"motion", voice().motion(table_.hearing().motions.items, motion)},
                                     {"voters", static_cast<int>(voters)}}));
    const Answered answered = hear("play.predict_number");
    if (answered.what == Heard::left) return Went::left;
    if (answered.what == Heard::undone) return Went::back;
    if (answered.what == Heard::looked) continue;
    if (answered.what != Heard::number) return Went::on;
    if (answered.number > voters) {
      terminal_.paragraph(voice().say("play.pick_a_number", {{"from", 0}, {"to", static_cast<int>(voters)}}));
      continue;
    }
    const auto accepted = table_.play({table_.own(), Predict{static_cast<std::uint8_t>(answered.number)}});
    if (accepted) take_in(*accepted);
    return Went::on;
  }
}

void HearingPlay::warn_of_secrecy(MotionId motion) {
  const session::SecrecyHint hint = table_.session().warns_of_secrecy(motion);
  if (hint.few_voters) terminal_.paragraph(voice().say("play.secrecy_few"));
  if (hint.likely_unanimous) terminal_.paragraph(voice().say("play.secrecy_unanimous"));
}

bool HearingPlay::is_meant(const Move& move, Went& went) {
  const auto* interest = std::get_if<DeclareInterest>(&move);
  const auto* vote = std::get_if<OpenVote>(&move);
  const bool risky = vote != nullptr && vote->method == Method::secret &&
                     table_.session().warns_of_secrecy(vote->motion).any();
  if (interest == nullptr && !risky) return true;
  const auto asking = [&]() -> Question {
    if (risky) {
      warn_of_secrecy(vote->motion);
      return {
          voice().say("play.secrecy_confirm"), {voice().say("play.secrecy_yes")}, voice().say("play.back")};
    }
    const bool barred = table_.script().rulebook.interest_bars_vote;
    terminal_.paragraph(voice().say(barred ? "play.interest_bars" : "play.interest_is_minuted",
                                    {{"issue", voice().issue(interest->issue)}}));
    return {
        voice().say("play.interest_confirm"), {voice().say("play.interest_yes")}, voice().say("play.back")};
  };
  const Answered answered = pick(asking, false);
  terminal_.blank();
  if (answered.what == Heard::left) went = Went::left;
  if (answered.what == Heard::undone) went = Went::back;
  return answered.what == Heard::number && answered.number == 1;
}

}  // namespace kenes::app
