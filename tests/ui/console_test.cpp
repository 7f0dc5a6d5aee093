// What whoever runs a session fills in, and the keys they press.

#include "ui/console.hpp"

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>

#include "ui/lobby.hpp"
#include "ui/lock.hpp"
#include "ui/mirror.hpp"
#include "ui/prepare.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using Language = text::Language;
using Key = sf::Keyboard;

PrepareModel prepare() {
  PrepareModel model;
  model.scenarios = {{"Верхнеполынка: пост, который есть на бумаге", "11 мест", ""},
                     {"broken", "", "This scenario has faults."}};
  model.lengths = {{45, ""}, {60, ""}, {90, "90 = 10 + 55 + 25"}, {120, ""}};
  return model;
}

TEST(PrepareScreen, BeginsOnlyWithAPortAPinAndAScenarioThatCanBe) {
  Mirror mirror({Language::en, 1280, 1400, 1});
  PrepareDraft draft;
  std::optional<PrepareWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (const auto one = prepare_screen(pen, prepare(), draft)) wish = one;
  };
  const auto may_begin = [&] {
    mirror.frames(draw, 2);
    return mirror.watch().find("begin")->enabled;
  };
  EXPECT_TRUE(may_begin());
  for (const char* port : {"", "80a", "70000", "-1"}) {
    draft.port = port;
    EXPECT_FALSE(may_begin()) << port;
  }
  draft.port = "0";
  for (const char* pin : {"123", "12345", "12x4"}) {
    draft.pin = pin;
    EXPECT_FALSE(may_begin()) << pin;
  }
  draft.pin = "0007";
  EXPECT_TRUE(may_begin());
  draft.scenario = 1;
  EXPECT_FALSE(may_begin());
  mirror.click(draw, "begin");
  EXPECT_FALSE(wish.has_value());
  draft.scenario = 0;
  mirror.click(draw, "begin");
  EXPECT_EQ(wish, PrepareWish::begin);
}

TEST(PrepareScreen, TheWallHasOneLanguageOrTwo) {
  Mirror mirror({Language::en, 1280, 1400, 1});
  PrepareDraft draft;
  const auto draw = [&](const Pen& pen) { static_cast<void>(prepare_screen(pen, prepare(), draft)); };
  mirror.click(draw, "wall.2");
  EXPECT_EQ(draft.wall, (std::vector{Language::ru, Language::en})) << "the third pushes out the first";
  mirror.click(draw, "wall.1");
  mirror.click(draw, "wall.2");
  EXPECT_EQ(draft.wall, std::vector{Language::en}) << "never none";
}

TEST(LobbyScreen, TakesNamesOutOfAnyList) {
  EXPECT_EQ(names_in("1. Айгүл Серікқызы\r\n2) Bolat;\n\n – \n* Иван-Павел Ли,\n"),
            (std::vector<std::string>{"Айгүл Серікқызы", "Bolat", "Иван-Павел Ли"}));
  EXPECT_TRUE(names_in("\n\n").empty());
  std::string many;
  for (int i = 0; i < 60; ++i) many += "Name\n";
  EXPECT_EQ(names_in(many).size(), 40U);
}

TEST(LobbyScreen, AsksWhichOfSeveralNetworksThePhonesAreIn) {
  Mirror mirror({Language::en, 1280, 1000, 1});
  LobbyDraft draft;
  LobbyModel model;
  model.addresses = {"http://192.168.1.5:8080"};
  std::optional<LobbyWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (auto one = lobby_screen(pen, model, draft)) wish = std::move(one);
  };
  mirror.frames(draw, 2);
  EXPECT_FALSE(mirror.watch().shows("several networks"));
  model.addresses.emplace_back("http://10.0.0.7:8080");
  mirror.frames(draw, 2);
  EXPECT_TRUE(mirror.watch().shows("several networks"));
  mirror.click(draw, "address.0");
  EXPECT_FALSE(wish.has_value()) << "it is shown already";
  mirror.click(draw, "address.1");
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(wish->what, LobbyWish::What::address);
  EXPECT_EQ(wish->names, std::vector<std::string>{"http://10.0.0.7:8080"});
}

