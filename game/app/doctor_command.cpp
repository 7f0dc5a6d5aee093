// What this machine can do for us, part by part: each is in order, worth a word, or a fault.

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/terminal.hpp"
#include "hall/doctor.hpp"
#include "journal/folder.hpp"
#include "platform/display.hpp"
#include "platform/fonts.hpp"
#include "platform/sound_device.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

enum class State : std::uint8_t { ok, advice, fault };
constexpr std::array<const char*, 3> kStates{"ok", "advice", "fault"};

struct Part {
  const char* name;
  State state = State::ok;
  std::vector<std::string> sentences;
  Json more = Json::object();  // What programs want to know besides.
};

Part display_part(const Setting& setting) {
  const platform::Display display = platform::probe_display();
  const std::string name(platform::name_of(display));
  return {"display",
          display == platform::Display::ready ? State::ok : State::fault,
          {setting.say("doctor.display." + name)},
          {{"value", name}}};
}

Part sound_part(const Setting& setting) {
  const bool there = platform::probe_sound_device();
  return {"sound",
          there ? State::ok : State::advice,
          {setting.say(there ? "doctor.sound.yes" : "doctor.sound.no")},
          {{"value", there}}};
}

/// Every character that the program might say, in any language.
std::string all_texts(const text::Catalogue& catalogue) {
  std::string all;
  for (const auto language : {text::Language::kk, text::Language::ru, text::Language::en}) {
    for (const std::string& key : catalogue.keys(language)) all.append(catalogue.raw(language, key));
  }
  return all;
}

void add_letters(const Setting& setting, std::vector<Part>& parts) {
  const auto files = platform::find_fonts();
  Part fonts{"fonts", State::ok, {}, {}};
  if (!files) {
    fonts.state = State::fault;
    fonts.sentences = {setting.say("doctor.fonts.missing", {{"what", files.error()}})};
    fonts.more = {{"missing", files.error()}};
    return parts.push_back(std::move(fonts));
  }
  fonts.sentences = {setting.say("doctor.fonts.ok")};
  fonts.more = {{"files", {files->regular.string(), files->bold.string(), files->symbols.string()}}};
  parts.push_back(std::move(fonts));
  const std::vector<std::string> missing = platform::missing_letters(*files, all_texts(setting.catalogue));
  std::string list;
  for (const std::string& letter : missing) list.append(list.empty() ? "" : " ").append(letter);
  parts.push_back({"glyphs",
                   missing.empty() ? State::ok : State::fault,
                   {missing.empty() ? setting.say("doctor.glyphs.ok")
                                    : setting.say("doctor.glyphs.missing", {{"what", list}})},
                   {{"missing", missing}}});
}

bool is_about_port(hall::Trouble trouble) {
  return trouble == hall::Trouble::port_taken || trouble == hall::Trouble::port_not_allowed ||
         trouble == hall::Trouble::port_fault;
}

void add_finding(const Setting& setting, const hall::Finding& finding, Part& part) {
  const std::string sentence = hall::sentence_of(setting.catalogue, setting.language, finding);
  part.sentences.push_back(sentence);
  part.state = std::max(part.state, hall::is_fatal(finding.trouble) ? State::fault : State::advice);
  part.more["findings"].push_back({{"trouble", hall::name_of(finding.trouble)},
                                   {"card", finding.card},
                                   {"address", finding.address},
                                   {"other", finding.other},
                                   {"sentence", sentence}});
}

/// The cards with the page's address, and the port, as two parts.
void add_network(const Setting& setting, std::uint16_t port, std::vector<Part>& parts) {
  hall::Question question;
  question.port = port;
  const hall::Facts facts = hall::observe(question);
  Part network{
      "network", State::ok, {}, {{"cards", Json::array()}, {"page", ""}, {"findings", Json::array()}}};
  for (const hall::Candidate& one : hall::ranked(facts.cards)) {
    network.more["cards"].push_back({{"name", one.card.name},
                                     {"address", one.card.address},
                                     {"fitness", hall::name_of(one.fitness)},
                                     {"offered", one.offered()}});
    if (!one.offered() || !network.sentences.empty()) continue;
    const std::string page = hall::address_text(one.card.address, port);
    network.more["page"] = page;
    network.sentences.push_back(
        setting.say("doctor.network.page", {{"page", page}, {"card", one.card.name}}));
  }
  Part door{"port", State::ok, {}, {{"port", port}, {"findings", Json::array()}}};
  for (const hall::Finding& finding : hall::judge(facts))
    add_finding(setting, finding, is_about_port(finding.trouble) ? door : network);
  if (door.state == State::ok)
    door.sentences = {setting.say("doctor.port.free", {{"port", std::to_string(port)}})};
  parts.push_back(std::move(network));
  parts.push_back(std::move(door));
}

/// Whether a session could be kept: a file is really written there.
Part disk_part(const Setting& setting) {
  constexpr std::uintmax_t kMega = 1024 * 1024;
  constexpr std::uintmax_t kLow = 100;  // MB. A session takes one or two.
  const fs::path folder = journal::sessions_folder();
  const fs::path trial = folder / ".kenes-doctor";
  const auto written = folder.empty() ? Result<Done, std::string>(Unexpected{std::string("HOME")})
                                      : write_whole(trial, std::string(4096, '.'));
  std::error_code ignored;
  fs::remove(trial, ignored);
  const text::Args where{{"folder", folder.string()}};
  if (!written)
    return {"disk",
            State::fault,
            {setting.say("doctor.disk.fault", {{"folder", folder.string()}, {"what", written.error()}})},
            {{"folder", folder.string()}, {"fault", written.error()}}};
  const std::uintmax_t free_mb = fs::space(folder, ignored).available / kMega;
  const bool low = !ignored && free_mb < kLow;
  return {"disk",
          low ? State::advice : State::ok,
          {setting.say(low ? "doctor.disk.low" : "doctor.disk.ok", where)},
          {{"folder", folder.string()}, {"free_mb", free_mb}}};
}

void tell(const Setting& setting, const std::vector<Part>& parts) {
  std::istringstream nothing;
  Terminal terminal(nothing, setting.out);
  for (const Part& part : parts) {
    const std::string mark =
        setting.say(std::string("doctor.state.") + kStates.at(static_cast<std::size_t>(part.state)));
    terminal.paragraph(setting.say(std::string("doctor.part.") + part.name) + ": " + mark);
    for (const std::string& sentence : part.sentences) terminal.paragraph(sentence, {"  ", "  "});
  }
}

void put_json(const Setting& setting, const std::vector<Part>& parts) {
  Json document = Json::object();
  for (const Part& part : parts) {
    Json entry{{"state", kStates.at(static_cast<std::size_t>(part.state))}, {"sentences", part.sentences}};
    entry.update(part.more);
    document[part.name] = std::move(entry);
  }
  setting.out << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace

int doctor(const Setting& setting, const DoctorOptions& options) {
  platform::quieten_sound_libraries();
  std::vector<Part> parts{display_part(setting), sound_part(setting)};
  add_letters(setting, parts);
  add_network(setting, options.port, parts);
  parts.push_back(disk_part(setting));
  if (options.json) {
    put_json(setting, parts);
  } else {
    tell(setting, parts);
  }
  const bool fault =
      std::any_of(parts.begin(), parts.end(), [](const Part& part) { return part.state == State::fault; });
  return fault ? kOutside : kDone;
}

}  // namespace kenes::app
