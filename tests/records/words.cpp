#include "records/words.hpp"

#include <filesystem>

#include <gtest/gtest.h>

namespace kenes::test {
namespace {

using Texts = text::ScenarioTexts::Texts;

Texts english() {
  Texts texts{{"title", "Small"},
              {"section.s_water.title", "Water"},
              {"section.s_water.text", "Water has come."},
              {"section.s_council.title", "Council"},
              {"section.s_council.text", "We met."},
              {"claim.water_share", "Ninety percent have a tap."},
              {"claim.water_share.truth", "It was the villages that were counted."},
              {"claim.road_done", "The road is done."},
              {"claim.road_done.truth", "It is."},
              {"claim.meetings_held", "Four meetings were held."},
              {"claim.meetings_held.truth", "They were."},
              {"issue.water", "Water"},
              {"issue.roads", "Roads"},
              {"recommendation.repair_road.title", "Repair the road"},
              {"recommendation.repair_road.text", "To {addressee}: repair it by {deadline}."},
              {"recommendation.repair_road.reply.accepted", "Agreed."},
              {"recommendation.repair_road.reply.in_part", "Partly, by {deadline}."},
              {"recommendation.repair_road.reply.refused", "Not ours."},
              {"recommendation.start_pipe.title", "Start the pipe"},
              {"recommendation.start_pipe.text", "To {addressee}: start it by {deadline}."},
              {"beat.ask_serik.choice.note_it", "Note it"},
              {"beat.ask_serik.choice.let_go", "Let it go"},
              {"ending.turned_corner.title", "A corner turned"},
              {"ending.turned_corner.text", "Things move."},
              {"ending.taken_note.title", "Noted"},
              {"ending.taken_note.text", "Nothing moves."},
              {"inject.burst.title", "A burst pipe"},
              {"seat.akim.goal.keep_trust", "Keep the trust of the hall"}};
  const auto script = small_script();
  for (const std::string& seat : script->names.seats) {
    texts["seat." + seat + ".name"] = seat;
    texts["seat." + seat + ".post"] = "post of " + seat;
  }
  for (const std::string& beat : script->names.beats)
    texts["beat." + beat + ".a"] = "Narrated: " + beat + ".";
  for (std::size_t e = 0; e < script->evidence.size(); ++e) {
    const std::string key = "evidence." + script->names.evidence[e];
    texts[key + ".title"] = script->names.evidence[e];
    const std::string line_key = key + ".line.";
    for (const std::string& line : script->names.evidence_lines[e])
      texts[line_key + line] = "Line " + line + ".";
  }
  for (const char* recommendation : {"repair_road", "start_pipe"}) {
    for (const char* option :
         {"addressee.utilities", "addressee.region", "deadline.september", "deadline.soon"}) {
      texts[std::string("recommendation.") + recommendation + "." + option] =
          std::string(option).substr(std::string(option).find('.') + 1);
    }
  }
  return texts;
}

}  // namespace

const text::Catalogue& shipped_texts() {
  static const auto kLoaded =
      text::Catalogue::load(std::filesystem::path(KENES_TEST_SOURCE_DIR) / "assets/text");
  KENES_EXPECT(kLoaded.has_value());
  return *kLoaded;
}

const text::ScenarioTexts& small_texts() {
  static const text::ScenarioTexts kTexts(text::Language::en, {Texts{}, Texts{}, english()},
                                          records::beat_keys(*small_script()));
  return kTexts;
}

records::Voice small_voice(text::Language language) {
  return {*small_script(), shipped_texts(), small_texts(), language};
}

std::string text_of(const records::Page& page) {
  std::string text;
  for (const records::Block& block : page.blocks()) text += block.text + "\n";
  return text;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace kenes::test
