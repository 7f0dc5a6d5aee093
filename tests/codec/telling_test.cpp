// Happenings and views in words: well-formed, complete, and silent about what is not in them.

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "codec/codec.hpp"
#include "support/playing.hpp"
#include "support/small_script.hpp"
#include "support/walk.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using nlohmann::json;

json told(const Happening& happening) {
  return json::parse(codec::encode_happenings(*small_script(), {happening})).at(0);
}

Happening happening(Happening::Kind kind, std::size_t a, std::size_t b = 0, std::int16_t number = 0) {
  Happening h;
  h.kind = kind;
  h.a = static_cast<std::uint8_t>(a);
  h.b = static_cast<std::uint8_t>(b);
  h.number = number;
  return h;
}

TEST(HappeningCodec, SaysWhatTheNumbersStandFor) {
  using Kind = Happening::Kind;
  Happening asked = happening(Kind::asked, kWaterShare.index(), 1);
  asked.by = kExpert;
  EXPECT_EQ(told(asked),
            json::parse(R"({"kind":"asked","claim":"water_share","tone":"accusing","by":"expert"})"));
  EXPECT_EQ(told(happening(Kind::presented, kAuditAct.index(), 1)),
            json::parse(R"({"kind":"presented","evidence":"audit_act","line":"houses"})"));
  EXPECT_EQ(told(happening(Kind::voting, kNoSubject, 7)),
            json::parse(R"({"kind":"voting","motion":"report"})"));
  EXPECT_EQ(told(happening(Kind::given, kPhotoWell.index(), kAigul.index())),
            json::parse(R"({"kind":"given","evidence":"photo_well","to":"member_aigul"})"));
  EXPECT_EQ(told(happening(Kind::choice, 1, 0, 0)),
            json::parse(R"({"kind":"choice","choice":"let_go","beat":"ask_serik"})"));
  Happening above = happening(Kind::above, kTrustSubject, 0, 60);
  above.before = 49;
  EXPECT_EQ(told(above), json::parse(R"({"kind":"above","subject":"trust","from":49,"to":60})"));
}

TEST(HappeningCodec, SurvivesNumbersThatStandForNothing) {
  for (std::size_t kind = 0; kind < kHappeningKinds; ++kind) {
    for (std::size_t a : {0U, 200U, 255U}) {
      EXPECT_EQ(told(happening(static_cast<Happening::Kind>(kind), a, a, 999)).at("kind"),
                name_of(static_cast<Happening::Kind>(kind)));
    }
  }
}

TEST(ViewCodec, EveryViewAlongAWalkIsWellFormed) {
  const Script& script = *small_script();
  walk(script, 5, 400, [&](const Step& step) {
    for (SeatId seat : {kAkim, kSerik, kPublicScreen, kFacilitator}) {
      const json view = json::parse(codec::encode_view(script, view_for(script, step.hearing, seat)));
      EXPECT_EQ(view.at("seats").size(), script.seats.size());
      EXPECT_EQ(view.contains("holds"), !is_reserved(seat));
      EXPECT_EQ(view.contains("injected"), seat == kFacilitator);
    }
  });
}

TEST(ViewCodec, HoldsNothingThatIsNotInTheView) {
  const Script& script = *small_script();
  walk(script, 6, 300, [&](const Step& step) {
    const Hearing other = with_other_secrets(script, step.hearing, kSerik, 3);
    const SeatView one = view_for(script, step.hearing, kSerik);
    if (one == view_for(script, other, kSerik)) {
      EXPECT_EQ(codec::encode_view(script, one), codec::encode_view(script, view_for(script, other, kSerik)));
    }
  });
}

TEST(ViewCodec, TellsClaimsMotionsAndWhoHoldsWhat) {
  const Script& script = *small_script();
  const Hearing hearing = at_resolution(script);
  const json akim = json::parse(codec::encode_view(script, view_for(script, hearing, kAkim)));
  EXPECT_EQ(akim.at("claims").at("water_share").at("truth"), "overstated");
  EXPECT_EQ(akim.at("holds"), json::parse(R"(["road_contract"])"));
  EXPECT_EQ(akim.at("phase"), "resolution");
  const json serik = json::parse(codec::encode_view(script, view_for(script, hearing, kSerik)));
  EXPECT_FALSE(serik.at("claims").at("water_share").contains("truth"));
  const json& motions = serik.at("motions");
  const auto draft = std::find_if(motions.begin(), motions.end(),
                                  [](const json& m) { return m.at("kind") == "recommendation"; });
  ASSERT_NE(draft, motions.end());
  EXPECT_EQ(draft->at("recommendation"), "repair_road");
  EXPECT_EQ(draft->at("slots").at("deadline"), "september");
}

}  // namespace
}  // namespace kenes::test
