#include "ui/guide.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/mirror.hpp"
#include "ui/widgets.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using Block = GuideModel::Block;
using Kind = Block::Kind;
using Language = text::Language;

std::string words_of(const Prose& prose) {
  std::string words;
  for (const Run& run : prose) words += run.words;
  return words;
}

std::string shipped(Language language) {
  const std::string path = std::string(KENES_TEST_SOURCE_DIR) + "/assets/guide/" +
                           std::string(text::code_of(language)) + "/play.md";
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The block of the heading so many before the last.
std::size_t last_chapter_but(const GuideModel& model, std::size_t before) {
  std::vector<std::size_t> chapters;
  for (std::size_t i = 0; i < model.blocks.size(); ++i) {
    if (model.blocks[i].kind == Kind::heading) chapters.push_back(i);
  }
  return chapters[chapters.size() - 1 - before];
}

/// The panel over the whole window, as a page has it.
Mirror::Draw whole(const GuideModel& model, GuideDraft& draft, std::optional<GuideWish>* wish = nullptr) {
  return [&model, &draft, wish](const Pen& pen) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration);
    const auto asked = guide_panel(pen, model, draft);
    if (wish != nullptr && asked) *wish = asked;
    ImGui::End();
  };
}

TEST(GuideModel, ReadsHeadingsParagraphsAndLists) {
  const GuideModel model = guide_model("# A\none\ntwo\n\n## B\n* x\n  goes on\n* y\n  * deep\n3. three\n");
  ASSERT_EQ(model.blocks.size(), 7U);
  EXPECT_EQ(model.blocks[0].kind, Kind::heading);
  EXPECT_EQ(model.blocks[0].level, 1);
  EXPECT_EQ(words_of(model.blocks[1].prose), "one two");
  EXPECT_EQ(model.blocks[2].level, 2);
  EXPECT_EQ(words_of(model.blocks[3].prose), "x goes on");
  EXPECT_EQ(model.blocks[3].mark, "•");
  EXPECT_EQ(model.blocks[5].level, 2);
  EXPECT_EQ(model.blocks[6].mark, "3.");
}

TEST(GuideModel, MarksWhatIsBoldAndWhatIsCode) {
  const GuideModel model = guide_model("Press **Enter** or `kenes play`, see [the guide](x.md).");
  const Prose expected{
      {"Press ", false}, {"Enter", true}, {" or ", false}, {"kenes play", true}, {", see the guide.", false}};
  ASSERT_EQ(model.blocks.size(), 1U);
  EXPECT_EQ(model.blocks[0].prose, expected);
}

TEST(GuideModel, TakesWhatItDoesNotKnowForText) {
  for (const char* text :
       {"<b>bold</b>", "two ** stars", "one `tick", "[half](link", "#no heading", "#### four", "| a | b |",
        "1.5 million", "*half*", "![half](picture", "~~gone~~", "****"}) {
    const GuideModel model = guide_model(text);
    ASSERT_EQ(model.blocks.size(), 1U) << text;
    EXPECT_EQ(model.blocks[0].kind, Kind::paragraph) << text;
    EXPECT_EQ(words_of(model.blocks[0].prose), text);
  }
  EXPECT_TRUE(guide_model("").blocks.empty());
  EXPECT_TRUE(guide_model("\n \r\n").blocks.empty());
}

TEST(GuideModel, ReadsTablesPicturesAndCode) {
  const GuideModel model = guide_model(
      "| Key | Does |\n|---|:-:|\n| **H** | a hint |\n\n![The hall](../pictures/h.png)\n```\na  b\n```\n");
  ASSERT_EQ(model.blocks.size(), 4U);
  EXPECT_TRUE(model.blocks[0].head);
  ASSERT_EQ(model.blocks[1].row.size(), 2U);
  EXPECT_EQ(model.blocks[1].row[0], (Prose{{"H", true}}));
  EXPECT_EQ(words_of(model.blocks[1].row[1]), "a hint");
  EXPECT_EQ(model.blocks[2].kind, Kind::picture);
  EXPECT_EQ(model.blocks[2].mark, "../pictures/h.png");
  EXPECT_EQ(words_of(model.blocks[3].prose), "a  b");
}

TEST(GuideModel, LosesNoWordOfWhateverItReads) {
  // Cut anywhere, the guide is still read, and letters in it stay the letters in it.
  const std::string whole_text = shipped(Language::en);
  const auto letters = [](const std::string& text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; });
  };
  for (std::size_t size = 0; size < whole_text.size(); size += 61) {
    const std::string text = whole_text.substr(0, size);
    std::string read;
    for (const Block& block : guide_model(text).blocks) {
      read += words_of(block.prose);
      for (const Prose& cell : block.row) read += words_of(cell);
      if (block.kind == Kind::picture) read += block.mark;  // Where it lies is written in the text too.
    }
    EXPECT_EQ(letters(read), letters(text)) << size;
  }
}

