#include "scenario/scenario.hpp"

#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "rules/rules.hpp"
#include "scenario_at_hand.hpp"

namespace kenes::scenario {
namespace {

namespace fs = std::filesystem;
using rules::Effect;
using rules::Happening;
using rules::SeatId;
using testing_files::listed;
using testing_files::replace_in;
using testing_files::starter_files;

LoadedScenario good(Files files) {
  LoadedScenario loaded = load_scenario_from(std::move(files));
  EXPECT_TRUE(loaded.diagnostics.empty()) << listed(loaded.diagnostics);
  EXPECT_TRUE(loaded.script.has_value());
  if (!loaded.script) loaded.script.emplace();
  return loaded;
}

std::size_t place_of(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  EXPECT_NE(found, names.end()) << name;
  return static_cast<std::size_t>(found - names.begin());
}

TEST(Starter, IsClean) {
  const LoadedScenario loaded = good(starter_files());
  EXPECT_EQ(loaded.content.id, "starter");
  EXPECT_EQ(loaded.content.source_language, "ru");
  EXPECT_EQ(loaded.script->seats.size(), 5U);
  EXPECT_EQ(loaded.content.texts.size(), 3U);
}

TEST(Script, HasDenseIdsInTheOrderOfTheNames) {
  const LoadedScenario loaded = good(starter_files());
  const rules::Names& names = loaded.script->names;
  for (const auto* list : {&names.seats, &names.issues, &names.claims, &names.evidence,
                           &names.recommendations, &names.beats, &names.variants, &names.aftermath}) {
    EXPECT_TRUE(std::ranges::is_sorted(*list));
  }
  EXPECT_EQ(names.sections, (std::vector<std::string>{"s_water", "s_lights"}));
  EXPECT_EQ(names.endings, (std::vector<std::string>{"in_writing", "noted"}));
  EXPECT_EQ(names.evidence_lines[place_of(names.evidence, "tap_list")],
            (std::vector<std::string>{"heading", "signed", "total"}));
  EXPECT_EQ(loaded.content.section_claims[0].size(), 2U);
  EXPECT_EQ(names.claims[loaded.content.section_claims[0][0].index()], "taps");
  EXPECT_EQ(names.seats[loaded.content.seats_in_order[0].index()], "chair");
}

/// Everything but the order of what people read in order.
TEST(Script, DoesNotDependOnTheOrderOfThingsInTheFile) {
  const std::string beat =
      R"~({"id": "power_cut", "on": "inject power_cut", "lines": [{"id": "a"}], "do": ["delay(1)"]},)~";
  Files files = starter_files();
  const LoadedScenario before = good(files);
  replace_in(files, "scenario.json", R"([{"id": "water"}, {"id": "lights"}])",
             R"([{"id": "lights"}, {"id": "water"}])");
  replace_in(files, "scenario.json", beat, "");
  replace_in(files, "scenario.json", "\"beats\": [", "\"beats\": [" + beat);
  const LoadedScenario after = good(files);
  EXPECT_EQ(before.script->names.beats, after.script->names.beats);
  EXPECT_EQ(before.script->names.issues, after.script->names.issues);
  EXPECT_EQ(rules::digest_of(rules::initial_hearing(*before.script)),
            rules::digest_of(rules::initial_hearing(*after.script)));
}

TEST(Scenario, SaysWhenPeopleMeet) {
  Files files = starter_files();
  EXPECT_EQ(good(files).content.held, (Held{12, 15, 0, true}));
  replace_in(files, "scenario.json", R"("held": {"month": 12, "hour": 15})",
             R"("held": {"month": 6, "hour": 9, "minute": 30})");
  EXPECT_EQ(good(files).content.held, (Held{6, 9, 30, true}));
  EXPECT_EQ(opening_of(good(files).content.held), 9 * 60 + 30);
  replace_in(files, "scenario.json", R"("held": {"month": 6, "hour": 9, "minute": 30},)", "");
  EXPECT_EQ(good(files).content.held, Held{}) << "it need not";
  EXPECT_EQ(opening_of(good(files).content.held), std::nullopt) << "what the window shows is nobody's hour";
  replace_in(files, "scenario.json", R"("members":)", R"("held": {"month": 13, "hour": 15}, "members":)");
  EXPECT_FALSE(load_scenario_from(files).diagnostics.empty());
}

TEST(Seats, ChairSecretaryAkimAndDeputyAreFound) {
  const LoadedScenario loaded = good(starter_files());
  const rules::Script& script = *loaded.script;
  EXPECT_EQ(script.names.seats[script.chair.index()], "chair");
  EXPECT_EQ(script.names.seats[script.secretary.index()], "secretary");
  EXPECT_EQ(script.names.seats[script.akim.index()], "akim");
  EXPECT_EQ(script.names.seats[script.deputy.index()], "teacher") << "the first core member of the file";
  EXPECT_EQ(script.voters.size(), 3U);
  EXPECT_FALSE(script.voters.has(script.secretary)) << "the secretary never votes";
}

TEST(Seats, ADeputyCanBeNamed) {
  Files files = starter_files();
  replace_in(files, "scenario.json", R"("id": "driver", "role": "member",)",
             R"("id": "driver", "role": "member", "deputy": true,)");
  const LoadedScenario loaded = good(files);
  EXPECT_EQ(loaded.script->names.seats[loaded.script->deputy.index()], "driver");
}

TEST(Seats, WhoeverHasNoStandHasNoMind) {
  Files files = starter_files();
  for (const char* name : {"text/kk.json", "text/ru.json", "text/en.json"}) {
    replace_in(files, name, "{\n  \"title\"",
               "{\n  \"seat.guest.name\": \"1\", \"seat.guest.post\": \"2\", \"seat.guest.brief\": \"3\",\n  "
               "\"title\"");
  }
  replace_in(
      files, "scenario.json", R"(  "seats": [)",
      R"(  "seats": [{"id": "guest", "role": "expert", "difficulty": 1, "portrait": "p02", "sex": "f"},)");
  const LoadedScenario loaded = good(files);
  const rules::Script& script = *loaded.script;
  std::vector<int> minds;
  minds.reserve(script.seats.size());
  for (const rules::Seat& seat : script.seats) minds.push_back(seat.mind);
  EXPECT_EQ(minds, (std::vector<int>{0, 1, 2, 255, 3, 4}));
}

TEST(Report, TheChairsSectionIsACoReport) {
  Files files = starter_files();
  replace_in(files, "scenario.json", R"("by": "akim", "issue": "lights")",
             R"("by": "chair", "issue": "lights")");
  const LoadedScenario loaded = good(files);
  EXPECT_FALSE(loaded.script->sections[0].co_report);
  EXPECT_TRUE(loaded.script->sections[1].co_report);
  EXPECT_EQ(loaded.script->claims[place_of(loaded.script->names.claims, "lamps")].answers,
            loaded.script->chair);
}

TEST(Variants, SayWhatHoldsInOnePlay) {
  const LoadedScenario loaded = good(starter_files());
  const rules::Script& script = *loaded.script;
  const rules::Variant& half_way = script.variants[place_of(script.names.variants, "half_way")];
  const rules::Variant& finished = script.variants[place_of(script.names.variants, "finished")];
  const std::size_t taps = place_of(script.names.claims, "taps");
  const rules::EvidenceId list(place_of(script.names.evidence, "tap_list"));
  const rules::EvidenceId act(place_of(script.names.evidence, "work_act"));
  EXPECT_EQ(half_way.truth[taps], rules::Truth::overstated);
  EXPECT_EQ(finished.truth[taps], rules::Truth::accurate);
  EXPECT_TRUE(half_way.without.has(act));
  EXPECT_TRUE(half_way.holders[act.index()].empty());
  EXPECT_EQ(finished.holders[act.index()].size(), 2U);
  EXPECT_TRUE(finished.holders[list.index()].empty());
  EXPECT_TRUE(finished.on_table.has(rules::EvidenceId(place_of(script.names.evidence, "lab_sheet"))));
  EXPECT_EQ(half_way.variables[0], 5);
  EXPECT_EQ(finished.variables[0], 6);
}

TEST(Variants, LeftOutThereIsOneCalledOnly) {
  Files files = starter_files();
  std::string& bytes = files["scenario.json"];
  const std::size_t from = bytes.find("  \"variants\"");
  bytes.erase(from, bytes.find("  \"recommendations\"") - from);
  const LoadedScenario loaded = load_scenario_from(files);
  ASSERT_TRUE(loaded.script) << listed(loaded.diagnostics);
  EXPECT_EQ(loaded.script->names.variants, std::vector<std::string>{"only"});
  EXPECT_EQ(loaded.script->variants[0].variables[0], 5);
}

const rules::Beat& beat_named(const rules::Script& script, std::string_view name) {
  return script.beats[place_of(script.names.beats, name)];
}

TEST(Beats, AnswerWhatTheyName) {
  const LoadedScenario loaded = good(starter_files());
  const rules::Script& script = *loaded.script;
  const rules::Trigger& sharp = beat_named(script, "sharp_tone").on;
  EXPECT_EQ(sharp.kind, Happening::Kind::asked);
  EXPECT_EQ(sharp.a, place_of(script.names.claims, "taps"));
  EXPECT_EQ(sharp.b, static_cast<std::uint8_t>(rules::Tone::accusing));
  const rules::Trigger& dark = beat_named(script, "lamps_dark").on;
  EXPECT_EQ(dark.b, static_cast<std::uint8_t>(rules::Progress::contradicted));
  const rules::Trigger& impatient = beat_named(script, "impatient").on;
  EXPECT_EQ(impatient.kind, Happening::Kind::below);
  EXPECT_EQ(impatient.number, 4);
  const rules::Trigger& adopted = beat_named(script, "taps_adopted").on;
  EXPECT_EQ(adopted.b, static_cast<std::uint8_t>(rules::MotionKind::recommendation));
  EXPECT_EQ(beat_named(script, "colour_frost").weight, 2);
  EXPECT_EQ(beat_named(script, "colour_frost").group, beat_named(script, "colour_bucket").group);
}

TEST(Beats, AreFoundByWhatHappened) {
  const LoadedScenario loaded = good(starter_files());
  const auto found = loaded.script->answering(Happening::Kind::start, 0);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(loaded.script->names.beats[found[0].index()], "welcome");
}

TEST(Beats, EachTriggerOfTheFormatIsRead) {
  for (const char* on : {"start",
                         "phase questions",
                         "minute 20",
                         "certified",
                         "no_quorum",
                         "declared driver",
                         "delivered s_water",
                         "floor teacher",
                         "asked taps",
                         "asked taps inviting",
                         "pressed taps neutral",
                         "presented tap_list",
                         "missed tap_list",
                         "answered taps",
                         "answered taps deflect",
                         "claim taps tested",
                         "recorded taps",
                         "spoke water",
                         "spoke water conciliate",
                         "pledged driver",
                         "declined teacher",
                         "proposed fix_lamps",
                         "amended fix_lamps",
                         "withdrawn fix_lamps",
                         "read_back fix_lamps",
                         "voting fix_lamps",
                         "voting report",
                         "adopted fix_lamps",
                         "adopted report",
                         "rejected fix_lamps",
                         "rejected report",
                         "order driver",
                         "above patience 7",
                         "below trust 30",
                         "above guard 5",
                         "answered any",
                         "answered any deflect",
                         "presented any",
                         "claim any tested",
                         "floor any",
                         "adopted any",
                         "inject power_cut"}) {
    Files files = starter_files();
    replace_in(files, "scenario.json", "\"on\": \"adopted finish_taps\"",
               "\"on\": \"" + std::string(on) + "\"");
    const LoadedScenario loaded = load_scenario_from(files);
    EXPECT_TRUE(loaded.diagnostics.empty()) << on << "\n" << listed(loaded.diagnostics);
  }
}

std::vector<Effect> effects_of(const std::string& list, LoadedScenario& loaded) {
  Files files = starter_files();
  replace_in(files, "scenario.json", "\"do\": [\"trust += 2\"]", "\"do\": [" + list + "]");
  loaded = load_scenario_from(files);
  EXPECT_TRUE(loaded.diagnostics.empty()) << listed(loaded.diagnostics);
  if (!loaded.script) return {};
  const rules::Effects run = beat_named(*loaded.script, "taps_adopted").effects;
  const auto from = loaded.script->effects.begin() + run.first;
  return {from, from + run.count};
}

TEST(Effects, EachOfTheFormatIsRead) {
  LoadedScenario loaded;
  const auto effects = effects_of(
      R"~("patience += 2", "patience -= 1", "patience = 5", "trust += 1", "trust = 40", "guard -= 2", "guard = 3",
         "standing(driver) -= 1", "set list_promised", "clear list_promised", "reveal(tap_list)", "give(tap_list, chair)",
         "mood(akim, warm)", "shift(driver, water, -10)", "settle(lamps, explained)", "delay(2)", "concrete(taps)", "patience += guard - 2")~",
      loaded);
  using Kind = Effect::Kind;
  const std::vector<Kind> kinds{
      Kind::add_variable, Kind::add_variable, Kind::set_variable, Kind::add_trust, Kind::set_trust,
      Kind::add_guard,    Kind::set_guard,    Kind::add_standing, Kind::set_flag,  Kind::clear_flag,
      Kind::reveal,       Kind::give,         Kind::mood,         Kind::shift,     Kind::settle,
      Kind::delay,        Kind::concrete,     Kind::add_variable};
  ASSERT_EQ(effects.size(), kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) EXPECT_EQ(effects[i].kind, kinds[i]) << i;
  const rules::Script& script = *loaded.script;
  const rules::Hearing hearing = rules::initial_hearing(script);
  const std::vector<int> values{2, -1, 5, 1, 40, -2, 3, -1};
  for (std::size_t i = 0; i < values.size(); ++i)
    EXPECT_EQ(rules::value_of(script, hearing, effects[i].value), values[i]) << i;
  EXPECT_EQ(rules::value_of(script, hearing, effects[13].value), -10);
  EXPECT_EQ(script.names.seats[effects[11].b], "chair");
  EXPECT_EQ(effects[14].b, static_cast<std::uint8_t>(rules::Progress::explained));
}

TEST(Effects, WhatIsBrokenIsReportedAtItsPlace) {
  for (const auto& [effect, code] :
       std::vector<std::pair<std::string, Code>>{{"", Code::effect_broken},
                                                 {"trust", Code::effect_broken},
                                                 {"trust +=", Code::expression_broken},
                                                 {"trust += 1 2", Code::expression_broken},
                                                 {"set", Code::effect_broken},
                                                 {"set list_promised now", Code::effect_broken},
                                                 {"reveal tap_list", Code::unknown_fact},
                                                 {"reveal(tap_list", Code::effect_broken},
                                                 {"give(tap_list)", Code::effect_broken},
                                                 {"give(tap_list, akym)", Code::unknown_argument},
                                                 {"mood(akim, angry)", Code::unknown_argument},
                                                 {"revel(tap_list)", Code::unknown_fact},
                                                 {"standing(driver) = 3", Code::effect_broken},
                                                 {"settle(taps, questioned)", Code::unknown_argument},
                                                 {"concrete(tabs)", Code::unknown_argument},
                                                 {"trust += quorum()", Code::number_needed},
                                                 {"list_promised += 1", Code::wrong_kind_of_variable},
                                                 {"trust += 1;", Code::bad_character},
                                                 {"delay()", Code::expression_broken},
                                                 {"delay(100)", Code::effect_beyond_range}}) {
    Files files = starter_files();
    replace_in(files, "scenario.json", "\"do\": [\"trust += 2\"]", "\"do\": [\"" + effect + "\"]");
    const LoadedScenario loaded = load_scenario_from(files);
    ASSERT_EQ(loaded.diagnostics.size(), 1U) << effect << "\n" << listed(loaded.diagnostics);
    EXPECT_EQ(loaded.diagnostics.begin()->code, code) << effect << "\n" << listed(loaded.diagnostics);
  }
}

LoadedScenario with_choice(const std::string& condition) {
  Files files = starter_files();
  replace_in(files, "scenario.json", R"({"id": "wait", )",
             R"({"id": "wait", "when": ")" + condition + "\", ");
  return load_scenario_from(files);
}