TEST(ConsoleKeys, EachIsHeardInThreeLayoutsAndByItsFunctionKey) {
  Mirror mirror;
  std::optional<ConsoleKey> heard;
  const auto draw = [&](const Pen& pen) {
    if (const auto key = console_key(pen)) heard = key;
  };
  const auto typed = [&](const char* words) {
    heard.reset();
    mirror.type(draw, words);
    return heard;
  };
  const auto pressed = [&](int code) {
    heard.reset();
    mirror.key(draw, code);
    return heard;
  };
  for (const char* letter : {"n", "N", "т", "Т"})
    EXPECT_EQ(typed(letter), ConsoleKey::next_speaker) << letter;
  for (const char* letter : {"v", "м"}) EXPECT_EQ(typed(letter), ConsoleKey::vote) << letter;
  for (const char* letter : {"+", "=", "һ"}) EXPECT_EQ(typed(letter), ConsoleKey::minutes) << letter;
  for (const char* letter : {"u", "г"}) EXPECT_EQ(typed(letter), ConsoleKey::undo) << letter;
  for (const char* letter : {"q", "й"}) EXPECT_EQ(typed(letter), ConsoleKey::queue) << letter;
  for (const char* letter : {"r", "к"}) EXPECT_EQ(typed(letter), ConsoleKey::record) << letter;
  for (const char* letter : {"a", "ф"}) EXPECT_EQ(typed(letter), ConsoleKey::ask) << letter;
  for (const char* letter : {"k", "л"}) EXPECT_EQ(typed(letter), ConsoleKey::quiz) << letter;
  EXPECT_FALSE(typed("x").has_value());
  EXPECT_EQ(pressed(Key::F4), ConsoleKey::vote);
  EXPECT_EQ(pressed(Key::F9), ConsoleKey::interpret);
  EXPECT_EQ(pressed(Key::Space), ConsoleKey::pause);
  EXPECT_EQ(pressed(Key::PageDown), ConsoleKey::part_on);
  EXPECT_EQ(pressed(Key::Backspace), ConsoleKey::undo);
}

TEST(LockScreen, InALowWindowWithLargeLettersEveryFigureIsInSight) {
  Mirror mirror({Language::kk, 1024, 600, 2});
  LockDraft draft;
  std::optional<LockWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (const auto one = lock_screen(pen, {}, draft)) wish = one;
  };
  for (const char* key : {"figures.0.0", "figures.0.4", "figures.1.3", "figures.1.4"}) {
    mirror.frames(draw, 2);
    const auto* one = mirror.watch().find(key);
    ASSERT_NE(one, nullptr) << key;
    EXPECT_LE(one->box.bottom, 600) << key;
    mirror.click(draw, key);
  }
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(wish->pin, "1590");
}

TEST(LockScreen, TakesFourFiguresByKeyOrByMouseAndShowsNone) {
  Mirror mirror({Language::en, 1280, 1000, 1});
  LockDraft draft;
  std::optional<LockWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (const auto one = lock_screen(pen, {}, draft)) wish = one;
  };
  mirror.type(draw, "4");
  mirror.click(draw, "figures.2.1");
  mirror.key(draw, Key::Backspace);
  mirror.click(draw, "figures.2.1");
  mirror.click(draw, "figures.zero");
  EXPECT_FALSE(wish.has_value());
  mirror.type(draw, "1");
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(wish->pin, "4801");
  EXPECT_TRUE(draft.typed.empty());
}

ConsoleModel console() {
  ConsoleModel model;
  model.phase = "Questions · 4 of 8";
  model.actions = {{ConsoleKey::pause, "Pause", {}, false}, {ConsoleKey::vote, "Open the vote", {}, false}};
  model.queue = {{rules::SeatId(2), "A. Serikova", "wants to ask", "2:40"}};
  model.asks = {{7, "Bolat asks"}};
  model.counts_hands = true;
  model.progress = "7 of 9 have voted";
  return model;
}

