// Whole hearings played by a scripted person through pipes.

#include <regex>
#include <sstream>

#include <gtest/gtest.h>

#include "app/program.hpp"
#include "core/rng.hpp"
#include "text/wrap.hpp"

namespace kenes::test {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Answers of somebody who reads on, and chooses at random when asked. Numbers that do not fit are asked
/// again.
std::string random_person(std::uint64_t seed, std::size_t lines) {
  static const std::vector<std::string> kAnswers{"", "", "1", "2", "1", "3", "0", "1"};
  Rng rng(seed);
  std::string input;
  for (std::size_t i = 0; i < lines; ++i)
    input += kAnswers[rng.below(static_cast<std::uint32_t>(kAnswers.size()))] + "\n";
  return input;
}

std::string always(const std::string& answer, std::size_t lines) {
  std::string input;
  for (std::size_t i = 0; i < lines; ++i) input += answer + "\n";
  return input;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

struct Played {
  const char* language;
  const char* seat;
  const char* over;  // Said at the very end, in that language.
};
void PrintTo(const Played& played, std::ostream* out) { *out << played.language << "_" << played.seat; }

class PlayText : public testing::TestWithParam<Played> {};

TEST_P(PlayText, AnybodyWhoJustAnswersComesToTheEnd) {
  const Ran ran =
      run_kenes({"play", "--text", "--lang", GetParam().language, "--seat", GetParam().seat, "--seed", "7"},
                random_person(11, 9000));
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_TRUE(has(ran.out, GetParam().over))
      << ran.out.substr(ran.out.size() - std::min<std::size_t>(ran.out.size(), 2000));
  EXPECT_FALSE(has(ran.out, "⟦")) << ran.out.substr(ran.out.find("⟦"), 80);
}

TEST_P(PlayText, NoLineIsWiderThanEightyColumns) {
  const Ran ran =
      run_kenes({"play", "--text", "--lang", GetParam().language, "--seat", GetParam().seat, "--seed", "8"},
                random_person(5, 400));
  for (const std::string& line : lines_of(ran.out)) EXPECT_LE(text::display_width(line), 80U) << line;
}

INSTANTIATE_TEST_SUITE_P(Seats, PlayText,
                         testing::Values(Played{"kk", "akim", "Отырыс аяқталды. Келесіде"},
                                         Played{"ru", "farmer", "Заседание окончено. В"},
                                         Played{"en", "chair", "The hearing is over. Next"},
                                         Played{"ru", "secretary", "Заседание окончено. В"},
                                         Played{"kk", "reporter", "Отырыс аяқталды. Келесіде"},
                                         Played{"en", "pensioner", "The hearing is over. Next"}),
                         testing::PrintToStringParamName());

TEST(PlayText, OneWhoOnlyListensHearsItToTheEnd) {
  // Enter reads on and waits; a choice or a ballot that cannot be waited out takes the first answer.
  std::string input;
  for (int i = 0; i < 3000; ++i) input += i % 4 == 3 ? "1\n" : "\n";
  const Ran ran = run_kenes({"play", "--text", "--lang", "en", "--seat", "pensioner", "--seed", "3"}, input);
  EXPECT_EQ(ran.code, 0);
  EXPECT_TRUE(has(ran.out, "The hearing is over. Next"));
}

TEST(PlayText, SmallStepsOfTrustAreToldTogetherAndTheSumIsRight) {
  const Ran ran = run_kenes({"play", "--text", "--lang", "en", "--seat", "farmer", "--seed", "4"},
                            random_person(3, 3000));
  // The status line says where trust stands, the story by how much it has moved since it was last said.
  const std::regex said("; trust (\\d+)|The hall’s trust: (\\d+) \\((\\+|−)(\\d+)\\)");
  int last = -1, moves = 0;
  for (std::sregex_iterator at(ran.out.begin(), ran.out.end(), said), end; at != end; ++at) {
    const std::smatch& found = *at;
    if (found[1].matched) {
      last = std::stoi(found[1]);
      continue;
    }
    const int by = std::stoi(found[4]), now = std::stoi(found[2]);
    EXPECT_GE(by, 2) << found.str();
    if (last >= 0) {
      EXPECT_EQ(now - (found[3] == "+" ? by : -by), last) << found.str();
    }
    last = now;
    ++moves;
  }
  EXPECT_GE(moves, 3) << ran.out;
}

TEST(PlayText, TheSameAnswersAndSeedAreTheSameHearing) {
  const std::vector<std::string> arguments{"play",   "--text", "--lang", "ru",
                                           "--seat", "farmer", "--seed", "21"};
  const auto without_place = [](const std::string& out) { return out.substr(0, out.rfind("Заседание")); };
  EXPECT_EQ(without_place(run_kenes(arguments, random_person(2, 200)).out),
            without_place(run_kenes(arguments, random_person(2, 200)).out));
}

TEST(PlayText, TheEndOfTheInputSavesAndTheNextStartGoesOn) {
  const Scratch scratch;
  const std::string journal = scratch.file("mine");
  const std::vector<std::string> arguments{"play",   "--text", "--lang", "en",        "--seat",
                                           "farmer", "--seed", "5",      "--journal", journal};
  const Ran first = run_kenes(arguments, "2\n\n\n3\n");
  EXPECT_EQ(first.code, 0);
  EXPECT_TRUE(has(first.out, "The hearing is saved")) << first.out;
  EXPECT_TRUE(has(first.out, "\n  kenes play --text --lang en --journal " + journal + "\n")) << first.out;
  EXPECT_EQ(run_kenes({"replay", journal}).code, 0);
  const Ran second =
      run_kenes({"play", "--text", "--lang", "en", "--journal", journal}, random_person(4, 9000));
  EXPECT_TRUE(has(second.out, "We go on where you stopped")) << second.out.substr(0, 2000);
  EXPECT_TRUE(has(second.out, "The hearing is over. Next"));
  EXPECT_EQ(run_kenes({"replay", journal}).code, 0);
}

TEST(PlayText, WhatToTypeToGoOnKeepsTheLanguageAndTheManner) {
  const Ran ran = run_kenes(
      {"play", "--text", "--no-pages", "--lang", "en", "--seat", "farmer", "--seed", "5"}, "2\nlang ru\nв\n");
  EXPECT_TRUE(has(ran.out, "\n  kenes play --text --no-pages --lang ru\n")) << ran.out;
}

TEST(PlayText, AJournalOfAnotherHearingIsNotGoneOnWithUnawares) {
  const Scratch scratch;
  const auto play = [&](const std::string& scenario, const std::string& seat) {
    return run_kenes(
        {"play", "--text", scenario, "--seat", seat, "--lang", "en", "--journal", scratch.file("j")},
        "2\n\n");
  };
  ASSERT_EQ(play("border_village_fires", "akim").code, 0);
  EXPECT_EQ(play("border_village_fires", "akim").code, 0) << "asked for again";
  const Ran seat = play("border_village_fires", "secretary");
  EXPECT_EQ(seat.code, 2);
  EXPECT_TRUE(has(seat.err, "border_village_fires, seat akim")) << seat.err;
  EXPECT_EQ(play("shyndala_report", "akim").code, 2);
  EXPECT_EQ(run_kenes({"play", "--text", "--lang", "en", "--journal", scratch.file("j")}).code, 0);
}

TEST(PlayText, AnUnfinishedHearingIsOfferedAgain) {
  ASSERT_TRUE(
      has(run_kenes({"play", "--text", "--lang", "en", "--seat", "farmer", "--seed", "6"}, "2\n\n\n").out,
          "is saved"));
  const Ran again = run_kenes({"play", "--text", "--lang", "en"}, "1\nq\n");
  EXPECT_TRUE(has(again.out, "There is an unfinished hearing")) << again.out.substr(0, 500);
  EXPECT_TRUE(has(again.out, "We go on where you stopped"));
  const std::string list = run_kenes({"sessions", "--lang", "en"}).out;
  EXPECT_TRUE(has(list, "Unfinished: shyndala_report, seat farmer, en, ")) << list;
  for (const std::string& line : lines_of(list)) {
    const bool path = line.starts_with("  /");
    EXPECT_LE(path ? 0U : text::display_width(line), 80U) << line;
  }
}

TEST(PlayText, WordsWorkInEveryLanguageAndLettersInTheOneOfTheMoment) {
  const Ran ran = run_kenes({"play", "--text", "--lang", "ru", "--seat", "farmer", "--seed", "5"},
                            "2\nо\nдокументы\nb\nкто\n?\nр\nсправка\nlog\nязык kk\nқ\nтіл en\nfoo\nh\nq\n");
  EXPECT_EQ(ran.code, 0);
  for (const char* said :
       {"Отчёт: разделы и утверждения", "Ваши документы", "Ваша роль:", "Кто в зале", "Почему сейчас нельзя",
        "По каким правилам идёт заседание", "Справка\n", "Что прозвучало до сих пор", "Енді қазақша",
        "Сіздегі құжаттар", "We go on in English", "Not understood", "The hearing is saved"}) {
    EXPECT_TRUE(has(ran.out, said)) << said;
  }
}

TEST(PlayText, UndoTakesBackTheLastMove) {
  // Notes what the person thinks of the report beforehand, and takes it back at the next pause.
  const Ran ran = run_kenes({"play", "--text", "--lang", "en", "--seat", "farmer", "--seed", "7"},
                            "2\n\nu\n\n3\nu\n" + always("", 3) + "q\n");
  EXPECT_TRUE(has(ran.out, "There is nothing to take back"));
  EXPECT_TRUE(has(ran.out, "Your last move is taken back")) << ran.out;
}

TEST(PlayText, AWrongNumberIsAnsweredWithTheRightOnesAndNoSecondMenu) {
  // With a seed of one's own no unfinished hearing is offered first.
  const std::vector<std::string> arguments{"play",   "--text", "--lang", "en", "shyndala_report",
                                           "--seed", "1"};
  const std::string out = run_kenes(arguments, "99\n0\n2\n99\nx\nq\n").out;
  const std::string question = "Whose seat will you take?";
  EXPECT_EQ(out.find(question), out.rfind(question)) << out;
  EXPECT_TRUE(has(out, "Type a number: 1–")) << out;
  EXPECT_TRUE(has(out, "Type a number: 0–1.")) << "where 0 goes back";
  EXPECT_TRUE(has(out, "nothing is lost")) << out;
}

TEST(PlayText, AfterThreeAnswersThatFitNothingTheQuestionStandsThereAgain) {
  const std::vector<std::string> arguments{"play",   "--text", "--lang", "en", "--no-pages",
                                           "--seat", "akim",   "--seed", "1"};
  const std::string question = "What do you think of the report before hearing it?";
  const auto asked = [&](const std::string& input) {
    const std::string out = run_kenes(arguments, "2\n\n\n" + input + "q\n").out;
    std::size_t count = 0;
    for (auto at = out.find(question); at != std::string::npos; at = out.find(question, at + 1)) ++count;
    return count;
  };
  EXPECT_EQ(asked("99\n77\n"), 1U);
  EXPECT_EQ(asked("99\n77\n88\n"), 2U);
  EXPECT_EQ(asked("what\nwhich\nwhy\n"), 2U) << "words are answers too";
}

TEST(PlayText, ALanguageIsAskedForWhenNobodyHasSaidOne) {
  const Ran ran = run_kenes({"play", "--text", "--seat", "farmer"}, "1\n");
  EXPECT_TRUE(has(ran.out, "Тілді таңдаңыз. Выберите язык. Choose a language."));
  EXPECT_TRUE(has(ran.out, "Алдымен бірнеше қысқа сұрақ"));
  EXPECT_EQ(ran.code, 0);
}

}  // namespace
}  // namespace kenes::test
