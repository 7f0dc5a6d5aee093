// What is noted of answers: tapped by whoever asked, written by the secretary, kept through undo and
// restarts.

#include <gtest/gtest.h>

#include "parlour.hpp"
#include "room/promise_draft.hpp"
#include "room/promise_words.hpp"
#include "room/record_paper.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;

/// The first branch of a menu that ends in a move of that kind, with a field of that value.
json move_of(const json& items, const std::string& kind, const std::string& field = {},
             const std::string& value = {}) {
  for (const json& item : items) {
    if (item.contains("move") && item.at("move").at("move") == kind &&
        (field.empty() || item.at("move").value(field, std::string()) == value))
      return item;
    if (!item.contains("items")) continue;
    if (json found = move_of(item.at("items"), kind, field, value); !found.is_null()) return found;
  }
  return nullptr;
}

json ask_of(const Phone& phone) {
  const json& seat = phone.page.at("seats")[0];
  return seat.contains("ask") ? seat.at("ask").at("items") : json::array();
}

bool send(Parlour& parlour, Phone& phone, const json& item) {
  json message{
      {"do", "move"}, {"seat", phone.page.at("seats")[0].at("id")}, {"seen", phone.page.at("revision")}};
  message["move"] = item.at("move");
  if (item.contains("own_words")) message["own_words"] = true;
  return parlour.say(phone, message).at("ok");
}

rules::RecommendationId named(const Parlour& parlour, const std::string& word) {
  const auto& all = parlour.script().names.recommendations;
  return rules::RecommendationId(
      static_cast<std::size_t>(std::find(all.begin(), all.end(), word) - all.begin()));
}

/// A hearing in which the medic asks and the akim answers, among bots.
struct Asked {
  Parlour parlour;
  Phone& medic = parlour.seated("Dana", "en", "medic");
  Phone& akim = parlour.seated("Aigul", "en", "akim");
  Phone* secretary = nullptr;  // Comes when there is something to write down.

  Asked() {
    EXPECT_TRUE(parlour.order(R"({"do":"start"})"));
    EXPECT_TRUE(parlour.order(R"({"do":"speed","times":50})"));
  }
  /// Whoever owes something does it; true once the medic's question is with the akim.
  bool turn() {
    const rules::Floor& floor = parlour.session().hearing().floor;
    if (floor.respondent == parlour.seat("akim") && floor.holder == parlour.seat("medic")) return true;
    const json question = move_of(ask_of(medic), "ask_claim");
    const json wants = move_of(ask_of(medic), "ask_floor");
    if (!question.is_null()) {
      EXPECT_TRUE(send(parlour, medic, question));
    } else if (!wants.is_null()) {
      send(parlour, medic, wants);
    } else {
      serve_awaited(parlour);
    }
    parlour.wait_s(2);
    return false;
  }
  void ask() {
    bool asked = false;
    for (int i = 0; i < 900 && !asked; ++i) asked = turn();
    ASSERT_TRUE(asked);
  }
  json answers() { return medic.page.at("seats")[0].value("answers", json::array()); }
  /// The item of a menu, however deep, that answers so.
  static json way_to(const json& items, const std::string& kind, bool own_words, const std::string& by) {
    for (const json& one : items) {
      const bool fits = one.contains("move") && one.at("move").value("kind", "") == kind &&
                        one.at("move").value("by", "") == by && one.contains("own_words") == own_words;
      if (fits) return one;
      const json below = way_to(one.value("items", json::array()), kind, own_words, by);
      if (!below.is_null()) return below;
    }
    return nullptr;
  }
  /// Asked, and answered that way; with a promise perhaps by that date.
  json answered(const std::string& kind, bool own_words, const std::string& by = "") {
    ask();
    const std::size_t before = answers().size();
    const json way = way_to(ask_of(akim), kind, own_words, by);
    EXPECT_TRUE(!way.is_null()) << "no " << kind << " in " << ask_of(akim).dump();
    if (way.is_null()) return nullptr;
    EXPECT_TRUE(send(parlour, akim, way));
    if (secretary == nullptr) secretary = &parlour.seated("Serik", "en", "secretary");
    EXPECT_EQ(answers().size(), before + 1);
    return answers()[0];
  }
  json heard(Phone& phone, const std::string& seat, const json& answer, const std::string& what) {
    return parlour.say(phone,
                       {{"do", "heard"}, {"seat", seat}, {"answer", answer.at("answer")}, {"heard", what}});
  }
  std::string promise_on_the_wall() {
    const json wall = room::wall_page(parlour.room().scene(), {}, {text::Language::en});
    return wall.at("pages").at("en").value("promise", "");
  }
  std::string latest() { return parlour.room().telling().moves() == 0 ? "" : akim.page.at("now").dump(); }
};