TEST(ShippedGuide, HasTheSameChaptersInEveryLanguageAndLinksOnlyToPicturesThatExist) {
  std::vector<std::vector<std::pair<Kind, int>>> shapes;
  for (const Language language : text::kLanguages) {
    std::vector<std::pair<Kind, int>> shape;
    for (const Block& block : guide_model(shipped(language)).blocks) {
      if (block.kind == Kind::heading || block.kind == Kind::row) shape.emplace_back(block.kind, block.level);
      if (block.kind != Kind::picture) continue;
      EXPECT_TRUE(std::ifstream(std::string(KENES_TEST_SOURCE_DIR) + "/assets/guide/en/" + block.mark).good())
          << block.mark;
    }
    shapes.push_back(shape);
  }
  EXPECT_GT(shapes[0].size(), 20U);
  EXPECT_EQ(shapes[0], shapes[1]);
  EXPECT_EQ(shapes[0], shapes[2]);
}

TEST(GuidePanel, HasRoomForItsWordsInEveryLanguageSizeAndWindow) {
  for (const Language language : text::kLanguages) {
    const GuideModel model = guide_model(shipped(language));
    for (const float scale : {1.0F, 2.0F}) {
      for (const auto& [width, height] : {std::pair{1024, 600}, std::pair{1920, 1080}}) {
        Mirror mirror({language, width, height, scale});
        GuideDraft draft;
        const std::string what = "guide-" + std::string(text::code_of(language)) + "-" +
                                 std::to_string(width) + (scale > 1 ? "-200" : "");
        mirror.frames(whole(model, draft), 3);
        // All of it is laid out, seen or not.
        for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << what << ": " << fault;
        EXPECT_FALSE(mirror.watch().shows("⟦")) << what;
        mirror.keep(what);
        draft.wanted = last_chapter_but(model, 2);
        mirror.frames(whole(model, draft), 3);
        mirror.keep(what + "-keys");
      }
    }
  }
}

TEST(GuidePanel, GoesToTheChapterThatIsPressedAndSaysWhichOneIsRead) {
  const GuideModel model = guide_model(shipped(Language::en));
  std::vector<std::size_t> chapters;
  for (std::size_t i = 0; i < model.blocks.size(); ++i) {
    if (model.blocks[i].kind == Kind::heading && model.blocks[i].level == 2) chapters.push_back(i);
  }
  Mirror mirror;
  GuideDraft draft;
  const auto draw = whole(model, draft);
  mirror.frames(draw, 2);
  EXPECT_EQ(draft.reading, chapters[0]);
  mirror.click(draw, "chapter." + std::to_string(chapters[5]));
  mirror.frames(draw, 2);
  EXPECT_EQ(draft.reading, chapters[5]);
  mirror.key(draw, sf::Keyboard::Home);
  EXPECT_EQ(draft.reading, chapters[0]);
  mirror.key(draw, sf::Keyboard::PageDown);
  EXPECT_GT(draft.reading, chapters[0]);
}

TEST(GuidePanel, IsClosedByItsButtonAndByNothingElse) {
  const GuideModel model = guide_model(shipped(Language::ru));
  Mirror mirror;
  GuideDraft draft;
  std::optional<GuideWish> wish;
  const auto draw = whole(model, draft, &wish);
  mirror.frames(draw, 3);
  EXPECT_FALSE(wish);
  mirror.click(draw, "guide.close");
  EXPECT_EQ(wish, GuideWish::close);
}

TEST(LaidProse, BreaksAtSpacesAndStaysWithinItsWidth) {
  Mirror mirror;
  mirror.frames([](const Pen& pen) {
    ImGui::SetNextWindowSize({600, 400});
    ImGui::Begin("page");
    const Prose prose{{"some words that are ", false}, {"partly bold and go on", true}, {", and end", false}};
    const float one = LaidProse(pen, prose, 5000).height();
    EXPECT_GT(LaidProse(pen, prose, 120).height(), 2 * one);
    EXPECT_EQ(LaidProse(pen, {}, 120).height(), 0);
    LaidProse(pen, prose, 200).draw(pen, {100, 50}, stage::Tone::felt);
    ImGui::End();
  });
  EXPECT_TRUE(mirror.watch().shows("partly"));
  for (const Watch::Lettering& one : mirror.watch().letterings()) {
    if (one.words == "page") continue;
    EXPECT_LE(one.box.right, 301) << one.words;
    EXPECT_GE(one.box.left, 99) << one.words;
  }
}

}  // namespace
}  // namespace kenes::test
