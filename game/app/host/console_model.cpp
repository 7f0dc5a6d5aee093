#include "app/host/console_model.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/host/agenda.hpp"
#include "app/host/console_actions.hpp"
#include "app/host/wall_model.hpp"
#include "room/length.hpp"
#include "room/poll_page.hpp"
#include "room/public_page.hpp"
#include "room/queue.hpp"
#include "room/record_page.hpp"

namespace kenes::app {
namespace {

using namespace rules;
using records::Voice;
using ui::ConsoleModel;

std::string joined(const std::vector<std::string>& names, const char* between = ", ") {
  std::string all;
  for (const std::string& name : names) all.append(all.empty() ? "" : between).append(name);
  return all;
}

class Making {
 public:
  Making(const Hosting& hosting, text::Language language)
      : hosting_(hosting),
        room_(hosting.room()),
        voice_(room_.play().voice(language)),
        hearing_(room_.session().hearing()) {}

  [[nodiscard]] ConsoleModel made(SeatId picked) {
    model_.title = voice_.tell("title");
    model_.debrief = room_.state().stage == room::Stage::debrief;
    if (room_.session().is_over()) model_.no_way_back = voice_.say("room.refused.hearing_is_over");
    model_.notices = notices_of(hosting_, voice_.language);
    bar();
    cue();
    turn();
    latest();
    agenda();
    queue();
    answers();
    focus();
    for (const SeatId seat : seats_here(room_)) model_.seats.push_back(seat_of(seat));
    people();
    model_.asks = asks_of(room_, voice_);
    model_.actions = console_actions_of(room_, voice_);
    polls();
    const room::Scene scene = room_.scene();
    model_.wall = wall_model(room::wall_page(scene, hosting_.way(), {}), steady_ms());
    model_.wall_words = voice_.word("console.wall.idea", room::idea_of(scene));
    if (!picked.is_none()) model_.picked = voice_.person(picked);
    return std::move(model_);
  }

 private:
  void bar() {
    if (model_.debrief) {
      const auto parts = static_cast<int>(room::debrief_parts(room_.scene()));
      model_.part = voice_.say("console.part", {{"n", room_.state().debrief_part + 1}, {"all", parts}});
      model_.phase = voice_.say("console.debrief") + " · " + model_.part;
    }
    const room::LengthPlan plan = room::plan_for(room_.state().minutes);
    model_.plan = voice_.say("console.plan",
                             {{"spent", hearing_.elapsed_s / 60}, {"all", static_cast<int>(plan.hearing)}});
    const room::Scene scene = room_.scene();
    const nlohmann::json clock = room::clock_page(scene, voice_.language);
    if (!clock.is_object()) return;
    model_.phase = clock.value("label", std::string());
    const ClockNow now = clock_now(clock, steady_ms());
    model_.time = now.time;
    model_.clock = now.words;
    if (const PhaseRule* phase = phase_rule_of(voice_.script, hearing_);
        phase != nullptr && phase->minutes > 0) {
      const int planned =
          60 * (phase->minutes + hearing_.extended * voice_.script.rulebook.extension_minutes);
      model_.spent =
          static_cast<float>(hearing_.elapsed_s - hearing_.phase_from_s) / static_cast<float>(planned);
    }
  }

  /// What is going on matters more than the part of the meeting it goes on in.
  [[nodiscard]] std::string cue_key() const {
    if (room_.state().poll_open)
      return room_.state().poll_about.is_straw() ? "console.cue.poll" : "console.cue.question";
    if (room_.state().quiz_open) return "console.cue.quiz";
    if (model_.debrief) return "console.cue.debrief";
    if (hearing_.vote.stage == VoteStage::open)
      return "console.cue.vote_" + std::string(name_of(hearing_.vote.method));
    if (hearing_.vote.stage == VoteStage::closed) return "console.cue.vote_closed";
    return "console.cue." + std::string(name_of(phase_of(voice_.script, hearing_)));
  }
  void cue() {
    const std::string key = cue_key();
    model_.now = voice_.say(key + ".now");
    model_.say = voice_.say(key + ".say");
    model_.next = voice_.say(key + ".next");
  }

  void turn() {
    if (model_.debrief) return quiz();
    std::vector<std::string> names;
    for (const SeatId seat : room_.awaited_people()) names.push_back(called(seat));
    // A ballot that is missing is counted, not named: in a secret vote the room could read it from a face.
    const bool voting = hearing_.vote.stage == VoteStage::open;
    const bool secret = voting && hearing_.vote.method == Method::secret;
    if (!names.empty() && !secret) model_.awaited = voice_.say("console.awaited", {{"names", joined(names)}});
    if (!voting) return;
    const nlohmann::json vote = room::vote_page(room_.scene(), voice_.language);
    if (vote.is_object()) model_.progress = vote.value("progress", std::string());
    model_.counts_hands = voice_.script.rulebook.gathering;
  }