TEST(ConsoleScreen, ShowsWhoWaitsHowLongTheyHaveSpokenAndHowTheVoteGoes) {
  Mirror mirror;
  ConsoleDraft draft;
  mirror.frames([&](const Pen& pen) { static_cast<void>(console_screen(pen, console(), draft)); }, 3);
  EXPECT_TRUE(mirror.watch().shows("A. Serikova"));
  EXPECT_TRUE(mirror.watch().shows("2:40"));
  EXPECT_TRUE(mirror.watch().shows("7 of 9 have voted"));
}

TEST(ConsoleScreen, WishesWhatWasPressed) {
  Mirror mirror({Language::en, 1280, 1000, 1});
  ConsoleDraft draft;
  std::optional<ConsoleWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (auto one = console_screen(pen, console(), draft)) wish = std::move(one);
  };
  mirror.click(draw, "action.3");
  ASSERT_TRUE(wish && std::holds_alternative<ConsoleKey>(*wish));
  EXPECT_EQ(std::get<ConsoleKey>(*wish), ConsoleKey::vote);
  mirror.click(draw, "queue.0");
  ASSERT_TRUE(wish && std::holds_alternative<GiveTheFloor>(*wish));
  EXPECT_EQ(std::get<GiveTheFloor>(*wish).seat, rules::SeatId(2));
  mirror.click(draw, "nod.7.0");
  ASSERT_TRUE(wish && std::holds_alternative<NodWish>(*wish));
  EXPECT_EQ(std::get<NodWish>(*wish).request, 7U);
  EXPECT_TRUE(std::get<NodWish>(*wish).yes);
  mirror.click(draw, "hands.for.1");
  mirror.click(draw, "hands.for.1");
  mirror.click(draw, "hands.against.1");
  mirror.click(draw, "hands.done");
  ASSERT_TRUE(wish && std::holds_alternative<HandsCounted>(*wish));
  EXPECT_EQ(std::get<HandsCounted>(*wish).in_favour, 2);
  EXPECT_EQ(std::get<HandsCounted>(*wish).against, 1);
}

TEST(ConsoleScreen, NotesOfTheLatestAnswerHowItWasHeardAndTheLineOfACommitment) {
  Mirror mirror({Language::en, 1280, 1200, 1});
  ConsoleDraft draft;
  ConsoleModel model = console();
  model.answers = {{41, "1.2 …: the akim committed", 1, true, {"the akimat", "", ""}}};
  std::optional<ConsoleWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (auto one = console_screen(pen, model, draft)) wish = std::move(one);
  };
  mirror.click(draw, "heard.0");
  ASSERT_TRUE(wish && std::holds_alternative<MarkAnswer>(*wish));
  EXPECT_EQ(std::get<MarkAnswer>(*wish).row, 41U);
  EXPECT_EQ(std::get<MarkAnswer>(*wish).heard, 0);
  mirror.click(draw, "heard.1");
  EXPECT_EQ(std::get<MarkAnswer>(*wish).heard, -1) << "the same once more takes it back";
  EXPECT_EQ(mirror.watch().find("promise.keep"), nullptr) << "nothing new was typed";
  mirror.click(draw, "promise.2");
  mirror.type(draw, "1 July");
  mirror.click(draw, "promise.keep");
  ASSERT_TRUE(std::holds_alternative<WriteLine>(*wish));
  EXPECT_EQ(std::get<WriteLine>(*wish).line, (std::array<std::string, 3>{"the akimat", "", "1 July"}));
}

TEST(ConsoleScreen, AnEarlierAnswerIsChosenAndStaysChosenWhenAnotherIsGiven) {
  Mirror mirror({Language::en, 1280, 1400, 1});
  ConsoleDraft draft;
  ConsoleModel model = console();
  model.answers = {{41, "1.2 …: the akim committed", -1, true, {}},
                   {30, "1.1 …: the akim explained", -1, false, {}},
                   {22, "1.1 …: the doctor confirmed", -1, false, {}}};
  std::optional<ConsoleWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (auto one = console_screen(pen, model, draft)) wish = std::move(one);
  };
  mirror.frames(draw, 2);
  EXPECT_FALSE(mirror.watch().shows("the akim explained")) << "folded away";
  mirror.click(draw, "answers");
  mirror.click(draw, "answer.1");
  mirror.frames(draw, 2);
  EXPECT_EQ(mirror.watch().find("answer.1"), nullptr);
  EXPECT_EQ(mirror.watch().find("promise.0"), nullptr) << "an explanation promises nothing";
  model.answers.insert(model.answers.begin(), {50, "1.3 …: the akim deflected", -1, false, {}});
  mirror.click(draw, "heard.1");
  ASSERT_TRUE(wish && std::holds_alternative<MarkAnswer>(*wish));
  EXPECT_EQ(std::get<MarkAnswer>(*wish).row, 30U);
  mirror.click(draw, "answers");
  mirror.click(draw, "answer.0");
  mirror.click(draw, "heard.0");
  EXPECT_EQ(std::get<MarkAnswer>(*wish).row, 50U) << "the latest, whichever that is";
  model.answers.erase(model.answers.begin() + 1, model.answers.end());
  mirror.frames(draw, 2);
  EXPECT_TRUE(mirror.watch().shows("the akim deflected"));
}

