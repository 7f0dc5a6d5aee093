#include "room/room.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "assess/fold.hpp"
#include "core/hash.hpp"
#include "room/public_page.hpp"
#include "room/secrets.hpp"
#include "solo/course.hpp"

namespace kenes::room {

using namespace rules;
using nlohmann::json;

namespace {

constexpr std::size_t kAnswersKept = 64;  // Of one connection.
constexpr int kMostStrikes = 20;

std::optional<RoomState> last_state(const Script& script, const std::vector<session::Row>& rows) {
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    if (row->kind != session::Row::Kind::note || !row->side) continue;
    const auto note = codec::decode_note(row->body);
    if (note && note->topic == kRoomTopic) return decode_state(script, row->side->text);
  }
  return std::nullopt;
}

/// What a move is an answer to: while it stays the same, a move chosen before is still meant.
std::uint64_t context_of(const Hearing& hearing) {
  const Floor& floor = hearing.floor;
  std::uint64_t mix = mix64(hearing.phase, floor.holder.raw);
  mix = mix64(mix ^ floor.respondent.raw, floor.claim.is_none() ? 999U : floor.claim.index());
  mix = mix64(mix ^ floor.order_by.raw, static_cast<std::uint64_t>(hearing.vote.stage));
  mix = mix64(mix, hearing.vote.motion.is_none() ? 999U : hearing.vote.motion.index());
  return mix64(mix ^ hearing.talk.from.raw, hearing.talk.asked.is_none() ? 999U : hearing.talk.asked.index());
}

/// Surfaces count the seconds themselves.
bool is_mere_time(const session::Step& step) {
  return step.kind == session::Row::Kind::move && std::holds_alternative<Tick>(step.action.move) &&
         step.happenings.empty();
}

}  // namespace

Room::Room(const Play& play, session::Session& session, const std::vector<session::Row>& rows,
           std::int64_t now_ms)
    : play_(play),
      session_(session),
      telling_(*play.script, options_of(session)),
      quiz_(play.content),
      now_ms_(now_ms),
      ticked_ms_(now_ms),
      moved_ms_(now_ms) {
  telling_.begin_again(session_.steps());
  find_context(rows);
  for (const session::Row& row : rows) {
    record_.read(*play.script, row);
    quiz_.read(row);
  }
  share_own_words();
  if (auto state = last_state(*play.script, rows)) {
    state_ = std::move(*state);
    // Nobody is back yet: the time stands until somebody says go on.
    if (state_.stage == Stage::hearing) state_.paused = true;
    state_.poll_open = false;
    return;
  }
  state_.code = new_code();
  state_.bots = play.script->core;
  keep_state();
}

void Room::opened(Client client, const std::string& address) { guests_[client].address = address; }

void Room::closed(Client client) {
  guests_.erase(client);
  touch();
}

void Room::drained(Client client) {
  const auto guest = guests_.find(client);
  if (guest == guests_.end()) return;
  guest->second.behind = false;
  guest->second.wants_whole = true;
}

void Room::message(Client client, std::string_view text) {
  const auto found = guests_.find(client);
  if (found == guests_.end()) return;
  Guest& guest = found->second;
  const auto message = decode_message(text);
  if (!message) {
    if (++guest.strikes >= kMostStrikes) letters_.push_back({client, Letter::Kind::close, {}});
    return answer(client, guest, {}, refuse(guest, "malformed"));
  }
  if (const auto before = guest.answered.find(message->id); before != guest.answered.end()) {
    letters_.push_back({client, Letter::Kind::answer, before->second});
    return;
  }
  const Reply reply =
      std::visit([&](const auto& request) { return handle(guest, message->id, request); }, message->request);
  answer(client, guest, message->id, reply);
}

void Room::answer(Client client, Guest& guest, const std::string& id, const Reply& reply) {
  json out{{"re", id}, {"ok", reply.ok}};
  if (!reply.ok) {
    out["why"] = reply.why;
    out["words"] = reply.words;
  }
  const std::string text = out.dump();
  letters_.push_back({client, Letter::Kind::answer, text});
  if (id.empty()) return;
  guest.answered[id] = text;
  guest.answered_order.push_back(id);
  if (guest.answered_order.size() <= kAnswersKept) return;
  guest.answered.erase(guest.answered_order.front());
  guest.answered_order.pop_front();
}

void Room::set_address(WallAddress address) {
  if (address == address_) return;
  address_ = std::move(address);
  touch();
}

Result<Carried, OrderRefused> Room::order(const Order& order) {
  const std::uint64_t before = version_;
  auto done = std::visit([&](const auto& one) { return obey(one); }, order);
  if (done && version_ == before) touch();
  return done;
}

void Room::take_in(const session::Accepted& accepted) {
  if (accepted.repeated) return;
  bot_due_ms_.reset();
  for (const session::Step& step : accepted.steps) {
    if (step.kind == session::Row::Kind::undo_to) {
      take_back();
      raise_again(step.undone_to);
      continue;
    }
    telling_.add(step);
    if (step.kind == session::Row::Kind::move && !is_reserved(step.action.seat)) moved_ms_ = now_ms_;
  }
  look_at_context();
  lower_hands();
  const bool only_time = std::ranges::all_of(accepted.steps, is_mere_time) && accepted.saved == saved_;
  saved_ = accepted.saved;
  if (!only_time) touch();
}

void Room::take_back() {
  telling_.begin_again(session_.steps());
  context_hash_ = 0;
}

void Room::look_at_context() {
  awaited_ = awaited(session_);
  const std::uint64_t hash = context_of(session_.hearing());
  if (hash == context_hash_) return;
  context_hash_ = hash;
  context_ = session_.revision();
}

