#include "text/glossary.hpp"

#include <gtest/gtest.h>

namespace kenes::text {
namespace {

const std::string kHead = "en\tru\tkk\ten.meaning\tru.meaning\tkk.meaning\n";

TEST(Glossary, ReadsWordsAndMeaningsByLanguage) {
  const auto terms = read_glossary(kHead + "vote\tголос\tдауыс\tA\tB\tC\nrole\tроль\tрөл\t\t\t\n");
  ASSERT_TRUE(terms.has_value());
  ASSERT_EQ(terms->size(), 2U);
  EXPECT_EQ((*terms)[0].words, (std::array<std::string, 3>{"дауыс", "голос", "vote"}));
  EXPECT_EQ((*terms)[0].meaning, (std::array<std::string, 3>{"C", "B", "A"}));
}

TEST(Glossary, NamesTheRowThatIsWrong) {
  const auto fault = [](const std::string& table) {
    const auto read = read_glossary(table);
    return read ? std::string() : read.error();
  };
  EXPECT_EQ(fault("en\tru\n"), "row 1 does not name the columns");
  EXPECT_EQ(fault(kHead + "vote\tголос\n"), "row 2 has 2 columns, not 6");
  EXPECT_EQ(fault(kHead + "vote\t\tдауыс\t\t\t\n"), "row 2 lacks a word");
  EXPECT_EQ(fault(kHead + "vote\tголос\tдауыс\tA\t\t\n"), "row 2 is explained in some languages only");
  EXPECT_EQ(load_glossary("/no/such/glossary.tsv").error(), "cannot be read");
}

TEST(Alphabet, EachLanguageHasItsOwnOrder) {
  EXPECT_TRUE(stands_before(Language::kk, "аким", "Әкім"));
  EXPECT_TRUE(stands_before(Language::kk, "Әкім", "баптау"));
  EXPECT_TRUE(stands_before(Language::kk, "кеңес", "қарар"));
  EXPECT_TRUE(stands_before(Language::kk, "уәж", "ұсыным"));
  EXPECT_TRUE(stands_before(Language::kk, "ұсыным", "үйлесім"));
  EXPECT_TRUE(stands_before(Language::ru, "Яма", "ёж") == false);
  EXPECT_TRUE(stands_before(Language::ru, "Ель", "ёж"));
  EXPECT_TRUE(stands_before(Language::ru, "ёж", "жёлоб"));
  EXPECT_TRUE(stands_before(Language::en, "Vote", "voting"));
  EXPECT_FALSE(stands_before(Language::en, "vote", "vote"));
}

}  // namespace
}  // namespace kenes::text