TEST(Choices, ReadOnlyWhatTheirSeatSees) {
  EXPECT_TRUE(with_choice("holds(akim, contract)").diagnostics.empty());
  EXPECT_TRUE(with_choice("trust > 30 and fired(welcome)").diagnostics.empty());
  for (const char* hidden : {"holds(teacher, tap_list)", "variant(finished)", "truth(taps, accurate)",
                             "pledged(driver, fix_lamps)"}) {
    const LoadedScenario loaded = with_choice(hidden);
    ASSERT_EQ(loaded.diagnostics.size(), 1U) << hidden << "\n" << listed(loaded.diagnostics);
    EXPECT_EQ(loaded.diagnostics.begin()->code, Code::hidden_fact) << hidden;
  }
}

TEST(Choices, WhatTheyReadIsInEveryView) {
  const LoadedScenario before = good(starter_files());
  EXPECT_FALSE(before.script->public_state.variables[0]) << "only a trigger reads it";
  const LoadedScenario after = with_choice("patience > 3 and list_promised and fired(welcome)");
  ASSERT_TRUE(after.script) << listed(after.diagnostics);
  const rules::PublicState& state = after.script->public_state;
  EXPECT_TRUE(state.variables[0]);
  EXPECT_EQ(state.flags[0], 1U);
  const std::uint16_t bit = beat_named(*after.script, "welcome").once_bit;
  EXPECT_EQ(state.fired[bit / 64U], std::uint64_t{1} << (bit % 64U));
}

