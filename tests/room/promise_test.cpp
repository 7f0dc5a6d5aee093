// Which options a commitment fills in: those that say the same, and none that says something else.

#include <gtest/gtest.h>

#include "parlour.hpp"
#include "room/promise_draft.hpp"
#include "room/promise_words.hpp"

namespace kenes::test {
namespace {

struct Draft {
  Parlour parlour;
  const room::Play& play = parlour.room().play();

  [[nodiscard]] rules::RecommendationId named(const std::string& word) const {
    const auto& all = parlour.script().names.recommendations;
    return rules::RecommendationId(
        static_cast<std::size_t>(std::find(all.begin(), all.end(), word) - all.begin()));
  }
  /// The options that are filled in from that, in Russian.
  [[nodiscard]] std::string fit(const std::string& draft, const room::Promise& promise) const {
    std::string words;
    const records::Voice voice = play.voice(text::Language::ru);
    for (const room::Fit& fit : room::fits_of(play, named(draft), promise))
      words += voice.option(named(draft), fit.slot, fit.option);
    return words;
  }
  [[nodiscard]] std::string by(const std::string& draft, const std::string& when) const {
    return fit(draft, {"", "", when});
  }
};

TEST(PromiseDraft, FillsInNoDateThatNobodyPromised) {
  const Draft room;
  for (const char* when : {"2026 жылғы 15 сәуірге дейін", "15 сәуір", "до 15 апреля", "к 15 апреля 2026 года",
                           "не позднее 15 апреля", "by 15 April 2026", "April 15"})
    EXPECT_EQ(room.by("keep_post", when), "до 15 апреля 2026 года") << when;
  for (const char* when :
       {"2026 жылғы 15 қыркүйекке дейін", "2026 жылғы 1 сәуірге дейін", "до 15 мая 2026 года",
        "до 1 апреля 2026 года", "by 15 August 2026", "до 15 апреля 2027 года", "до конца 2026 года",
        "2026 жылдың соңына дейін", "апрель", "после 15 апреля", "не до 15 апреля"})
    EXPECT_EQ(room.by("keep_post", when), "") << when;
  EXPECT_EQ(room.by("strips_map", "до 15 мая и до 1 августа"), "до 15 мая и до 1 августа 2026 года");
  EXPECT_EQ(room.by("strips_map", "до 15 августа и до 1 мая"), "") << "the days are changed over";
  EXPECT_EQ(room.by("strips_map", "до 15 мая"), "") << "half of it";
}

TEST(PromiseDraft, DatesWithoutFiguresStillFit) {
  const Draft room;
  EXPECT_EQ(room.by("keep_post", "к началу пожароопасного сезона"), "к началу пожароопасного сезона");
  EXPECT_EQ(room.by("keep_post", "өрт қаупі бар маусымның басына дейін"), "к началу пожароопасного сезона");
  EXPECT_EQ(room.by("budget_line", "до конца полугодия"), "до конца полугодия");
  EXPECT_EQ(room.by("budget_line", "до конца 2026 года"), "") << "another end";
}

TEST(PromiseDraft, WhatIsDeniedIsNotPromised) {
  const Draft room;
  const auto post = room.named("keep_post");
  const std::string first = room.play.voice(text::Language::ru).option(post, 1, 0);
  const auto promised = [&](text::Language language, const std::string& before, const std::string& after) {
    const std::string words = room.play.voice(language).option(post, 1, 0);
    return room.fit("keep_post", {"", before + words + after, ""});
  };
  for (const text::Language language : text::kLanguages)
    EXPECT_EQ(promised(language, "", ""), first) << text::code_of(language);
  EXPECT_EQ(promised(text::Language::ru, "не ", ""), "");
  EXPECT_EQ(promised(text::Language::ru, "мы не будем ", ""), "");
  EXPECT_EQ(promised(text::Language::en, "we will not ", ""), "");
  EXPECT_EQ(promised(text::Language::kk, "", " емес"), "");
  EXPECT_EQ(promised(text::Language::kk, "", " дегенді жасамаймыз"), "");
}

TEST(PromiseDraft, ShortWordsAreTheSameInAnotherCase) {
  EXPECT_EQ(room::likeness("аким", "акиму округа"), 1);
  EXPECT_EQ(room::likeness("әкім", "ауылдық округ әкімі"), 1);
  EXPECT_EQ(room::likeness("пост", "посла"), 0);
  EXPECT_EQ(room::likeness("мая", "май"), 0) << "three letters say too little to be half a word";
}

}  // namespace
}  // namespace kenes::test