TEST(Noted, WhoeverAskedTapsHowItWasAnsweredAndMayChangeIt) {
  Asked room;
  const json answer = room.answered("explain", false);
  EXPECT_FALSE(answer.contains("heard")) << "nothing has to be tapped";
  EXPECT_TRUE(room.heard(room.medic, "medic", answer, "partly").at("ok"));
  EXPECT_EQ(room.answers()[0].at("heard"), "partly");
  EXPECT_TRUE(room.heard(room.medic, "medic", answer, "answered").at("ok"));
  EXPECT_EQ(room.answers()[0].at("heard"), "answered");
  EXPECT_EQ(room.heard(room.akim, "akim", answer, "answered").at("why"), "not_your_question");
  EXPECT_EQ(room.heard(room.medic, "akim", answer, "no").at("why"), "not_your_seat");
  EXPECT_TRUE(room.heard(room.medic, "medic", answer, "").at("ok"));
  EXPECT_FALSE(room.answers()[0].contains("heard"));
}

TEST(Noted, SurvivesTheLaptopAndUndoTakesBackTheFacilitatorsTapsStepByStep) {
  Asked room;
  const json answer = room.answered("explain", true);
  const std::string row = answer.at("answer").dump();
  ASSERT_TRUE(room.parlour.order(R"({"do":"heard","heard":"no","answer":)" + row + "}"));
  ASSERT_TRUE(room.parlour.order(R"({"do":"heard","heard":"partly","answer":)" + row + "}"));
  room.parlour.restart();
  room.parlour.come_back(room.medic);
  EXPECT_EQ(room.answers()[0].at("heard"), "partly");
  ASSERT_TRUE(room.parlour.order(R"({"do":"undo"})"));
  EXPECT_EQ(room.answers()[0].at("heard"), "no");
  room.parlour.restart();
  room.parlour.come_back(room.medic);
  EXPECT_EQ(room.answers()[0].at("heard"), "no") << "taken back in the journal too";
  ASSERT_TRUE(room.parlour.order(R"({"do":"undo","steps":2})"));
  EXPECT_TRUE(room.answers().empty()) << "the answer itself is undone";
  EXPECT_EQ(room.parlour.session().hearing().floor.respondent, room.parlour.seat("akim"));
}

TEST(Noted, WhatParticipantsTapStandsNotInTheWayOfTheFacilitatorsUndo) {
  Asked room;
  const json answer = room.answered("commit", true);
  const json line{{"do", "promise"}, {"seat", "secretary"}, {"answer", answer.at("answer")}, {"who", "I"}};
  ASSERT_TRUE(room.parlour.say(*room.secretary, line).at("ok"));
  ASSERT_TRUE(room.heard(room.medic, "medic", answer, "no").at("ok"));
  ASSERT_TRUE(room.parlour.order(R"({"do":"undo"})"));
  EXPECT_FALSE(room.medic.page.contains("promises"));
  ASSERT_EQ(room.answers().size(), 1U);
  EXPECT_EQ(room.answers()[0].value("heard", ""), "no") << "a tap of somebody else's is not taken back";
  room.parlour.restart();
  room.parlour.come_back(room.medic);
  EXPECT_EQ(room.answers()[0].value("heard", ""), "no");
  EXPECT_FALSE(room.medic.page.contains("promises"));
  ASSERT_TRUE(room.parlour.order(R"({"do":"undo"})"));
  EXPECT_TRUE(room.answers().empty()) << "the next step back is the answer";
}

