#include "app/host/host_line.hpp"

#include <nlohmann/json.hpp>

#include "app/host/record_files.hpp"
#include "app/results.hpp"
#include "codec/codec.hpp"
#include "room/fields.hpp"

namespace kenes::app {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

json people_json(const room::Room& room) {
  const auto& names = room.session().script().names;
  json people = json::array();
  for (const auto& [id, person] : room.session().people()) {
    json seats = json::array();
    for (const rules::SeatId seat : person.seats) seats.push_back(names.seats[seat.index()]);
    people.push_back({{"person", id},
                      {"name", person.name},
                      {"language", person.language},
                      {"seats", std::move(seats)},
                      {"here", person.here},
                      {"online", room.is_online(id)}});
  }
  return people;
}

json asking_json(const room::Room& room) {
  json asking = json::array();
  for (const room::Asked& one : room.asking().all())
    asking.push_back({{"request", one.number}, {"person", one.person}, {"share", !one.seat.is_none()}});
  return asking;
}

std::string record_line(const room::Room& room, text::Language language, const fs::path& folder) {
  const auto written = write_room_record(room, folder);
  if (written) return json{{"ok", true}, {"folder", written->string()}}.dump();
  const text::Args args{{"folder", written.error().folder.string()}, {"reason", written.error().reason}};
  return json{{"ok", false},
              {"why", "console.record.failed"},
              {"words", room.play().catalogue.say(language, "console.record.failed", args)}}
      .dump();
}

}  // namespace

std::string status_line(const Hosting& hosting) {
  const room::Room& room = hosting.room();
  const session::Session& session = room.session();
  const rules::Hearing& hearing = session.hearing();
  json awaited = json::array();
  for (const rules::SeatId seat : room.awaited_people())
    awaited.push_back(session.script().names.seats[seat.index()]);
  json out{{"stage", rules::name_of(room.state().stage)},
           {"paused", room.state().paused},
           {"code", room.state().code},
           {"revision", session.revision()},
           {"digest", hex(rules::digest_of(hearing))},
           {"phase", rules::name_of(session.view_for(rules::kPublicScreen).phase)},
           {"vote", rules::name_of(hearing.vote.stage)},
           {"voted", hearing.vote.voted.size()},
           {"saved", session.all_saved()},
           {"over", session.is_over()},
           {"polled", room.polled()}};
  out["awaited"] = std::move(awaited);
  out["people"] = people_json(room);
  out["asking"] = asking_json(room);
  out["addresses"] = hosting.addresses();
  out["network"] = json::array();
  for (const hall::Finding& one : hosting.findings()) out["network"].push_back(hall::name_of(one.trouble));
  return out.dump();
}

std::string obey_line(Hosting& hosting, text::Language language, const std::string& line, bool& quit) {
  const json value = json::parse(line, nullptr, false);
  const room::Fields fields(value);
  const std::string what = fields.text("do");
  if (what == "status") return status_line(hosting);
  if (what == "quit") {
    quit = true;
    return R"({"ok":true})";
  }
  room::Room& room = hosting.room();
  if (what == "record") {
    const std::string folder = fields.text("folder");
    return record_line(room, language, folder.empty() ? record_folder(hosting.journal()) : fs::path(folder));
  }
  if (what == "address" && hosting.show_address(fields.text("address"))) return R"({"ok":true})";
  const auto order = room::decode_order(line);
  const auto done = order ? room.order(*order)
                          : Result<room::Carried, room::OrderRefused>(
                                Unexpected{room::OrderRefused{"room.refused.malformed_order"}});
  if (done) {
    json out{{"ok", true}, {"revision", room.session().revision()}};
    if (done->person != 0) out["person"] = done->person;
    return out.dump();
  }
  return json{{"ok", false},
              {"why", done.error().key},
              {"words", room::refused_words(room.play(), room.session().hearing(), language, done.error())}}
      .dump();
}

}  // namespace kenes::app
