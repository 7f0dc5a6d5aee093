#include "room/state.hpp"

#include <nlohmann/json.hpp>

#include "room/fields.hpp"
#include "rules/script.hpp"

namespace kenes::room {
namespace {

using nlohmann::json;

json hand_json(const rules::Names& names, const Hand& hand) {
  json out{{"seat", names.seats[hand.seat.index()]}, {"intent", rules::name_of(hand.intent)}};
  if (!hand.claim.is_none()) out["claim"] = names.claims[hand.claim.index()];
  return out;
}

/// Of a phone that waits for a nod it is known which it is, by the mark of its token that people's rows hold
/// too.
json asked_json(const rules::Names& names, const Asked& asked) {
  json out{{"number", asked.number}, {"person", asked.person}, {"device", asked.device}};
  if (!asked.seat.is_none()) out["seat"] = names.seats[asked.seat.index()];
  return out;
}

template <class Seats>
json seats_json(const rules::Names& names, const Seats& seats) {
  json out = json::array();
  for (const rules::SeatId seat : seats) out.push_back(names.seats[seat.index()]);
  return out;
}

std::optional<Hand> hand_from(const rules::Names& names, const json& value) {
  const Fields fields(value);
  const auto seat = place_in(names.seats, fields.text("seat"));
  const auto intent = named<Intent>(fields.text("intent"));
  if (!seat || !intent) return std::nullopt;
  Hand hand{rules::SeatId(*seat), *intent, {}};
  if (const auto claim = place_in(names.claims, fields.text("claim"))) hand.claim = rules::ClaimId(*claim);
  return hand;
}

PollAbout about_from(const Fields& fields) {
  PollAbout about{fields.text("poll_ready"), fields.text("poll_question"), {}};
  for (const json& option : fields.list("poll_options")) about.options.push_back(text_of(option));
  return can_be_asked(about) ? about : PollAbout{};
}

std::vector<std::uint16_t> counts_from(const Fields& fields) {
  std::vector<std::uint16_t> counts;
  for (const json& count : fields.list("poll_counts"))
    counts.push_back(count.is_number_unsigned() ? count.get<std::uint16_t>() : std::uint16_t{0});
  return counts;
}

Asking asking_from(const rules::Names& names, const Fields& fields) {
  std::vector<Asked> asked;
  for (const json& value : fields.list("asked")) {
    const Fields one(value);
    const auto number = one.number("number", UINT32_MAX);
    const auto person = one.number("person", UINT64_MAX / 2);
    const std::string seat = one.text("seat");
    const auto place = place_in(names.seats, seat);
    if (!number || !person || (!seat.empty() && !place)) continue;
    asked.push_back({static_cast<std::uint32_t>(*number), *person, one.text("device"),
                     place ? rules::SeatId(*place) : rules::SeatId{}});
  }
  const auto latest = fields.number("asked_latest", UINT32_MAX).value_or(0);
  return {std::move(asked), static_cast<std::uint32_t>(latest)};
}

void read_lists(const rules::Names& names, const Fields& fields, RoomState& state) {
  for (const json& word : fields.list("bots")) {
    if (const auto seat = place_in(names.seats, text_of(word))) state.bots.add(rules::SeatId(*seat));
  }
  for (const json& word : fields.list("elders")) {
    if (const auto seat = place_in(names.seats, text_of(word))) state.elders.emplace_back(*seat);
  }
  for (const json& value : fields.list("hands")) {
    if (const auto hand = hand_from(names, value)) state.hands.push_back(*hand);
  }
  for (const json& value : fields.list("lowered")) {
    const auto hand = hand_from(names, value);
    const auto at = Fields(value).number("at", UINT64_MAX / 2);
    if (hand && at) state.lowered.push_back({*hand, *at});
  }
  for (const json& person : fields.list("swapped")) {
    if (person.is_number_unsigned()) state.swapped.insert(person.get<session::PersonId>());
  }
  state.wall.clear();
  for (const json& word : fields.list("wall")) {
    if (const auto language = text::language_named(text_of(word))) state.wall.push_back(*language);
  }
}

Focus focus_from(const rules::Names& names, const Fields& fields) {
  const auto claim = place_in(names.claims, fields.text("focus_claim"));
  const auto draft = place_in(names.recommendations, fields.text("focus_recommendation"));
  if (!claim || !draft) return {};
  return {rules::ClaimId(*claim), rules::RecommendationId(*draft)};
}

std::optional<PollResult> poll_from(const json& value) {
  if (!value.is_array() || value.size() != 3) return std::nullopt;
  PollResult result;
  std::uint16_t* const counts[] = {&result.in_favour, &result.against, &result.undecided};
  for (std::size_t i = 0; i < 3; ++i) {
    if (!value[i].is_number_unsigned()) return std::nullopt;
    *counts[i] = value[i].get<std::uint16_t>();
  }
  return result;
}

}  // namespace

std::string encode(const rules::Script& script, const RoomState& state) {
  const rules::Names& names = script.names;
  json out{{"stage", rules::name_of(state.stage)},
           {"paused", state.paused},
           {"interpreting", state.interpreting},
           {"blank", state.blank},
           {"codes", state.codes},
           {"code", state.code},
           {"minutes", state.minutes},
           {"speed", state.speed},
           {"bots", seats_json(names, state.bots)},
           {"hands", json::array()},
           {"lowered", json::array()},
           {"wall", json::array()},
           {"debrief_part", state.debrief_part},
           {"quiz_open", state.quiz_open},
           {"poll_open", state.poll_open},
           {"poll_ready", state.poll_about.ready},
           {"poll_question", state.poll_about.question},
           {"poll_options", state.poll_about.options},
           {"poll_counts", state.poll_counts},
           {"poll_shown", state.poll_shown},
           {"queue_order", rules::name_of(state.queue_order)},
           {"elders", seats_json(names, state.elders)},
           {"swapped", state.swapped},
           {"swaps", state.swaps},
           {"ties", state.ties},
           {"asked", json::array()},
           {"asked_latest", state.asking.latest()}};
  if (!state.focus.is_none()) {
    out["focus_claim"] = names.claims[state.focus.claim.index()];
    out["focus_recommendation"] = names.recommendations[state.focus.recommendation.index()];
  }
  for (const Asked& asked : state.asking.all()) out["asked"].push_back(asked_json(names, asked));
  for (const Hand& hand : state.hands) out["hands"].push_back(hand_json(names, hand));
  for (const LoweredHand& lowered : state.lowered) {
    out["lowered"].push_back(hand_json(names, lowered.hand));
    out["lowered"].back()["at"] = lowered.at;
  }
  for (const text::Language language : state.wall) out["wall"].push_back(text::code_of(language));
  if (!state.pin.empty()) {
    out["pin"] = state.pin;
    out["pin_salt"] = state.pin_salt;
  }
  if (state.poll) out["poll"] = {state.poll->in_favour, state.poll->against, state.poll->undecided};
  return out.dump();
}

std::optional<RoomState> decode_state(const rules::Script& script, std::string_view text) {
  const json value = json::parse(text, nullptr, false);
  if (!value.is_object()) return std::nullopt;
  const Fields fields(value);
  const auto stage = named<Stage>(fields.text("stage"));
  if (!stage) return std::nullopt;
  RoomState state;
  state.stage = *stage;
  state.paused = fields.yes("paused");
  state.interpreting = fields.yes("interpreting");
  state.blank = fields.yes("blank");
  state.codes = fields.yes("codes");
  state.code = fields.text("code");
  state.minutes = static_cast<std::uint16_t>(fields.number("minutes", 600).value_or(90));
  state.speed = static_cast<std::uint16_t>(fields.number("speed", 100).value_or(1));
  state.debrief_part = static_cast<std::uint8_t>(fields.number("debrief_part", 200).value_or(0));
  state.quiz_open = fields.yes("quiz_open");
  state.poll_open = fields.yes("poll_open");
  state.poll_about = about_from(fields);
  state.poll_counts = counts_from(fields);
  state.poll_shown = fields.yes("poll_shown");
  state.queue_order = named<QueueOrder>(fields.text("queue_order")).value_or(QueueOrder::raised);
  state.focus = focus_from(script.names, fields);
  state.pin = fields.text("pin");
  state.pin_salt = fields.text("pin_salt");
  state.swaps = fields.number("swaps", UINT64_MAX / 2).value_or(0);
  state.ties = fields.yes("ties");
  state.asking = asking_from(script.names, fields);
  read_lists(script.names, fields, state);
  state.poll = poll_from(fields.value("poll"));
  return state;
}

}  // namespace kenes::room