TEST(Noted, ALineHasRoomForItsLettersInAnyScript) {
  Asked room;
  const json answer = room.answered("commit", true);
  json message{{"do", "promise"}, {"seat", "secretary"}, {"answer", answer.at("answer")}, {"what", ""}};
  std::string wide;
  for (int i = 0; i < 180; ++i) wide += "–";
  message["what"] = wide;
  EXPECT_TRUE(room.parlour.say(*room.secretary, message).at("ok"));
  message["what"] = wide + "a";
  const json refused = room.parlour.say(*room.secretary, message);
  EXPECT_EQ(refused.value("why", ""), "line_too_long");
  EXPECT_EQ(refused.value("words", "").find("room."), std::string::npos) << "worded";
  const json order{{"do", "promise"}, {"answer", answer.at("answer")}, {"what", wide + "a"}};
  const auto done = room.parlour.room().order(*room::decode_order(order.dump()));
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().key, "room.refused.line_too_long");
}

TEST(Noted, AMisspeltOrderTakesNothingBack) {
  for (const char* heard : {R"("yes")", "5", "null", R"("Partly")"})
    EXPECT_FALSE(room::decode_order(std::string(R"({"do":"heard","answer":9,"heard":)") + heard + "}"))
        << heard;
  for (const char* heard : {R"("")", R"("no")"})
    EXPECT_TRUE(room::decode_order(std::string(R"({"do":"heard","answer":9,"heard":)") + heard + "}"))
        << heard;
}

TEST(Noted, AnAnswerInOnesOwnWordsIsToldByItsKindAlone) {
  Asked room;
  room.ask();
  const json ways = ask_of(room.akim);
  const json scripted = move_of(ways, "answer");
  ASSERT_FALSE(scripted.contains("own_words"));
  const std::string words = scripted.at("label");
  EXPECT_GT(words.size(), 20U) << "the scenario's own words are read beforehand, in private";
  ASSERT_TRUE(send(room.parlour, room.akim, {{"move", scripted.at("move")}, {"own_words", true}}));
  EXPECT_EQ(room.latest().find(words.substr(0, 20)), std::string::npos);
  EXPECT_NE(room.latest().find("own words"), std::string::npos) << room.latest();
  ASSERT_TRUE(room.parlour.order(R"({"do":"undo"})"));
  ASSERT_TRUE(send(room.parlour, room.akim, scripted));
  EXPECT_NE(room.latest().find(json(words).dump().substr(1, 20)), std::string::npos) << room.latest();
}

TEST(Noted, ACommitmentThatWasOnlyTappedStandsOnTheWallToo) {
  Asked room;
  const json row = room.answered("commit", true).at("answer");
  EXPECT_EQ(room.promise_on_the_wall(), "Berik Toganas – will put it right");
  ASSERT_TRUE(room.parlour.order(R"({"do":"promise","who":"the akimat","answer":)" + row.dump() + "}"));
  EXPECT_EQ(room.promise_on_the_wall(), "the akimat") << "what was noted goes before it";
}

