#include "app/cli.hpp"

#include <cstdlib>
#include <functional>
#include <istream>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/commands.hpp"
#include "app/host/packs.hpp"
#include "app/terminal.hpp"
#include "app/usage.hpp"
#include "app/window_command.hpp"
#include "scenario/rulebook_sentences.hpp"
#include "ui/prepare.hpp"

namespace kenes::app {
namespace {

using text::Language;

constexpr std::uint64_t kLastPort = 65535;

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

/// --lang is looked for before anything is parsed, because help and faults are said in it.
std::string_view language_wish(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--lang" && i + 1 < argc) return argv[i + 1];
    if (word.starts_with("--lang=")) return word.substr(7);
  }
  return {};
}

/// The commands and where their options go. Lives until the chosen one has run.
class CommandLine {
 public:
  explicit CommandLine(const Setting& setting) : setting_(setting), app_(say("cli.about"), "kenes") {
    app_.require_subcommand(0, 1);
    dress(app_);
    app_.set_version_flag("--version", std::string("kenes ") + KENES_VERSION, say("cli.version"));
    add_play();
    add_host();
    add_simulate();
    add_explore();
    add_replay();
    add_plan();
    add_check();
    add_author();
    add_new();
    add_packages();
    add_sessions();
    add_doctor();
  }

  int run(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
      setting_.out << app_.help();
      return kDone;
    } catch (const CLI::CallForVersion&) {
      setting_.out << app_.version() << '\n';
      return kDone;
    } catch (const CLI::ParseError& fault) {
      return complain_of_usage(setting_, fault);
    }
    if (command_) return command_();
    return open_window(setting_, play_, true);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key) const { return setting_.say(key); }

  void dress(CLI::App& app) {
    app.option_defaults()->group(say("cli.label.options"));
    app.set_help_flag("-h,--help", say("cli.help"));
    app.add_option("--lang", language_, say("cli.lang"))
        ->type_name("kk|ru|en")
        ->check(one_of(setting_, {"kk", "ru", "en"}));
    const auto formatter = std::make_shared<CLI::Formatter>();
    for (const char* label : {"Usage", "Options", "Positionals", "Subcommands", "SUBCOMMAND", "SUBCOMMANDS",
                              "OPTIONS", "REQUIRED"}) {
      formatter->label(label, say(std::string("cli.label.") + lower(label)));
    }
    formatter->column_width(34);
    app.formatter(formatter);
  }

  static std::string lower(std::string word) {
    const bool capitals = word == "SUBCOMMAND" || word == "SUBCOMMANDS" || word == "OPTIONS";
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return capitals ? word + "_in_usage" : word;
  }

  CLI::App& add(const char* name, const std::function<int()>& command) {
    CLI::App* app = app_.add_subcommand(name, say(std::string("cli.command.") + name));
    app->group(say("cli.label.subcommands"));
    dress(*app);
    app->callback([this, command] { command_ = command; });
    return *app;
  }