TEST(Loading, NothingInAFileMakesItReadAnother) {
  const fs::path folder = fs::path(testing::TempDir()) / "path_tricks";
  fs::remove_all(folder);
  fs::create_directories(folder / "rulebooks");
  fs::create_directories(folder / "it/text");
  for (const auto& [name, bytes] : starter_files()) {
    if (name != "rulebook.json") std::ofstream(folder / "it" / name, std::ios::binary) << bytes;
  }
  std::ofstream(folder / "secret.json")
      << testing_files::bytes_of(testing_files::project_root() / "assets/rulebooks/kz-public-council.json");
  const std::string bytes = starter_files()["scenario.json"];
  for (const std::string name : {"../secret", "/etc/passwd", "..", "", "a/../../secret"}) {
    std::string changed = bytes;
    changed.replace(changed.find("kz-public-council"), std::string("kz-public-council").size(), name);
    std::ofstream(folder / "it/scenario.json", std::ios::binary) << changed;
    const LoadedScenario loaded = load_scenario(folder / "it", folder / "rulebooks");
    EXPECT_FALSE(loaded.files.contains("rulebook.json")) << name;
    EXPECT_TRUE(std::ranges::any_of(loaded.diagnostics, [](const Diagnostic& d) {
      return d.code == Code::unknown_rulebook;
    })) << name;
  }
}