TEST(Noted, TheSecretaryWritesACommitmentInALineThatEverybodySees) {
  Asked room;
  const json answer = room.answered("commit", true);
  const json& slip = room.secretary->page.at("seats")[0].at("promises")[0];
  EXPECT_EQ(slip.at("answer"), answer.at("answer"));
  json message{{"do", "promise"},  {"seat", "secretary"},          {"answer", answer.at("answer")},
               {"who", "Zoë <b>"}, {"what", "hire\nfour drivers"}, {"when", "15 April"}};
  EXPECT_TRUE(room.parlour.say(*room.secretary, message).at("ok"));
  EXPECT_EQ(room.medic.page.at("promises")[0].at("words"), "Zoë <b> – hire four drivers – 15 April");
  EXPECT_EQ(room.promise_on_the_wall(), "Zoë <b> – hire four drivers – 15 April");
  message["seat"] = "medic";
  EXPECT_EQ(room.parlour.say(room.medic, message).at("why"), "not_your_seat");
  ASSERT_TRUE(room.parlour.order(R"({"do":"to_debrief"})"));
  EXPECT_NE(room.medic.page.at("debrief").dump().find("four drivers"), std::string::npos);
  message["seat"] = "secretary";
  message["what"] = "hire six";
  EXPECT_TRUE(room.parlour.say(*room.secretary, message).at("ok")) << "later too";
  EXPECT_NE(room.medic.page.at("debrief").dump().find("hire six"), std::string::npos);
}

TEST(Noted, ADateThatWasChosenStandsInTheLineAndIsToldEvenWithoutTheScenariosWords) {
  Asked room;
  const json answer = room.answered("commit", true, "april");
  const json slip = room.secretary->page.at("seats")[0].at("promises")[0];
  EXPECT_EQ(slip.at("answer"), answer.at("answer"));
  const std::string date = slip.at("line").at("when");
  EXPECT_NE(date.find("15 April"), std::string::npos) << date;
  EXPECT_TRUE(room.promise_on_the_wall().ends_with(" – will put it right – " + date));
  EXPECT_EQ(slip.at("line").at("who"), "") << "the rest is the secretary's to write";
  EXPECT_EQ(room.medic.page.at("promises").size(), 1U);
  EXPECT_NE(room.latest().find("The date that was named: " + date), std::string::npos) << room.latest();
}

TEST(Noted, AnswersThatPromiseNothingHaveNoLine) {
  Asked room;
  const json answer = room.answered("explain", true);
  EXPECT_FALSE(room.secretary->page.at("seats")[0].contains("promises"));
  const json message{{"do", "promise"}, {"seat", "secretary"}, {"answer", answer.at("answer")}, {"who", "I"}};
  EXPECT_EQ(room.parlour.say(*room.secretary, message).at("why"), "no_such_answer");
}

TEST(Noted, TheFacilitatorTapsForThem) {
  Asked room;
  const json answer = room.answered("commit", true);
  const std::string row = answer.at("answer").dump();
  EXPECT_TRUE(room.parlour.order(R"({"do":"heard","heard":"no","answer":)" + row + "}"));
  EXPECT_TRUE(room.parlour.order(R"({"do":"promise","who":"the akimat","answer":)" + row + "}"));
  EXPECT_EQ(room.answers()[0].at("heard"), "no");
  EXPECT_EQ(room.medic.page.at("promises")[0].at("words"), "the akimat");
  EXPECT_FALSE(room.parlour.order(R"({"do":"heard","heard":"no","answer":1})"));
}

std::string correction(const json& answer, const std::string& kind) {
  return json{{"do", "correct"}, {"answer", answer.at("answer")}, {"kind", kind}}.dump();
}

