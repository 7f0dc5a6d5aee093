#include "text/ties.hpp"

#include <gtest/gtest.h>

#include "text/scenario_texts.hpp"

namespace kenes::text {
namespace {

#define KENES_NB "\u00A0"

TEST(Ties, AFigureKeepsItsUnit) {
  EXPECT_EQ(tied("11,6 %"), "11,6" KENES_NB "%");
  EXPECT_EQ(tied("ещё 31,9 млн тенге, 42 км-ді"), "ещё 31,9" KENES_NB "млн тенге, 42" KENES_NB "км-ді");
  EXPECT_EQ(tied("{n} % of 41 million tenge"), "{n}" KENES_NB "% of 41" KENES_NB "million tenge");
  EXPECT_EQ(tied("«42 км» – 5 г — всё"), "«42" KENES_NB "км»" KENES_NB "– 5" KENES_NB "г" KENES_NB "— всё");
  EXPECT_EQ(tied("12 февраля 2026 г."), "12 февраля 2026" KENES_NB "г.");
}

TEST(Ties, AFigureAndTheSignOfANumberAreNotParted) {
  EXPECT_EQ(tied("596 400 теңге"), "596" KENES_NB "400 теңге");
  EXPECT_EQ(tied("1 234 567"), "1" KENES_NB "234" KENES_NB "567");
  EXPECT_EQ(tied("приказ № 69"), "приказ №" KENES_NB "69");
}

TEST(Ties, ADashStaysWithTheWordBeforeIt) {
  EXPECT_EQ(tied("Вода — это жизнь"), "Вода" KENES_NB "— это жизнь");
  EXPECT_EQ(tied("su – ömir – bar"), "su" KENES_NB "– ömir" KENES_NB "– bar");
  for (const char* text : {"— Слышу.", " – a", "сказал:\n — Слышу.", "a —", "a –b", "a - b", "2024–2025"})
    EXPECT_EQ(tied(text), text);
}

TEST(Ties, OtherSpacesStayAsTheyAre) {
  for (const char* text :
       {"", " ", "a b", "5 meters", "5 места", "2026 100 people", "3,5 100", "at 9:05 100 of them", "1 2 3",
        "in 2 1000 page books", "41 millions", "№ five", "ends in 5 ", " %"})
    EXPECT_EQ(tied(text), text);
}

TEST(Ties, AreMadeInEveryTextOfAScenario) {
  const ScenarioTexts texts(Language::ru, {ScenarioTexts::Texts{}, {{"a", "{n} % из 42 км"}}, {}}, {{"a"}});
  EXPECT_EQ(texts.say(Language::ru, "a", {{"n", 5}}), "5" KENES_NB "% из 42" KENES_NB "км");
  EXPECT_EQ(texts.say(Language::en, ScenarioTexts::Number{0, 0}, {{"n", 5}}),
            "[ru] 5" KENES_NB "% из 42" KENES_NB "км");
}

}  // namespace
}  // namespace kenes::text