TEST(Loading, AMissingFolderIsADiagnostic) {
  const LoadedScenario loaded = load_scenario("/nowhere/at/all", "/nowhere/rulebooks");
  EXPECT_FALSE(loaded.script);
  EXPECT_EQ(loaded.diagnostics.errors(), 4U);
  EXPECT_EQ(loaded.diagnostics.sorted()[0].file, "/nowhere/at/all/scenario.json");
}

TEST(Loading, AFolderInPlaceOfAFileIsADiagnostic) {
  const fs::path folder = fs::path(testing::TempDir()) / "folder_for_file";
  fs::create_directories(folder / "scenario.json");
  EXPECT_FALSE(load_scenario(folder, folder).script);
}

TEST(Loading, FromMemoryGivesTheSameAsFromTheFolder) {
  const fs::path root = testing_files::project_root();
  const LoadedScenario from_folder = load_scenario(root / "assets/starter", root / "assets/rulebooks");
  ASSERT_TRUE(from_folder.script) << listed(from_folder.diagnostics);
  const LoadedScenario from_memory = good(from_folder.files);
  EXPECT_EQ(rules::digest_of(rules::initial_hearing(*from_folder.script)),
            rules::digest_of(rules::initial_hearing(*from_memory.script)));
  EXPECT_EQ(from_folder.content.texts, from_memory.content.texts);
}

