#include "room/phone_page.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "records/posts.hpp"
#include "room/public_page.hpp"
#include "room/record_page.hpp"
#include "room/seat_page.hpp"
#include "room/secrets.hpp"

namespace kenes::room {
namespace {

using nlohmann::json;
using rules::SeatId;

constexpr std::size_t kLines = 14;  // Of what was said; what is older is in the debrief.

json languages() {
  json out = json::array();
  for (const text::Language language : text::kLanguages)
    out.push_back({text::code_of(language), text::own_name_of(language)});
  return out;
}

/// People whose phones are away: one of them may be the one who has just scanned the code again.
json door_page(const Scene& scene, const Onlooker& who) {
  json people = json::array();
  for (const auto& [id, person] : scene.session.people()) {
    if (!person.here || person.name.empty() || who.online->contains(id)) continue;
    people.push_back({{"person", id}, {"name", person.name}});
  }
  json out{{"people", std::move(people)}};
  if (who.asked != nullptr) out["waiting"] = who.asked->number;
  return out;
}

rules::SeatSet taken(const Scene& scene) {
  rules::SeatSet seats;
  for (const auto& [id, person] : scene.session.people()) {
    if (person.here) seats = seats | person.seats;
  }
  return seats;
}

/// The first paragraph of a brief, so that one knows what one takes.
std::string first_lines(const records::Voice& voice, SeatId seat) {
  const std::string brief = voice.tell("seat." + voice.script.names.seats[seat.index()] + ".brief");
  const std::size_t end = brief.find('\n');
  return end == std::string::npos ? brief : brief.substr(0, end);
}

/// What may be told before seats are drawn by lot: the post one holds in life, and who of those here is one's
/// superior.
json ties_page(const Scene& scene, const Onlooker& who) {
  const records::Voice voice = scene.play.voice(who.language);
  const auto is_told = [&](rules::Role role) { return who.ties != nullptr && who.ties->post == role; };
  json posts = json::array(), people = json::array();
  for (std::size_t i = 0; i < rules::kScenarioRoles; ++i) {
    const auto role = static_cast<rules::Role>(i);
    const auto plays = [&](const auto& seat) { return seat.role == role; };
    if (!std::ranges::any_of(voice.script.seats, plays)) continue;
    posts.push_back({{"id", rules::name_of(role)}, {"words", voice.word("role", role)}});
    if (is_told(role)) posts.back()["told"] = true;
  }
  for (const auto& [id, person] : scene.session.people()) {
    if (!person.here || id == who.person->id || person.name.empty()) continue;
    people.push_back({{"name", person.name}});
    if (who.ties != nullptr && who.ties->superior == person.name) people.back()["told"] = true;
  }
  return {{"posts", std::move(posts)}, {"people", std::move(people)}};
}

json seat_list(const Scene& scene, const Onlooker& who) {
  const records::Voice voice = scene.play.voice(who.language);
  const rules::SeatSet others = taken(scene);
  json seats = json::array();
  for (const SeatId seat : scene.play.content.seats_in_order) {
    const bool mine = who.person->seats.has(seat);
    const bool asked = who.asked != nullptr && who.asked->seat == seat;
    seats.push_back({{"id", voice.script.names.seats[seat.index()]},
                     {"name", voice.person(seat)},
                     {"post", records::post_alone(voice, seat)},
                     {"role", records::role_beside_post(voice, seat)},
                     {"below", first_lines(voice, seat)},
                     {"core", voice.script.core.has(seat)},
                     {"free", !others.has(seat)},
                     {"mine", mine}});
    if (asked) seats.back()["asked"] = true;
  }
  const bool may_swap = !who.person->seats.empty() && !scene.state.swapped.contains(who.person->id);
  json out{{"seats", std::move(seats)}, {"may_swap", may_swap && scene.state.stage == Stage::lobby}};
  if (who.swaps) out["swaps"] = true;
  if (scene.state.stage == Stage::lobby && who.person->seats.empty()) out["ties"] = ties_page(scene, who);
  return out;
}

/// Who would like to share a seat of this person.
json sharers(const Scene& scene, const Onlooker& who) {
  const records::Voice voice = scene.play.voice(who.language);
  json out = json::array();
  for (const Asked& one : who.asking->all()) {
    const auto person = scene.session.people().find(one.person);
    if (!who.person->seats.has(one.seat) || person == scene.session.people().end()) continue;
    out.push_back({{"request", one.number}, {"name", person->second.name}, {"seat", voice.person(one.seat)}});
  }
  return out;
}

/// Those without a seat watch with a task; tasks go round in the order people came.
json gallery_page(const Scene& scene, const Onlooker& who) {
  const auto& tasks = scene.play.content.gallery;
  if (tasks.empty()) return nullptr;
  std::size_t place = 0;
  for (const auto& [id, person] : scene.session.people()) {
    if (id >= who.person->id) break;
    if (person.here && person.seats.empty()) ++place;
  }
  const records::Voice voice = scene.play.voice(who.language);
  const std::string key = "gallery." + tasks[place % tasks.size()].id;
  return {{"name", voice.tell(key + ".name")}, {"task", voice.tell(key + ".task")}};
}

json lines_page(const Scene& scene, const Onlooker& who) {
  const records::Voice voice = scene.play.voice(who.language);
  constexpr std::array<std::string_view, 7> kKinds{"heading",  "speech", "asks_floor", "signs",
                                                   "narrator", "note",   "own"};
  const SeatId ear = who.person->seats.empty() ? rules::kPublicScreen : *who.person->seats.begin();
  json out = json::array();
  for (const records::StoryLine& line : scene.telling.latest(voice, {ear, false}, kLines)) {
    const bool speech = line.kind == records::StoryLine::Kind::speech;
    json entry{{"kind", kKinds[static_cast<std::size_t>(line.kind)]},
               {"text", speech ? line.text : records::printed(voice, line)}};
    if (speech) entry["who"] = voice.called(line.by);
    out.push_back(std::move(entry));
  }
  return out;
}

json debrief_blocks(const Scene& scene, const Onlooker& who) {
  const SeatId own = who.person->seats.empty() ? SeatId{} : *who.person->seats.begin();
  constexpr std::array<std::string_view, 4> kKinds{"heading", "paragraph", "item", "detail"};
  json out = json::array();
  // Whoever still has the second sheet to fill in does not read the right answers first.
  const bool with_quiz = scene.quiz.has_answered(false, who.person->id);
  const records::Page whole = whole_debrief(scene, who.language, own, facts_now(scene), with_quiz);
  for (const records::Block& block : whole.blocks())
    out.push_back({{"kind", kKinds[static_cast<std::size_t>(block.kind)]}, {"text", block.text}});
  return out;
}

/// While one waits, and again after the hearing; anybody may leave it, nobody waits for it.
json quiz_page(const Scene& scene, const Onlooker& who) {
  const QuizWhen when = quiz_when(scene.state);
  if (when == QuizWhen::never || scene.play.content.quiz.empty()) return nullptr;
  const bool before = when == QuizWhen::before;
  const records::Voice voice = scene.play.voice(who.language);
  json items = json::array();
  for (const scenario::QuizItem& item : scene.play.content.quiz) {
    const std::string key = "quiz." + item.id;
    json options = json::array();
    for (const std::string& option : item.options)
      options.push_back({option, voice.tell(key + "." + option)});
    items.push_back(
        {{"id", item.id}, {"question", voice.tell(key + ".question")}, {"options", std::move(options)}});
  }
  json out{{"when", before ? "before" : "after"},
           {"answered", scene.quiz.has_answered(before, who.person->id)},
           {"items", std::move(items)}};
  if (scene.state.quiz_open) out["alone"] = true;
  return out;
}

std::string notice(const Scene& scene, text::Language language) {
  const auto say = [&](std::string_view key) { return scene.play.catalogue.say(language, key); };
  if (!scene.session.all_saved()) return say("session.not_saved");
  // A session that goes on after the laptop died stands still at first; that one has to vote again is more.
  if (votes_again(scene)) return say("story.reopen_vote");
  if (scene.state.paused) return say("room.notice.paused");
  if (scene.state.interpreting) return say("room.notice.interpreting");
  return {};
}

void add_seats(const Scene& scene, const Onlooker& who, json& page) {
  json seats = json::array();
  for (const SeatId seat : who.person->seats) seats.push_back(seat_page(scene, who.language, seat));
  if (!seats.empty()) page["seats"] = std::move(seats);
  if (!who.person->seats.empty()) return;
  if (json gallery = gallery_page(scene, who); !gallery.is_null()) page["gallery"] = std::move(gallery);
}

}  // namespace

json phone_page(const Scene& scene, const Onlooker& who, const json& shared) {
  json page{
      {"language", text::code_of(who.language)}, {"languages", languages()}, {"title", shared.at("title")}};
  if (who.person == nullptr) {
    page["stage"] = "door";
    page["door"] = door_page(scene, who);
    return page;
  }
  page.update(shared);
  page["stage"] = rules::name_of(scene.state.stage);
  page["me"] = {
      {"person", who.person->id}, {"name", who.person->name}, {"number", number_of(who.person->device)}};
  if (const std::string words = notice(scene, who.language); !words.empty()) page["notice"] = words;
  if (page.contains("poll") && who.poll) page["poll"]["mine"] = poll_words(scene.state.poll_about)[*who.poll];
  add_seats(scene, who, page);
  if (json asks = sharers(scene, who); !asks.empty()) page["sharers"] = std::move(asks);
  if (json quiz = quiz_page(scene, who); !quiz.is_null()) page["quiz"] = std::move(quiz);
  if (scene.state.stage != Stage::debrief) page["lobby"] = seat_list(scene, who);
  if (scene.state.stage == Stage::hearing) page["now"]["lines"] = lines_page(scene, who);
  if (scene.state.stage == Stage::debrief) page["debrief"] = debrief_blocks(scene, who);
  return page;
}

}  // namespace kenes::room
