// What a phone shows of an answer before it is given: nothing its owner may not know.

#include <gtest/gtest.h>

#include "parlour.hpp"
#include "room/focus.hpp"
#include "room/seat_page.hpp"
#include "rules/view.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using nlohmann::json;

/// Somebody has just asked the akim about a claim.
Hearing asked_about(Parlour& parlour, ClaimId claim) {
  Hearing hearing = parlour.session().hearing();
  const Script& script = parlour.script();
  hearing.marks |= Hearing::drawn | Hearing::opened | Hearing::certified;
  for (std::size_t i = 0; i < script.rulebook.phases.size(); ++i) {
    if (script.rulebook.phases[i].kind == PhaseKind::questions) hearing.phase = static_cast<std::uint8_t>(i);
  }
  hearing.floor.holder = script.secretary;
  hearing.floor.respondent = parlour.seat("akim");
  hearing.floor.claim = claim;
  hearing.floor.questions = 1;
  hearing.claims[claim].progress = static_cast<unsigned>(Progress::delivered) & 7U;
  return hearing;
}

json offered(Parlour& parlour, const Hearing& hearing) {
  const auto& play = parlour.room().play();
  const SeatView view = view_for(*play.script, hearing, parlour.seat("akim"));
  return room::menu_page(play.voice(text::Language::en), play.content, hearing, view, {});
}

TEST(Preview, OfAnAnswerIsTheSameWhateverIsTrueOfAClaimOnesSeatDoesNotKnow) {
  Parlour parlour(1, "shyndala_report");
  int compared = 0;
  for (std::size_t i = 0; i < parlour.script().claims.size(); ++i) {
    const ClaimId claim(i);
    Hearing hearing = asked_about(parlour, claim);
    if (view_for(parlour.script(), hearing, parlour.seat("akim")).claims[i].truth_known) continue;
    hearing.claims[claim].truth = 0;
    const json first = offered(parlour, hearing);
    ASSERT_NE(first.dump().find("own_words"), std::string::npos) << first.dump();
    for (unsigned truth = 1; truth < 4; ++truth) {
      hearing.claims[claim].truth = truth & 3U;
      EXPECT_EQ(offered(parlour, hearing), first) << parlour.script().names.claims[i] << truth;
      ++compared;
    }
  }
  EXPECT_GT(compared, 0);
}

/// What a person is offered to say aloud, by the kind of the answer.
std::string scripted(const json& items, const std::string& kind) {
  for (const json& item : items) {
    if (item.contains("items")) {
      if (std::string below = scripted(item.at("items"), kind); !below.empty()) return below;
    } else if (item.at("move").value("kind", "") == kind && !item.contains("own_words")) {
      return item.at("label");
    }
  }
  return {};
}

TEST(Preview, OfAnAnswerTheScenarioHasWordsForIsTheseWords) {
  Parlour parlour(1, "shyndala_report");
  const auto& script = parlour.script();
  const auto& claims = script.names.claims;
  const auto place = std::find(claims.begin(), claims.end(), "water_villages") - claims.begin();
  const json page = offered(parlour, asked_about(parlour, ClaimId(static_cast<std::size_t>(place))));
  const auto& beats = script.names.beats;
  const auto beat = std::find(beats.begin(), beats.end(), "villages_reason") - beats.begin();
  const records::Voice voice = parlour.room().play().voice(text::Language::en);
  EXPECT_EQ(scripted(page.at("items"), "explain"), voice.line(BeatId(static_cast<std::size_t>(beat)), 0));
}

}  // namespace
}  // namespace kenes::test