  void polls() {
    const auto& catalogue = room_.play().catalogue;
    if (room_.state().poll_open) {
      model_.progress = room::poll_progress(room_.scene(), voice_.language);
      return;
    }
    if (!room_.state().poll_counts.empty())
      model_.progress = joined(room::poll_result(room_.scene(), voice_.language), " · ");
    for (const room::ReadyPoll& ready : room::kReadyPolls) {
      const room::PollAbout about{std::string(ready.word), {}, {}};
      std::vector<std::string> options;
      for (const auto& [word, words] : room::poll_choices(catalogue, voice_.language, about))
        options.push_back(words);
      model_.ready_polls.push_back(
          {room::poll_question(catalogue, voice_.language, about), joined(options, " · ")});
    }
  }

  void quiz() {
    const room::QuizBook& book = room_.scene().quiz;
    if (book.sheets(true) + book.sheets(false) == 0) return;
    model_.progress =
        voice_.say("console.quiz", {{"before", book.sheets(true)}, {"after", book.sheets(false)}});
  }

  /// What everybody has heard; the facilitator knows no more of anybody's secrets than the wall.
  void latest() {
    if (model_.debrief) return;
    constexpr std::size_t kMost = 4;
    for (const records::StoryLine& line : room_.telling().latest(voice_, {kPublicScreen, false}, kMost)) {
      model_.latest.push_back(records::printed(voice_, line));
    }
  }

  void agenda() {
    const auto steps = room_.session().steps();
    const auto seconds = seconds_by_phase(voice_.script, steps);
    const auto& phases = voice_.script.rulebook.phases;
    using When = ConsoleModel::Phase::When;
    for (std::size_t i = 0; i < phases.size(); ++i) {
      const When when = i < hearing_.phase ? When::past : i == hearing_.phase ? When::now : When::to_come;
      model_.agenda.push_back(
          {voice_.word("phase", phases[i].kind), phases[i].minutes, static_cast<int>(seconds[i]), when});
    }
  }

  void queue() {
    const room::RoomState& state = room_.state();
    model_.by_age = state.queue_order == room::QueueOrder::eldest && !model_.debrief;
    model_.ranked = !state.elders.empty();
    // Whoever had raised a hand when the hearing was left for the debrief waits for nothing now.
    if (model_.debrief) return;
    for (const SeatId seat : room::queue_in_order(hearing_, state, room_.telling())) {
      model_.queue.push_back(waiting(seat));
      const bool in_order = std::ranges::find(state.elders, seat) != state.elders.end();
      if (!in_order) model_.elders.push_back({seat, voice_.person(seat)});
    }
  }

  /// Whatever was not noted when it was said can be noted later.
  void answers() {
    const room::Scene scene = room_.scene();
    const auto& exchanges = room_.telling().exchanges();
    for (auto exchange = exchanges.rbegin(); exchange != exchanges.rend(); ++exchange) {
      const room::Noted& noted = scene.record.of(exchange->answer);
      ConsoleModel::GivenAnswer given;
      given.row = exchange->answer;
      given.words = room::exchange_told(scene, voice_, *exchange);
      if (noted.heard) given.heard = static_cast<int>(*noted.heard);
      given.promises = exchange->kind == AnswerKind::commit;
      // Of the latest alone: what came after an earlier one stands on it.
      if (exchange == exchanges.rbegin()) kinds(*exchange, given);
      const room::Promise promise = room::promise_of(scene, voice_, *exchange);
      given.line = {promise.who, promise.what, promise.when};
      model_.answers.push_back(std::move(given));
    }
  }

  void kinds(const room::Telling::Exchange& exchange, ConsoleModel::GivenAnswer& given) const {
    const bool skipped = room_.scene().record.of(exchange.answer).skipped;
    for (const AnswerKind kind : room_.answer_kinds(exchange.answer))
      given.kinds.push_back({kind, voice_.word("answer_done", kind), kind == exchange.kind && !skipped});
  }

  void focus() { model_.focus = focus_words(room_, voice_); }

  [[nodiscard]] std::string spoken(SeatId seat) const { return clock_words(room_.telling().spoken_s(seat)); }

  /// As the facilitator knows them: the seat, and who in the room has it.
  [[nodiscard]] std::string called(SeatId seat) const {
    const auto names = names_at(room_, seat);
    return voice_.person(seat) + (names.empty() ? std::string() : " (" + joined(names) + ")");
  }

  [[nodiscard]] ConsoleModel::Waiting waiting(SeatId seat) const {
    ConsoleModel::Waiting out{seat, called(seat), {}, spoken(seat)};
    for (const room::Hand& hand : room_.state().hands) {
      if (hand.seat != seat) continue;
      out.wants = voice_.word("console.intent", hand.intent);
      if (!hand.claim.is_none()) out.wants += ": " + voice_.claim(hand.claim);
    }
    return out;
  }

  [[nodiscard]] std::string served(SeatId seat) const {
    const auto names = names_at(room_, seat);
    if (!names.empty()) return joined(names);
    return voice_.say(room_.state().bots.has(seat) ? "console.seat.bot" : "console.seat.absent");
  }

