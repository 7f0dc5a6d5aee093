#include "room/record_page.hpp"

#include <algorithm>
#include <ranges>

#include "records/debrief.hpp"
#include "room/promise_draft.hpp"
#include "ui/report.hpp"

namespace kenes::room {

using namespace rules;
using nlohmann::json;
using records::Voice;

namespace {

constexpr std::size_t kMostAnswers = 12;

bool is_noted(const Noted& noted) {
  return noted.heard || noted.own_words || noted.skipped || !noted.promise.empty();
}

/// "deflected"; where the facilitator went on without an answer, that.
std::string kind_words(const Scene& scene, const Voice& voice, const Telling::Exchange& exchange) {
  if (scene.record.of(exchange.answer).skipped) return voice.say("room.record.skipped");
  return voice.word("answer_done", exchange.kind);
}

json exchange_json(const Scene& scene, const Voice& voice, const Telling::Exchange& exchange) {
  return {{"answer", exchange.answer},
          {"who", voice.person(exchange.answered_by)},
          {"about", numbered_claim(scene.play, voice, exchange.claim)},
          {"kind", kind_words(scene, voice, exchange)}};
}

json promise_json(const Promise& promise) {
  return {{"who", promise.who}, {"what", promise.what}, {"when", promise.when}};
}

json fills_of(const Voice& voice, const DraftOffer& offer) {
  json out = json::array();
  const auto& slots = voice.script.recommendations[offer.recommendation.index()].slots;
  for (const Fit& fit : offer.fits)
    out.push_back(voice.word("slot", slots[fit.slot].kind) + ": " +
                  voice.option(offer.recommendation, fit.slot, fit.option));
  return out;
}

/// Of a commitment that nobody has put into a line: who made it, and the date if one was named.
Promise tapped_promise(const Voice& voice, const Telling::Exchange& exchange) {
  Promise promise{voice.person(exchange.answered_by), voice.say("room.record.to_put_right"), {}};
  if (exchange.by_when != 0) promise.when = voice.date(exchange.claim, exchange.by_when);
  return promise;
}

/// An undo may have taken the draft away again.
bool is_on_the_table(const Scene& scene, RecommendationId id) {
  for (std::size_t i = 0; i < kMaxMotions; ++i) {
    const Motion& motion = scene.session.hearing().motions[MotionId(i)];
    if (motion.kind == MotionKind::recommendation && motion.subject == id.index()) return true;
  }
  return false;
}

void add_promise(const Scene& scene, const Voice& voice, const Telling::Exchange& exchange,
                 records::Page& page) {
  const Noted& noted = scene.record.of(exchange.answer);
  page.item(noted.promise.line());
  page.detail(
      voice.say("room.record.promised", {{"who", voice.person(exchange.answered_by)},
                                         {"claim", numbered_claim(scene.play, voice, exchange.claim)}}));
  if (!noted.into.is_none() && is_on_the_table(scene, noted.into))
    page.detail(voice.say("room.record.into", {{"title", voice.recommendation(noted.into)}}));
}

}  // namespace

std::string numbered_claim(const Play& play, const Voice& voice, ClaimId claim) {
  return claim.is_none() ? std::string() : ui::number_of(play.content, claim) + " " + voice.claim(claim);
}

Promise promise_of(const Scene& scene, const Voice& voice, const Telling::Exchange& exchange) {
  const Promise& noted = scene.record.of(exchange.answer).promise;
  if (!noted.empty() || exchange.by_when == 0) return noted;
  return {{}, {}, voice.date(exchange.claim, exchange.by_when)};
}

json answers_to(const Scene& scene, text::Language language, SeatId seat) {
  const Voice voice = scene.play.voice(language);
  json out = json::array();
  for (const Telling::Exchange& exchange : scene.telling.exchanges() | std::views::reverse) {
    if (exchange.asked_by != seat || out.size() == kMostAnswers) continue;
    json entry = exchange_json(scene, voice, exchange);
    if (const auto& heard = scene.record.of(exchange.answer).heard) entry["heard"] = name_of(*heard);
    out.push_back(std::move(entry));
  }
  return out;
}

json promises_for(const Scene& scene, text::Language language, SeatId seat) {
  json out = json::array();
  if (seat != scene.play.script->secretary) return out;
  const Voice voice = scene.play.voice(language);
  for (const Telling::Exchange& exchange : scene.telling.exchanges() | std::views::reverse) {
    if (exchange.kind != AnswerKind::commit) continue;
    json entry = exchange_json(scene, voice, exchange);
    entry["line"] = promise_json(promise_of(scene, voice, exchange));
    out.push_back(std::move(entry));
  }
  return out;
}

json drafts_from_promises(const Scene& scene, text::Language language, SeatId seat) {
  const Voice voice = scene.play.voice(language);
  json out = json::array();
  for (const DraftOffer& offer : draft_offers(scene, seat)) {
    out.push_back({{"answer", offer.answer},
                   {"recommendation", voice.script.names.recommendations[offer.recommendation.index()]},
                   {"title", voice.recommendation(offer.recommendation)},
                   {"from", scene.record.of(offer.answer).promise.line()},
                   {"fills", fills_of(voice, offer)}});
  }
  return out;
}

json promises_page(const Scene& scene, text::Language language) {
  const Voice voice = scene.play.voice(language);
  json out = json::array();
  for (const Telling::Exchange& exchange : scene.telling.exchanges()) {
    const Promise promise = promise_of(scene, voice, exchange);
    if (promise.empty()) continue;
    out.push_back({{"words", promise.line()},
                   {"who", voice.person(exchange.answered_by)},
                   {"about", numbered_claim(scene.play, voice, exchange.claim)}});
  }
  return out;
}

std::string promise_on_wall(const Scene& scene, const Voice& voice) {
  const ClaimId now = scene.session.hearing().floor.claim;
  std::string tapped;
  for (const Telling::Exchange& exchange : scene.telling.exchanges() | std::views::reverse) {
    if (now.is_none() || exchange.claim != now) continue;
    if (const Promise& noted = scene.record.of(exchange.answer).promise; !noted.empty()) return noted.line();
    if (tapped.empty() && exchange.kind == AnswerKind::commit)
      tapped = tapped_promise(voice, exchange).line();
  }
  return tapped;
}

std::string exchange_told(const Scene& scene, const Voice& voice, const Telling::Exchange& exchange) {
  const Noted& noted = scene.record.of(exchange.answer);
  std::string claim = numbered_claim(scene.play, voice, exchange.claim);
  if (claim.ends_with('.')) claim.pop_back();  // The sentence brings its own.
  std::string words = voice.say("room.record.exchange", {{"claim", std::move(claim)},
                                                         {"by", voice.person(exchange.asked_by)},
                                                         {"who", voice.person(exchange.answered_by)},
                                                         {"kind", kind_words(scene, voice, exchange)}});
  if (noted.own_words) words += "; " + voice.say("room.record.own_words");
  if (noted.heard) words += "; " + voice.word("room.heard", *noted.heard);
  return words;
}

records::Page record_page(const Voice& voice, const Scene& scene) {
  records::Page page;
  const auto& exchanges = scene.telling.exchanges();
  const auto noted = [&](const Telling::Exchange& one) { return is_noted(scene.record.of(one.answer)); };
  const auto promised = [&](const Telling::Exchange& one) {
    return !scene.record.of(one.answer).promise.empty();
  };
  if (!std::ranges::any_of(exchanges, noted)) return page;
  page.heading(voice.say("room.record.questions"));
  for (const Telling::Exchange& exchange : exchanges) page.item(exchange_told(scene, voice, exchange));
  if (!std::ranges::any_of(exchanges, promised)) return page;
  page.heading(voice.say("room.record.promises"));
  for (const Telling::Exchange& exchange : exchanges) {
    if (promised(exchange)) add_promise(scene, voice, exchange, page);
  }
  return page;
}

records::Page whole_debrief(const Scene& scene, text::Language language, SeatId seat,
                            const assess::Facts& facts, bool with_quiz) {
  const Voice voice = scene.play.voice(language);
  // Whoever sits in the debrief of a hearing that was left early is not told that it still goes on.
  const bool cut = scene.state.stage == Stage::debrief && !facts.over;
  records::Page page =
      cut ? records::cut_short_page(voice, facts) : records::debrief_page(voice, facts, seat);
  if (cut) page.append(records::after_ending_page(voice, facts, seat));
  page.append(record_page(voice, scene));
  if (with_quiz) page.append(quiz_counts(voice, scene.quiz));
  return page;
}

assess::Facts facts_now(const Scene& scene) {
  std::vector<Action> actions;
  for (const session::Step& step : scene.session.steps()) actions.push_back(step.action);
  return assess::facts_of(*scene.play.script, options_of(scene.session), actions);
}

}  // namespace kenes::room