TEST(Corrected, TheKindThatWasTappedWronglyIsPutRightAndAllThatFollowedStays) {
  Asked room;
  const json wrong = room.answered("explain", true);
  EXPECT_TRUE(room.heard(room.medic, "medic", wrong, "partly").at("ok"));
  room.parlour.wait_s(8);
  const auto before = room.parlour.session().hearing();
  const std::size_t rows = room.parlour.journal.rows.size();
  ASSERT_TRUE(room.parlour.order(correction(wrong, "commit")));
  const auto& after = room.parlour.session().hearing();
  EXPECT_EQ(after.elapsed_s, before.elapsed_s);
  EXPECT_EQ(after.floor.holder, before.floor.holder);
  EXPECT_EQ(after.queue.size(), before.queue.size());
  ASSERT_EQ(room.answers().size(), 1U);
  const json right = room.answers()[0];
  EXPECT_EQ(right.at("kind"), "committed");
  EXPECT_EQ(right.at("heard"), "partly") << "what was noted of it stays";
  EXPECT_NE(room.latest().find("makes a commitment in their own words"), std::string::npos) << room.latest();
  bool logged = false;
  for (std::size_t i = rows; i < room.parlour.journal.rows.size(); ++i) {
    const auto& row = room.parlour.journal.rows[i];
    logged = logged || (row.body.find("corrected") != std::string::npos && row.side->text == "explain");
  }
  EXPECT_TRUE(logged) << "the journal says what it was before";
  room.parlour.restart();
  const auto& exchanges = room.parlour.room().telling().exchanges();
  ASSERT_EQ(exchanges.size(), 1U);
  EXPECT_EQ(exchanges[0].kind, rules::AnswerKind::commit);
}

TEST(Corrected, APromiseThatWasNoneHasNoLineAnyMore) {
  Asked room;
  const json wrong = room.answered("commit", false);
  ASSERT_TRUE(room.parlour.order(
      json{{"do", "promise"}, {"answer", wrong.at("answer")}, {"who", "nobody"}, {"what", "x"}}.dump()));
  ASSERT_TRUE(room.parlour.order(correction(wrong, "explain")));
  EXPECT_EQ(room.answers()[0].at("kind"), "explained");
  EXPECT_FALSE(room.medic.page.contains("promises"));
}

TEST(Corrected, NotWhereTheRulesOrALaterAnswerForbidIt) {
  Asked room;
  const json first = room.answered("explain", false);
  room.answered("explain", false);
  const auto before = rules::digest_of(room.parlour.session().hearing());
  const auto revision = room.parlour.session().revision();
  EXPECT_FALSE(room.parlour.order(correction(first, "commit"))) << "another answer stands on it";
  EXPECT_FALSE(room.parlour.order(correction(room.answers()[0], "concede"))) << "nothing was shown yet";
  EXPECT_FALSE(room::decode_order(correction(room.answers()[0], "none")).has_value());
  EXPECT_FALSE(room.parlour.order(R"({"do":"correct","answer":1,"kind":"commit"})"));
  EXPECT_TRUE(room.parlour.order(correction(room.answers()[0], "explain"))) << "it is that already";
  EXPECT_EQ(rules::digest_of(room.parlour.session().hearing()), before);
  EXPECT_EQ(room.parlour.session().revision(), revision) << "nothing was written";
}

TEST(Corrected, AnAnswerThatWasSkippedAndCameAllTheSame) {
  Asked room;
  room.ask();
  EXPECT_FALSE(room.parlour.order(R"({"do":"next_speaker"})")) << "an answer is owed";
  static_cast<void>(room.parlour.order(R"({"do":"next_speaker"})"));
  ASSERT_EQ(room.answers().size(), 1U);
  EXPECT_EQ(room.answers()[0].at("kind"), "no answer");
  ASSERT_TRUE(room.parlour.order(correction(room.answers()[0], "deflect")));
  EXPECT_EQ(room.answers()[0].at("kind"), "deflected");
}

TEST(Noted, StandsInTheMinutesAndAsMarkupItIsText) {
  Asked room;
  const json answer = room.answered("commit", true);
  ASSERT_TRUE(room.heard(room.medic, "medic", answer, "partly").at("ok"));
  ASSERT_TRUE(room.parlour
                  .say(*room.secretary, {{"do", "promise"},
                                         {"seat", "secretary"},
                                         {"answer", answer.at("answer")},
                                         {"who", "<script>"},
                                         {"what", "four drivers"}})
                  .at("ok"));
  ASSERT_FALSE(room.parlour.session().is_over());
  for (const text::Language language : text::kLanguages) {
    const std::string minutes = room::minutes_paper(room.parlour.room().scene(), language);
    EXPECT_NE(minutes.find("&lt;script&gt; – four drivers"), std::string::npos);
    EXPECT_EQ(minutes.find("<script"), std::string::npos);
    EXPECT_NE(minutes.find(room.parlour.room().play().voice(language).say("room.heard.partly")),
              std::string::npos);
  }
}