TEST(ConsoleScreen, TheKindOfTheLatestAnswerIsPutRightInTwoTaps) {
  Mirror mirror({Language::en, 1280, 1200, 1});
  ConsoleDraft draft;
  ConsoleModel model = console();
  model.answers = {{41, "1.2 …: the akim explained", -1, false, {}}};
  std::optional<ConsoleWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (auto one = console_screen(pen, model, draft)) wish = std::move(one);
  };
  mirror.frames(draw, 2);
  EXPECT_EQ(mirror.watch().find("kind"), nullptr) << "too much stands on it";
  model.answers[0].kinds = {{rules::AnswerKind::explain, "explained", true},
                            {rules::AnswerKind::commit, "committed", false}};
  mirror.frames(draw, 2);
  EXPECT_EQ(mirror.watch().find("kinds.0"), nullptr) << "nobody wants to";
  mirror.click(draw, "kind");
  mirror.click(draw, "kinds.1");
  ASSERT_TRUE(wish && std::holds_alternative<CorrectKind>(*wish));
  EXPECT_EQ(std::get<CorrectKind>(*wish).row, 41U);
  EXPECT_EQ(std::get<CorrectKind>(*wish).kind, rules::AnswerKind::commit);
  mirror.frames(draw, 2);
  EXPECT_EQ(mirror.watch().find("kinds.0"), nullptr);
}

TEST(ConsoleScreen, AllKeysAreInSightOnASmallLaptopAndLeaveTheRestItsRoom) {
  ConsoleModel model = console();
  const std::string long_words = "Протокол, разбор и бумаги";
  model.actions.clear();
  for (int i = 0; i < 6; ++i)
    model.actions.push_back(
        {static_cast<ConsoleKey>(i), "Открыть голосование", "Тлеукор Айсулу Бекарыстановна: Сделать выбор"});
  for (int i = 6; i < 19; ++i) {
    const auto key = static_cast<ConsoleKey>(i);
    if (key != ConsoleKey::part_back && key != ConsoleKey::part_on)
      model.actions.push_back({key, long_words, {}, false, true});
  }
  for (const float scale : {1.0F, 1.25F}) {
    constexpr int kHeight = 768;
    Mirror mirror({Language::ru, 1366, kHeight, scale});
    ConsoleDraft draft;
    const auto draw = [&](const Pen& pen) { static_cast<void>(console_screen(pen, model, draft)); };
    mirror.frames(draw, 4);
    float top = kHeight;
    for (const auto& action : model.actions) {
      const std::string id = "action." + std::to_string(static_cast<int>(action.key));
      ASSERT_NE(mirror.watch().find(id), nullptr) << id;
      EXPECT_LE(mirror.watch().find(id)->box.bottom, kHeight) << id << " at " << scale;
      top = std::min(top, mirror.watch().find(id)->box.top);
    }
    EXPECT_LE(mirror.watch().find("room")->box.bottom, kHeight);
    // A third of the screen, and a little more with larger letters.
    EXPECT_GE(top, kHeight * (scale > 1 ? 0.6F : 0.67F)) << scale;
  }
}