  [[nodiscard]] ConsoleModel::Seat seat_of(SeatId seat) const {
    const Floor& floor = hearing_.floor;
    ConsoleModel::Seat out;
    out.id = seat;
    out.face = {hosting_.bundle().content.seats[seat.index()].portrait, hearing_.moods[seat],
                !hearing_.present.has(seat)};
    out.name = voice_.person(seat);
    out.below = served(seat) + " · " + spoken(seat);
    out.lit = seat == (floor.respondent.is_none() ? floor.holder : floor.respondent);
    const auto mark = [&](bool on, ui::Sign sign, const char* key) {
      if (on) out.marks.push_back({sign, voice_.say(key), stage::Tone::gold});
    };
    mark(seat == hearing_.presiding, ui::Sign::diamond, "play.who.presides");
    mark(seat == floor.holder, ui::Sign::bubble, "play.who.floor");
    mark(seat == floor.respondent, ui::Sign::ask, "play.who.answers");
    return out;
  }

  /// Whoever delivers a part of the report has been heard, though nobody gave them the floor for it.
  [[nodiscard]] bool has_reported(SeatId seat) const {
    for (const SectionId section : hearing_.delivered) {
      if (voice_.script.sections[section.index()].by == seat) return true;
    }
    return false;
  }

  /// Who has not been heard yet, who is away, who wants back in: people, by their own names.
  void people() {
    std::vector<std::string> silent;
    std::vector<std::string> offline;
    for (const auto& [id, person] : room_.session().people()) {
      if (!person.here) continue;
      if (!person.device.empty() && !room_.is_online(id)) offline.push_back(person.name);
      bool heard = false;
      for (const SeatId seat : person.seats)
        heard = heard || room_.telling().spoken_s(seat) > 0 || has_reported(seat);
      if (!person.seats.empty() && !heard) silent.push_back(person.name);
    }
    model_.silent = joined(silent);
    model_.offline = joined(offline);
  }

  const Hosting& hosting_;
  const room::Room& room_;
  Voice voice_;
  const Hearing& hearing_;
  ConsoleModel model_;
};

}  // namespace

std::vector<std::string> names_at(const room::Room& room, SeatId seat) {
  std::vector<std::string> names;
  for (const auto& [id, person] : room.session().people()) {
    if (person.here && person.seats.has(seat)) names.push_back(person.name);
  }
  return names;
}

std::vector<ui::Asks> asks_of(const room::Room& room, const Voice& voice) {
  std::vector<ui::Asks> asks;
  const auto& people = room.session().people();
  for (const room::Asked& one : room.asking().all()) {
    const auto person = people.find(one.person);
    if (person == people.end()) continue;
    if (!one.seat.is_none()) {
      asks.push_back(
          {one.number, voice.say("console.asks.share", {{"name", person->second.name},
                                                        {"seat", voice.person(one.seat)},
                                                        {"who", joined(names_at(room, one.seat))}})});
      continue;
    }
    asks.push_back({one.number, voice.say("console.asks.back", {{"name", person->second.name},
                                                                {"n", static_cast<int>(one.number)}})});
  }
  return asks;
}

std::vector<SeatId> seats_here(const room::Room& room) {
  SeatSet around = room.play().script->core | room.state().bots;
  for (const auto& [id, person] : room.session().people()) {
    if (person.here) around = around | person.seats;
  }
  std::vector<SeatId> seats;
  for (const SeatId seat : room.play().content.seats_in_order) {
    if (around.has(seat)) seats.push_back(seat);
  }
  return seats;
}

std::vector<std::string> notices_of(const Hosting& hosting, text::Language language) {
  const room::Room& room = hosting.room();
  const Voice voice = room.play().voice(language);
  std::vector<std::string> notices;
  if (!room.session().all_saved() || hosting.journal().empty())
    notices.push_back(voice.say("session.not_saved"));
  if (hosting.fault())
    notices.push_back(
        voice.say(*hosting.fault(), {{"port", std::to_string(hosting.port())}, {"address", std::string()}}));
  // While people come in, all that may keep one of them out; later, only what keeps everybody out.
  const bool joining = room.state().stage == room::Stage::lobby;
  for (const hall::Finding& one : hosting.findings()) {
    if (joining || hall::is_fatal(one.trouble))
      notices.push_back(hall::sentence_of(voice.catalogue, language, one));
  }
  if (room.ties_are_lost()) notices.push_back(voice.say("room.notice.ties_lost"));
  if (room.state().paused) notices.push_back(voice.say("room.notice.paused"));
  if (room.state().interpreting) notices.push_back(voice.say("room.notice.interpreting"));
  if (room.state().blank) notices.push_back(voice.say("console.blank"));
  return notices;
}

ui::ConsoleModel console_model(const Hosting& hosting, text::Language language, SeatId picked) {
  return Making(hosting, language).made(picked);
}

}  // namespace kenes::app