TEST(Loading, FindsAllFaultsOfAFileInOneRun) {
  Files files = starter_files();
  replace_in(files, "scenario.json", "\"members\": 3", "\"members\": \"3\"");
  replace_in(files, "scenario.json", "\"kind\": \"photo\"", "\"kind\": \"foto\"");
  replace_in(files, "scenario.json", "\"interests\": [\"lights\"]", "\"interests\": [\"lihgts\"]");
  replace_in(files, "scenario.json", "\"trust >= 55\"", "\"trust => 55\"");
  replace_in(files, "scenario.json", "\"on\": \"below patience 4\"", "\"on\": \"bellow patience 4\"");
  testing_files::set_text(files, "text/kk.json", "title", " ");
  const LoadedScenario loaded = load_scenario_from(files);
  std::vector<Code> codes;
  for (const Diagnostic& one : loaded.diagnostics.sorted()) codes.push_back(one.code);
  EXPECT_EQ(codes, (std::vector<Code>{Code::wrong_type, Code::single_equals, Code::unknown_name,
                                      Code::unknown_word, Code::unknown_trigger, Code::text_empty}))
      << listed(loaded.diagnostics);
}

/// Whatever is cut out of a file, there is an answer.
TEST(Loading, EveryLineLeftOutIsAnswered) {
  const Files files = starter_files();
  const std::string& bytes = files.at("scenario.json");
  for (std::size_t from = 0; from < bytes.size(); from = bytes.find('\n', from) + 1) {
    Files changed = files;
    changed["scenario.json"].erase(from, bytes.find('\n', from) + 1 - from);
    const LoadedScenario loaded = load_scenario_from(changed);
    EXPECT_EQ(loaded.script.has_value(), !loaded.diagnostics.has_errors());
    if (bytes.find('\n', from) == std::string::npos) break;
  }
}