TEST(ConsoleScreen, NoWordOfAKeyIsBrokenForTheKeysName) {
  ConsoleModel model = console();
  model.actions.clear();
  for (int i = 0; i < 6; ++i)
    model.actions.push_back({static_cast<ConsoleKey>(i), i == 0 ? "Жалғастыру" : "Ә"});
  Mirror mirror({Language::kk, 1280, 720, 1.25F});
  ConsoleDraft draft;
  mirror.frames([&](const Pen& pen) { static_cast<void>(console_screen(pen, model, draft)); }, 4);
  ASSERT_NE(mirror.watch().find("action.0"), nullptr);
  EXPECT_LT(mirror.watch().find("action.0")->box.height(), mirror.watch().find("action.1")->box.height() + 6);
}

TEST(ConsoleScreen, AsksTheRoomAReadyQuestionOrOneThatIsTyped) {
  Mirror mirror({Language::en, 1280, 1600, 1});
  ConsoleDraft draft;
  ConsoleModel model = console();
  model.ready_polls = {{"How is the pace?", "Too slow, Just right"}, {"Is it clear?", "Yes, No"}};
  std::optional<ConsoleWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (auto one = console_screen(pen, model, draft)) wish = std::move(one);
  };
  mirror.frames(draw, 2);
  EXPECT_EQ(mirror.watch().find("ready.0"), nullptr) << "nobody wants to ask";
  draft.asking = true;
  mirror.click(draw, "ready.1");
  ASSERT_TRUE(wish && std::holds_alternative<AskRoom>(*wish));
  EXPECT_EQ(std::get<AskRoom>(*wish).ready, 1);
  EXPECT_FALSE(mirror.watch().find("poll.send")->enabled);
  mirror.click(draw, "poll.question");
  mirror.type(draw, "Where do we eat?");
  mirror.click(draw, "poll.options");
  mirror.type(draw, " Here ");
  mirror.key(draw, sf::Keyboard::Enter);
  mirror.key(draw, sf::Keyboard::Enter);
  mirror.type(draw, "At home");
  mirror.click(draw, "poll.send");
  EXPECT_EQ(std::get<AskRoom>(*wish).ready, -1);
  EXPECT_EQ(std::get<AskRoom>(*wish).question, "Where do we eat?");
  EXPECT_EQ(std::get<AskRoom>(*wish).options, (std::vector<std::string>{"Here", "At home"}));
  model.ready_polls.clear();
  mirror.frames(draw, 2);
  EXPECT_EQ(mirror.watch().find("poll.send"), nullptr) << "one is open";
}

TEST(ConsoleScreen, TheEldestArePressedInOrderOnlyWhereTheQueueGoesByAge) {
  Mirror mirror({Language::en, 1280, 1200, 1});
  ConsoleDraft draft;
  ConsoleModel model = console();
  model.elders = {{rules::SeatId(2), "A. Serikova"}, {rules::SeatId(5), "B. Omarov"}};
  std::optional<ConsoleWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (auto one = console_screen(pen, model, draft)) wish = std::move(one);
  };
  mirror.frames(draw, 3);
  EXPECT_EQ(mirror.watch().find("elder.0"), nullptr);
  model.by_age = true;
  mirror.click(draw, "elder.1");
  ASSERT_TRUE(wish && std::holds_alternative<NextEldest>(*wish));
  EXPECT_EQ(std::get<NextEldest>(*wish).seat, rules::SeatId(5));
  model.ranked = true;
  mirror.click(draw, "elders.again");
  EXPECT_TRUE(std::get<NextEldest>(*wish).seat.is_none());
}

TEST(PrepareScreen, AShortSessionChoosesItsClaim) {
  Mirror mirror({Language::en, 1280, 1400, 1});
  PrepareModel model = prepare();
  model.lengths[0].one_claim = true;
  model.scenarios[0].claims = {"The truck is ready", "The strips are plowed"};
  PrepareDraft draft;
  const auto draw = [&](const Pen& pen) { static_cast<void>(prepare_screen(pen, model, draft)); };
  mirror.frames(draw, 3);
  EXPECT_EQ(mirror.watch().find("claim.0"), nullptr) << "ninety minutes have time for all";
  draft.length = 0;
  mirror.click(draw, "claim.1");
  EXPECT_EQ(draft.claim, 1U);
}

}  // namespace
}  // namespace kenes::test