/// What the first option of each slot of a recommendation about that claim says.
room::Promise first_options(const room::Play& play, rules::ClaimId claim) {
  const records::Voice voice = play.voice(text::Language::en);
  for (std::size_t i = 0; i < play.script->recommendations.size(); ++i) {
    const rules::RecommendationId id(i);
    const auto& recommendation = play.script->recommendations[i];
    if (!recommendation.about.has(claim)) continue;
    room::Promise promise;
    for (std::size_t slot = 0; slot < recommendation.slots.size(); ++slot) {
      const std::string words = voice.option(id, slot, 0);
      if (recommendation.slots[slot].kind == rules::SlotKind::addressee) promise.who = words;
      if (recommendation.slots[slot].kind == rules::SlotKind::action) promise.what = words;
    }
    return promise;
  }
  return {};
}

/// A hearing in which the akim commits to whatever is asked, every promise is noted, and the medic speaks in
/// the debate.
struct Promising {
  Parlour parlour;
  Phone& medic = parlour.seated("Dana", "ru", "medic");
  Phone& akim = parlour.seated("Aigul", "en", "akim");

  [[nodiscard]] json offers() { return medic.page.at("seats")[0].value("from_promises", json::array()); }
  void note_promises() {
    for (const auto& one : parlour.room().telling().exchanges()) {
      if (one.kind != rules::AnswerKind::commit) continue;
      const room::Promise promise = first_options(parlour.room().play(), one.claim);
      const json order{
          {"do", "promise"}, {"answer", one.answer}, {"who", promise.who}, {"what", promise.what}};
      EXPECT_TRUE(parlour.order(order.dump()));
    }
  }
  /// The first of these that the phone offers.
  bool taps(Phone& phone, std::initializer_list<const char*> kinds) {
    for (const char* kind : kinds) {
      const json item = move_of(ask_of(phone), kind);
      if (!item.is_null() && send(parlour, phone, item)) return true;
    }
    return false;
  }
  void turn() {
    const json promise = move_of(ask_of(akim), "answer", "kind", "commit");
    const bool debate =
        rules::phase_of(parlour.script(), parlour.session().hearing()) == rules::PhaseKind::debate;
    if (!promise.is_null()) {
      send(parlour, akim, promise);
    } else if (!taps(medic, {"ask_floor"}) && (debate || !taps(medic, {"yield_floor"}))) {
      serve_awaited(parlour);
    }
    note_promises();
    if (offers().empty()) parlour.wait_s(1);
  }
};

