#include "stage/scene.hpp"

#include <algorithm>
#include <cmath>

#include "core/hash.hpp"

namespace kenes::stage {
namespace {

using namespace rules;

constexpr std::uint32_t kBlink_ms = 170;
constexpr std::uint32_t kFrame_ms = 33;

float eased(float t) {
  const float x = std::clamp(t, 0.0F, 1.0F);
  return x * x * (3 - 2 * x);
}

/// Everybody blinks every four to eight seconds, each in their own time.
std::uint32_t period_of(SeatId seat) {
  return 4000 + static_cast<std::uint32_t>(mix64(seat.raw + 1U, 0x9E3779B97F4A7C15U) % 4000);
}
std::uint32_t blink_phase(SeatId seat, std::uint32_t ms) {
  return (ms + period_of(seat) / 3 * seat.raw) % period_of(seat);
}

float lids_at(SeatId seat, std::uint32_t ms) {
  const std::uint32_t phase = blink_phase(seat, ms);
  if (phase >= kBlink_ms) return 0;
  const float t = static_cast<float>(phase) / kBlink_ms;
  return t < 0.4F ? t / 0.4F : (1 - t) / 0.6F;
}

float mouth_at(std::uint32_t ms) {
  const auto t = static_cast<float>(ms % 60000) / 1000;
  return std::clamp(0.45F + 0.35F * std::sin(t * 17) + 0.25F * std::sin(t * 29 + 1), 0.0F, 1.0F);
}

const Figure* figure_of(const Scene& scene, SeatId seat) {
  const auto found = std::find_if(scene.figures.begin(), scene.figures.end(),
                                  [&](const Figure& f) { return f.place.seat == seat; });
  return found == scene.figures.end() ? nullptr : &*found;
}

/// Whose section is being heard: the first not yet delivered, else the last.
SeatId deliverer(const Hall& hall, const SeatView& view, bool co_report) {
  SeatId by{};
  for (const Hall::Delivery& one : hall.deliveries) {
    if (one.co_report != co_report) continue;
    by = one.by;
    if (!view.delivered.has(one.section)) break;
  }
  return by;
}

/// Nobody's choice before the vote is published, nor ever one made in secret.
Card card_of(const SeatView& view, SeatId seat, bool verdict) {
  const Vote& vote = view.vote;
  if (!vote.voted.has(seat)) return Card::none;
  if (vote.stage == VoteStage::open || vote.stage == VoteStage::closed) return Card::closed;
  if (vote.stage != VoteStage::published || vote.method == Method::secret || !verdict) return Card::none;
  switch (vote.ballot_of(seat)) {
    case Ballot::in_favour:
      return Card::in_favour;
    case Ballot::against:
      return Card::against;
    case Ballot::abstain:
      return Card::abstain;
    case Ballot::none:
      break;
  }
  return Card::none;
}

/// Whom a seat looks at. None: before itself.
SeatId watched_by(const SeatView& view, const Hall& hall, SeatId seat, SeatId speaker) {
  if (view.phase == PhaseKind::recess) {
    // People talk to their neighbours.
    const auto at =
        std::find_if(hall.places.begin(), hall.places.end(), [&](const Place& p) { return p.seat == seat; });
    const auto nearest =
        std::min_element(hall.places.begin(), hall.places.end(), [&](const Place& a, const Place& b) {
          const auto far = [&](const Place& p) {
            return p.seat == seat || p.behind != at->behind ? 9.0F : length(p.at - at->at);
          };
          return far(a) < far(b);
        });
    return nearest->seat;
  }
  if (seat != speaker) return speaker;
  // Who answers looks at who asked; who asked, at who answers; who orates, before themselves.
  return seat == view.floor.respondent ? view.floor.holder : SeatId{};
}

void turn_heads(Scene& scene, const Hall& hall, const SeatView& view, SeatId speaker) {
  constexpr float kFull = 0.30F;  // So far to the side the head is turned as far as it goes.
  for (Figure& figure : scene.figures) {
    const Figure* other = figure_of(scene, watched_by(view, hall, figure.place.seat, speaker));
    if (other == nullptr) continue;
    const float way = (other->place.at.x - figure.place.at.x) / kFull;
    figure.turn = std::clamp(way, -0.95F, 0.95F);
    figure.gaze = std::clamp(way * 0.5F, -0.45F, 0.45F);
  }
}

Figure figure_at(const Place& place, const SeatView& view, const Moment& moment, SeatId speaker) {
  const SeatId seat = place.seat;
  Figure figure;
  figure.place = place;
  figure.face = expression_of(view.moods[seat.index()]);
  figure.here = view.present.has(seat) ? 1 : 0;
  figure.lit = seat == speaker ? 1 : 0;
  figure.heard = seat != speaker && seat == view.floor.holder ? 1 : 0;
  for (std::size_t i = 0; i < view.queue.size(); ++i) {
    if (view.queue[i] == seat) figure.queue = static_cast<std::uint8_t>(i + 1);
  }
  figure.hand = figure.queue > 0 ? 1 : 0;
  figure.card = card_of(view, seat, moment.verdict);
  figure.card_up = figure.card == Card::none ? 0 : figure.card == Card::closed ? 0.15F : 1;
  const SeatId voice = moment.voice.is_none() ? speaker : moment.voice;
  if (!moment.reduced) figure.lids = lids_at(seat, moment.ms);
  if (moment.speaking && seat == voice) figure.speech = moment.reduced ? 0.5F : mouth_at(moment.ms);
  if (seat == view.presiding && !view.floor.order_by.is_none()) {
    figure.pen = moment.reduced
                     ? 0.5F
                     : 0.5F + 0.5F * std::cos(static_cast<float>(moment.ms % 400) / 400 * 6.2831853F);
  }
  return figure;
}

Exhibit exhibit_of(const Hall& hall, const Moment& moment) {
  Exhibit exhibit;
  if (moment.shown.is_none() || moment.shown.index() >= hall.evidence.size()) return exhibit;
  return {true, moment.shown, hall.evidence[moment.shown.index()], 1};
}

Figure between(const Figure& a, const Figure& b, float t) {
  Figure figure = b;
  figure.face = mix(a.face, b.face, t);
  const auto part = [&](float Figure::*field) { figure.*field = mix(a.*field, b.*field, t); };
  for (const auto field : {&Figure::turn, &Figure::gaze, &Figure::here, &Figure::lit, &Figure::heard,
                           &Figure::hand, &Figure::card_up})
    part(field);
  // A card on its way down is still that card.
  if (b.card == Card::none) figure.card = a.card;
  if (b.queue == 0) figure.queue = a.queue;
  figure.place.at = mix(a.place.at, b.place.at, t);
  figure.place.size = mix(a.place.size, b.place.size, t);
  return figure;
}

/// What the light does within a few minutes nobody sees at once. Passing through it would mean to draw the
/// whole room again in every frame of the passage, instead of those who turn their heads.
bool is_small_step(const Scene& a, const Scene& b) {
  constexpr float kSeen = 0.08F;
  return std::fabs(a.dusk - b.dusk) < kSeen && std::fabs(a.lamps - b.lamps) < kSeen;
}

}  // namespace

SeatId speaker_of(const Hall& hall, const SeatView& view) {
  if (view.phase == PhaseKind::recess || view.phase == PhaseKind::closed) return {};
  if (view.vote.stage == VoteStage::open) return {};
  if (!view.floor.respondent.is_none()) return view.floor.respondent;
  if (!view.floor.holder.is_none()) return view.floor.holder;
  const bool co_report = view.phase == PhaseKind::co_report;
  if (view.phase == PhaseKind::report || co_report) {
    const SeatId by = deliverer(hall, view, co_report);
    if (!by.is_none()) return by;
  }
  return view.presiding;
}

void shine(Scene& scene, const Held& held, float minutes) {
  scene.season = held.season;
  scene.clock = held.opens + minutes;
  const Daylight light = light_at(held.season, scene.clock);
  scene.dusk = light.dusk;
  scene.lamps = light.lamps;
}

Scene scene_of(const Hall& hall, const SeatView& view, const Moment& moment) {
  Scene scene;
  const SeatId speaker = speaker_of(hall, view);
  scene.figures.reserve(hall.places.size());
  for (const Place& place : hall.places) scene.figures.push_back(figure_at(place, view, moment, speaker));
  turn_heads(scene, hall, view, speaker);
  scene.exhibit = exhibit_of(hall, moment);
  scene.papers = static_cast<std::uint8_t>(view.on_table.size());
  shine(scene, hall.held, static_cast<float>(view.elapsed_s) / 60);
  scene.hush = speaker.is_none() ? 0 : 1;
  return scene;
}

Scene between(const Scene& a, const Scene& b, std::uint32_t ms, bool reduced) {
  if (reduced || ms >= kPassage_ms) return b;
  const float t = eased(static_cast<float>(ms) / kPassage_ms);
  Scene scene = b;
  for (Figure& figure : scene.figures) {
    const Figure* before = figure_of(a, figure.place.seat);
    if (before != nullptr) {
      figure = between(*before, figure, t);
    } else {
      figure.here *= t;
    }
  }
  if (!b.exhibit.any) scene.exhibit = a.exhibit;
  const float from =
      a.exhibit.any && (!b.exhibit.any || a.exhibit.evidence == b.exhibit.evidence) ? a.exhibit.shown : 0;
  scene.exhibit.shown = mix(from, b.exhibit.shown, t);
  if (!is_small_step(a, b)) {
    scene.clock = mix(a.clock, b.clock, t);
    scene.dusk = mix(a.dusk, b.dusk, t);
    scene.lamps = mix(a.lamps, b.lamps, t);
  }
  scene.hush = mix(a.hush, b.hush, t);
  return scene;
}

std::optional<std::uint32_t> next_change(const Hall& hall, const SeatView& view, const Moment& moment) {
  if (moment.reduced) return std::nullopt;
  if (moment.speaking || !view.floor.order_by.is_none()) return kFrame_ms;
  std::optional<std::uint32_t> next;
  for (const Place& place : hall.places) {
    if (!view.present.has(place.seat)) continue;
    const std::uint32_t phase = blink_phase(place.seat, moment.ms);
    const std::uint32_t wait = phase < kBlink_ms ? kFrame_ms : period_of(place.seat) - phase;
    next = std::min(next.value_or(wait), wait);
  }
  return next;
}

}  // namespace kenes::stage