  void add_play() {
    CLI::App& app = add("play", [this] { return play(setting_, play_); });
    app.add_option("SCENARIO", play_.scenario, say("cli.scenario"))->type_name("");
    app.add_option("--seat", play_.seat, say("cli.seat"))->type_name("ID");
    add_level(app, play_.level);
    add_seed(app, play_.seed);
    app.add_flag("--text", play_.text, say("cli.text"));
    app.add_flag("--no-pages", play_.no_pages, say("cli.no_pages"));
    app.add_option("--journal", play_.journal, say("cli.play_journal"))->type_name("FILE");
  }
  void add_host() {
    CLI::App& app = add("host", [this] {
      host_.packs_language = language_;
      return host_.packs.empty() ? host(setting_, host_) : write_packs(setting_, host_);
    });
    app.add_option("SCENARIO", host_.scenario, say("cli.scenario"))->type_name("");
    app.add_option("--port", host_.port, say("host.option.port"))
        ->type_name("N")
        ->check(whole(setting_, 0, kLastPort));
    app.add_option("--bind", host_.bind, say("host.option.bind"))->type_name("ADDR");
    app.add_flag("--headless", host_.headless, say("host.option.headless"));
    app.add_option("--journal", host_.journal, say("host.option.journal"))->type_name("FILE");
    app.add_option("--resume", host_.resume, say("host.option.resume"))->type_name("FILE");
    app.add_option("--packs", host_.packs, say("host.option.packs"))->type_name("FOLDER");
    app.add_option("--wifi", host_.wifi, say("host.option.wifi"))->type_name("NAME");
    app.add_option("--wifi-password", host_.wifi_password, say("host.option.wifi_password"))
        ->type_name("WORD");
    app.add_option("--pin", host_.pin, say("host.option.pin"))
        ->type_name("NNNN")
        ->check(CLI::Validator(
            [this](const std::string& pin) { return ui::is_pin(pin) ? std::string() : say("cli.fault.pin"); },
            std::string()));
    app.add_option("--wall", host_.wall, say("host.option.wall"))
        ->type_name("kk|ru|en")
        ->delimiter(',')
        ->expected(1, 2)
        ->check(one_of(setting_, {"kk", "ru", "en"}));
    app.add_option("--minutes", host_.minutes, say("host.option.minutes"))
        ->type_name("45|60|90|120")
        ->check(one_of(setting_, {"45", "60", "90", "120"}));
    add_level(app, host_.level);
    add_seed(app, host_.seed);
  }
  void add_simulate() {
    CLI::App& app = add("simulate", [this] { return simulate(setting_, simulate_); });
    app.add_option("SCENARIO", simulate_.scenario, say("cli.scenario"))->type_name("");
    add_seed(app, simulate_.seed);
    add_level(app, simulate_.level);
    app.add_option("--journal", simulate_.journal, say("cli.journal"))->type_name("FILE");
    app.add_flag("--json", simulate_.json, say("cli.json"));
  }
  void add_explore() {
    CLI::App& app = add("explore", [this] { return explore(setting_, explore_); });
    app.footer(say("explore.footer"));
    app.add_option("SCENARIO", explore_.scenario, say("cli.scenario"))->type_name("");
    app.add_option("--plays", explore_.plays, say("explore.option.plays"))
        ->type_name("N")
        ->check(whole(setting_, 1, 100'000'000));
    add_seed(app, explore_.seed, "S");
    app.add_option("--threads", explore_.threads, say("explore.option.threads"))
        ->type_name("T")
        ->check(whole(setting_, 1, 256));
    app.add_option("--policy", explore_.policy, say("explore.option.policy"))
        ->type_name("random|novice|seasoned|expert")
        ->check(one_of(setting_, {"random", "novice", "seasoned", "expert"}));
    app.add_option("--states", explore_.states, say("explore.option.states"))
        ->type_name("N")
        ->check(whole(setting_, 0, 100'000'000));
    app.add_option("--trace", explore_.trace, say("explore.option.trace"))->type_name("BEAT");
    app.add_option("--against", explore_.against, say("explore.option.against"))->type_name("FILE");
    app.add_flag("--json", explore_.json, say("cli.json"));
  }
  void add_replay() {
    CLI::App& app = add("replay", [this] { return replay(setting_, replay_); });
    app.add_option("JOURNAL", replay_.journal, say("cli.replay_journal"))->type_name("")->required();
    app.add_option("--to", replay_.to, say("cli.to"))->type_name("N")->check(whole(setting_));
    app.add_flag("--json", replay_.json, say("cli.json"));
  }
  void add_plan() {
    CLI::App& app = add("plan", [this] { return plan(setting_, plan_); });
    app.add_option("FILE", plan_.files, say("cli.plan_files"))->type_name("")->required();
    app.add_flag("--json", plan_.json, say("cli.json"));
    app.add_flag("--transcript", plan_.transcript, say("cli.transcript"));
    app.add_flag("--trace", plan_.trace, say("cli.trace"));
  }
  void add_check() {
    CLI::App& app = add("check", [this] { return check(setting_, check_); });
    app.add_option("PATH", check_.paths, say("cli.check_paths"))->type_name("")->required();
    app.add_flag("--json", check_.json, say("cli.json"));
    app.add_flag("--strict", check_.strict, say("cli.strict"));
    app.add_flag("--translated", check_.translated, say("cli.translated"));
  }
  void add_author() {
    CLI::App& app = add("author", [this] { return open_author_window(setting_, author_); });
    app.add_option("DIR", author_, say("cli.author_folder"))->type_name("");
  }
  /// A file or folder that has to be named.
  void add_place(CLI::App& app, const char* name, std::string& place, const char* words) {
    app.add_option(name, place, say(words))->type_name("")->required()->check(not_empty(setting_));
  }
  void add_new() {
    CLI::App& app = add("new", [this] { return create(setting_, folder_); });
    add_place(app, "DIR", folder_, "cli.new_folder");
  }
  void add_packages() {
    CLI::App& in = add("pack", [this] { return pack(setting_, folder_, package_); });
    add_place(in, "DIR", folder_, "cli.pack_folder");
    add_place(in, "FILE", package_, "cli.package");
    CLI::App& out = add("unpack", [this] { return unpack(setting_, package_, folder_); });
    add_place(out, "FILE", package_, "cli.package");
    add_place(out, "DIR", folder_, "cli.new_folder");
  }
  void add_sessions() {
    CLI::App& app = add("sessions", [this] { return sessions(setting_, sessions_json_); });
    app.add_flag("--json", sessions_json_, say("cli.json"));
  }
  void add_doctor() {
    CLI::App& app = add("doctor", [this] { return doctor(setting_, doctor_); });
    app.add_option("--port", doctor_.port, say("doctor.option.port"))
        ->type_name("N")
        ->check(whole(setting_, 0, kLastPort));
    app.add_flag("--json", doctor_.json, say("cli.json"));
  }
  template <class Seed>
  void add_seed(CLI::App& app, Seed& seed, const char* letter = "N") {
    app.add_option("--seed", seed, say("cli.seed"))->type_name(letter)->check(whole(setting_));
  }
  void add_level(CLI::App& app, std::string& level) {
    app.add_option("--level", level, say("cli.level"))
        ->type_name("novice|seasoned|expert")
        ->check(one_of(setting_, {"novice", "seasoned", "expert"}));
  }