TEST(PromiseDraft, IsOfferedWhereItFitsAndFillsTheDraftInOneTap) {
  Promising room;
  ASSERT_TRUE(room.parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(room.parlour.order(R"({"do":"speed","times":50})"));
  for (int i = 0; i < 3000 && room.offers().empty() && !room.parlour.session().is_over(); ++i) room.turn();
  ASSERT_FALSE(room.offers().empty());
  const json offer = room.offers()[0];
  EXPECT_EQ(offer.at("fills").size(), 2U) << offer.dump();
  const json wish{{"do", "draft"},
                  {"seat", "medic"},
                  {"seen", room.medic.page.at("revision")},
                  {"recommendation", offer.at("recommendation")},
                  {"answer", offer.at("answer")}};
  EXPECT_TRUE(room.parlour.say_as(room.medic, "draft", wish).at("ok"));
  const auto id = named(room.parlour, offer.at("recommendation"));
  const rules::Hearing& hearing = room.parlour.session().hearing();
  const auto draft = room::draft_of(hearing, room.parlour.seat("medic"), id);
  ASSERT_FALSE(draft.is_none());
  int filled = 0;
  for (std::size_t slot = 0; slot < 4; ++slot) filled += hearing.motions[draft].slot(slot) == 1 ? 1 : 0;
  EXPECT_EQ(filled, 3) << "the promised date stood there already";
  for (const json& other : room.offers())
    EXPECT_FALSE(other.at("answer") == offer.at("answer") &&
                 other.at("recommendation") == offer.at("recommendation"))
        << "there is nothing left to fill in from it";
  const auto revision = room.parlour.session().hearing_revision();
  EXPECT_TRUE(room.parlour.say_as(room.medic, "draft", wish).at("ok")) << "the same message again";
  EXPECT_EQ(room.parlour.session().hearing_revision(), revision) << "is answered, not done again";
  const std::string minutes = room::minutes_paper(room.parlour.room().scene(), text::Language::en);
  EXPECT_NE(minutes.find("Taken into the recommendation"), std::string::npos);
  ASSERT_TRUE(room.parlour.order(R"({"do":"undo","steps":2})"));
  ASSERT_TRUE(room.parlour.order(R"({"do":"pause"})"));
  const auto undone = room.parlour.session().hearing_revision();
  room.parlour.drop(room.medic);
  room.parlour.come_back(room.medic);
  EXPECT_TRUE(room.parlour.say_as(room.medic, "draft", wish).at("ok"));
  EXPECT_EQ(room.parlour.session().hearing_revision(), undone)
      << "a message from before makes no move in a pause";
  ASSERT_TRUE(room.parlour.order(R"({"do":"undo"})"));
  const std::string after = room::minutes_paper(room.parlour.room().scene(), text::Language::en);
  EXPECT_EQ(after.find("Taken into the recommendation"), std::string::npos) << "the draft is undone";
}

TEST(RecordPaper, BeforeTheEndBeginsWithASheetThatWarns) {
  Parlour parlour;
  const auto warns = [&] {
    const std::string paper = room::debrief_paper(parlour.room().scene(), text::Language::en);
    const std::size_t warning = paper.find("The hearing is not over.");
    const std::size_t rest = paper.find("class=\"page\"");
    EXPECT_EQ(warning == std::string::npos, rest == std::string::npos);
    return warning < rest;
  };
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  EXPECT_TRUE(warns());
  ASSERT_TRUE(parlour.order(R"({"do":"to_debrief"})"));
  EXPECT_FALSE(warns());
}

TEST(PromiseDraft, ComparesWordsByTheirBeginnings) {
  EXPECT_EQ(room::likeness("akim of the rural district", "the akim of the rural district"), 1);
  EXPECT_GT(room::likeness("четыре водителя в смену", "нанять четырёх водителей"), 0.3);
  EXPECT_EQ(room::likeness("15 April", "15 April 2026"), 1);
  EXPECT_LT(room::likeness("16 May", "15 April 2026"), 0.5);
  EXPECT_EQ(room::likeness("", "the akim"), 0);
  EXPECT_GT(room::likeness("АУДАН ӘКІМДІГІ", "аудан әкімдігі"), 0.9);
}

TEST(PromiseDraft, FindsTheOptionsThatSayTheSameInAnyLanguage) {
  Parlour parlour;
  const auto& play = parlour.room().play();
  const auto post = named(parlour, "keep_post");
  for (const text::Language language : text::kLanguages) {
    const records::Voice voice = play.voice(language);
    for (std::size_t at = 0; at < 3; ++at) {
      const auto fits = room::fits_of(
          play, post, {voice.option(post, 0, at), voice.option(post, 1, at), voice.option(post, 2, at)});
      ASSERT_EQ(fits.size(), 3U) << text::code_of(language) << at;
      for (const room::Fit& fit : fits) EXPECT_EQ(fit.option, at) << text::code_of(language);
    }
  }
  EXPECT_TRUE(room::fits_of(play, post, {"nobody", "nothing like it", "never"}).empty());
}

}  // namespace
}  // namespace kenes::test