/// Of a session that is gone on with: what phones were shown before is still good for what it was about.
void Room::find_context(const std::vector<session::Row>& rows) {
  std::uint64_t hash = 0;
  session::Revision since = 0;
  const std::vector<session::Step> steps = session_.steps();
  std::vector<Action> actions;
  for (const session::Step& step : steps) actions.push_back(step.action);
  static_cast<void>(assess::fold(*play_.script, options_of(session_), actions, [&](const assess::Step& step) {
    const std::uint64_t now = context_of(step.after);
    if (now != hash) since = steps[step.number].revision;
    hash = now;
  }));
  for (const session::Row& row : rows) {
    if (row.kind == session::Row::Kind::undo_to) since = std::max(since, row.number);
  }
  context_ = since;
  context_hash_ = hash;
  awaited_ = awaited(session_);
}

/// A hand is down when its owner waits no longer.
void Room::lower_hands() {
  const auto& queue = session_.hearing().queue;
  const auto waits = [&](const Hand& hand) {
    return std::find(queue.begin(), queue.end(), hand.seat) != queue.end() ||
           session_.hearing().floor.holder == hand.seat;
  };
  const auto gone = std::stable_partition(state_.hands.begin(), state_.hands.end(), waits);
  if (gone == state_.hands.end()) return;
  for (auto hand = gone; hand != state_.hands.end(); ++hand)
    state_.lowered.push_back({*hand, session_.revision()});
  state_.hands.erase(gone, state_.hands.end());
  if (state_.lowered.size() > kMostLowered)
    state_.lowered.erase(state_.lowered.begin(), state_.lowered.end() - kMostLowered);
  keep_state();
}

/// Hands that were up then. Of a seat that has raised several since, the first is meant.
void Room::raise_again(session::Revision then) {
  const auto later =
      std::ranges::find_if(state_.lowered, [&](const LoweredHand& lowered) { return lowered.at > then; });
  const std::vector<LoweredHand> since(later, state_.lowered.end());
  state_.lowered.erase(later, state_.lowered.end());
  for (auto lowered = since.rbegin(); lowered != since.rend(); ++lowered) {
    std::erase_if(state_.hands, [&](const Hand& hand) { return hand.seat == lowered->hand.seat; });
    state_.hands.push_back(lowered->hand);
  }
  if (!since.empty()) keep_state();
}

void Room::keep_state() {
  static_cast<void>(session_.note(kRoomTopic, {"en", encode(*play_.script, state_)}));
  touch();
}

const session::Person* Room::person_of(session::PersonId id) const {
  const auto found = session_.people().find(id);
  return found == session_.people().end() || !found->second.here ? nullptr : &found->second;
}

std::set<session::PersonId> Room::online() const {
  std::set<session::PersonId> people;
  for (const auto& [client, guest] : guests_) {
    if (guest.person != 0) people.insert(guest.person);
  }
  return people;
}

/// Where nobody owes a move, whoever keeps the meeting going, once bots have nothing to do.
SeatSet Room::awaited_people() const { return awaited_ & crew_of(session_.people(), state_).people; }

const json& Room::shared_page(text::Language language) {
  auto& [made_from, page] = shared_[language];
  if (made_from != version_) {
    json made = public_page(scene(), language);
    made["revision"] = context_;
    page = std::make_shared<const json>(std::move(made));
    made_from = version_;
  }
  return *page;
}

const json& Room::phone_words(text::Language language) {
  Page& words = words_[language];
  if (words == nullptr) words = std::make_shared<const json>(words_page(play_.catalogue, language, "phone."));
  return *words;
}

json Room::page_for(const Guest& guest, const std::set<session::PersonId>& here) {
  if (guest.wall) return wall_page(scene(), address_, guest.wall_languages);
  const session::Person* person = person_of(guest.person);
  Onlooker who{person,  guest.language, &here, std::nullopt, &state_.asking, state_.asking.of(guest.device),
               nullptr, false};
  if (const auto ties = ties_.find(guest.person); ties != ties_.end()) who.ties = &ties->second;
  who.swaps = guest.person != 0 && guest.person == state_.swaps;
  if (const auto choice = poll_.find(guest.person); choice != poll_.end() && state_.poll_open)
    who.poll = choice->second;
  return phone_page(scene(), who, shared_page(guest.language));
}

/// Sends what has changed, or the whole page to somebody who has none.
void Room::update(Client client, Guest& guest, const std::set<session::PersonId>& here) {
  const bool greeted = guest.wall || !guest.device.empty();
  if (!greeted || guest.behind || (guest.seen_version == version_ && !guest.wants_whole)) return;
  json page = page_for(guest, here);
  guest.seen_version = version_;
  json out;
  // The words of a language are half of a page and stay the same: they are not compared again with every
  // step.
  const bool whole = guest.wants_whole || guest.page == nullptr ||
                     page.value("language", "") != guest.page->value("language", "");
  if (whole) {
    out["page"] = page;
    if (!guest.wall) out["page"]["words"] = phone_words(guest.language);
  } else {
    json patch = json::diff(*guest.page, page);
    if (patch.empty()) return;
    out["from"] = guest.number;
    out["patch"] = std::move(patch);
  }
  out["n"] = ++guest.number;
  out["at"] = now_ms_;
  guest.page = std::make_shared<const json>(std::move(page));
  guest.wants_whole = false;
  letters_.push_back({client, Letter::Kind::page, out.dump()});
}

std::vector<Letter> Room::take_letters() {
  const std::set<session::PersonId> here = online();
  for (auto& [client, guest] : guests_) update(client, guest, here);
  return std::exchange(letters_, {});
}

}  // namespace kenes::room