constexpr const char* kValues[] = {
    "null", "[]", "{}", "-1", "\"x\"", "true", "1e5", "[[[]]]", "{\"id\": {\"id\": 3}}", "99999"};

/// Whatever stands in the place of a value, there is an answer.
TEST(Loading, EveryValueReplacedIsAnswered) {
  const Files files = starter_files();
  const std::string& bytes = files.at("scenario.json");
  int round = 0;
  for (std::size_t colon = bytes.find("\": "); colon != std::string::npos;
       colon = bytes.find("\": ", colon + 1)) {
    const std::size_t from = colon + 3;
    if (bytes[from] == '[' || bytes[from] == '{') continue;
    const std::size_t end =
        bytes[from] == '"' ? bytes.find('"', from + 1) + 1 : bytes.find_first_of(",}\n", from);
    Files changed = files;
    changed["scenario.json"].replace(from, end - from, kValues[round++ % 10]);
    const LoadedScenario loaded = load_scenario_from(changed);
    EXPECT_EQ(loaded.script.has_value(), !loaded.diagnostics.has_errors());
  }
}

TEST(NewScenario, IsTheStarterUnderTheFoldersName) {
  const fs::path root = testing_files::project_root();
  const fs::path folder = fs::path(testing::TempDir()) / "New Water-2";
  fs::remove_all(folder);
  ASSERT_FALSE(new_scenario(folder, root / "assets/starter"));
  const LoadedScenario loaded = load_scenario(folder, root / "assets/rulebooks");
  EXPECT_TRUE(loaded.diagnostics.empty()) << listed(loaded.diagnostics);
  EXPECT_EQ(loaded.content.id, "new_water_2");
  const std::string plan = testing_files::bytes_of(folder / "plans/list_is_shown.plan.json");
  EXPECT_NE(plan.find("\"scenario\": \"new_water_2\""), std::string::npos);
  const auto settings = nlohmann::json::parse(testing_files::bytes_of(folder / ".vscode/settings.json"));
  EXPECT_EQ(settings.at("json.schemas").size(), 4U);
  for (const auto& schema : settings.at("json.schemas"))
    EXPECT_TRUE(fs::exists(schema.at("url").get<std::string>())) << schema;
  const auto again = new_scenario(folder, root / "assets/starter");
  ASSERT_TRUE(again) << "nothing is overwritten";
  EXPECT_EQ(again->kind, NewScenarioFault::Kind::folder_not_empty);
}

TEST(Scenario, AFileMayNameItsSchema) {
  Files files = starter_files();
  for (const char* name : {"scenario.json", "text/kk.json", "text/ru.json"})
    files[name].replace(files[name].find('{'), 1, "{\"$schema\": \"somewhere.json\",");
  const LoadedScenario loaded = load_scenario_from(files);
  EXPECT_TRUE(loaded.diagnostics.empty()) << listed(loaded.diagnostics);
}

TEST(NewScenario, AFolderWithoutLatinLettersGetsAPlainId) {
  const fs::path root = testing_files::project_root();
  const fs::path folder = fs::path(testing::TempDir()) / "ауыл";
  fs::remove_all(folder);
  ASSERT_FALSE(new_scenario(folder / "", root / "assets/starter"));
  EXPECT_EQ(load_scenario(folder, root / "assets/rulebooks").content.id, "my_scenario");
}

TEST(NewScenario, SaysWhyItCannotBeMade) {
  const fs::path root = testing_files::project_root();
  EXPECT_EQ(new_scenario("/proc/nowhere/new", root / "assets/starter")->kind,
            NewScenarioFault::Kind::cannot_write);
  EXPECT_EQ(new_scenario(fs::path(testing::TempDir()) / "x", root / "nowhere")->kind,
            NewScenarioFault::Kind::starter_missing);
}

}  // namespace
}  // namespace kenes::scenario