  const Setting& setting_;
  CLI::App app_;
  std::function<int()> command_;
  std::string language_;
  std::string folder_;
  std::string package_;
  std::string author_;
  bool sessions_json_ = false;
  PlayOptions play_;
  HostOptions host_;
  DoctorOptions doctor_;
  SimulateOptions simulate_;
  ExploreOptions explore_;
  ReplayOptions replay_;
  PlanOptions plan_;
  CheckOptions check_;
};

}  // namespace

int run(int argc, const char* const* argv, std::istream& in, std::ostream& out, std::ostream& err) {
  const auto assets = find_assets();
  if (!assets) {
    // Without its texts the program has only this one sentence, in all three languages at once.
    err << "kenes: бағдарлама файлдары табылмады; файлы программы не найдены; the program's files are "
           "missing: assets/text\n";
    return kOutside;
  }
  auto catalogue = text::Catalogue::load(assets->text());
  if (!catalogue) {
    err << "kenes: " << catalogue.error().file << ": " << catalogue.error().reason << '\n';
    return kOutside;
  }
  scenario::add_rulebook_texts(assets->rulebooks(), *catalogue);
  const auto language = text::first_language({language_wish(argc, argv), variable("KENES_LANG"),
                                              variable("LC_ALL"), variable("LC_MESSAGES"), variable("LANG")});
  // A machine's own locale says little about the person who sits down to play; being asked does.
  const bool asked = text::first_language({language_wish(argc, argv), variable("KENES_LANG")}).has_value();
  const Setting setting{*assets, std::move(*catalogue), language.value_or(Language::en), asked, in, out, err};
  const int code = CommandLine(setting).run(argc, argv);
  // What a full disk has swallowed must not look done.
  if (out.flush()) return code;
  setting.complain("cli.cannot_print");
  return kOutside;
}

}  // namespace kenes::app
