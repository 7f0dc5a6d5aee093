#include "app/notebook_file.hpp"

#include <fstream>

#include <gtest/gtest.h>
#include <stdlib.h>

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

class NotebookFile : public testing::Test {
 protected:
  NotebookFile() {
    std::string name = (fs::temp_directory_path() / "kenes-notebook-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    file_ = folder_ / "deeper" / "notebook.json";
  }
  ~NotebookFile() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  solo::Notebook read(const std::string& text) const {
    fs::create_directories(file_.parent_path());
    std::ofstream(file_) << text;
    return load_notebook(file_);
  }
  fs::path folder_, file_;
};

TEST_F(NotebookFile, ComesBackAsItWasKept) {
  solo::Notebook book;
  book.read = {"a.kenes-journal", "b.kenes-journal"};
  book.entries.push_back({"shyndala_report/claim/water", "a.kenes-journal", 2, 20'800, 3});
  ASSERT_TRUE(save_notebook(file_, book).has_value());
  EXPECT_EQ(load_notebook(file_), book);
}

TEST_F(NotebookFile, ASpoiltOneIsBlank) {
  for (const char* text : {"", "{", "[]", "7", R"({"entries":[]})", R"({"entries":7,"read":[]})", "\xff\xfe"})
    EXPECT_EQ(read(text), solo::Notebook{}) << text;
  EXPECT_EQ(load_notebook(folder_ / "none.json"), solo::Notebook{});
  EXPECT_EQ(load_notebook({}), solo::Notebook{});
}

TEST_F(NotebookFile, BelievesNoEntryThatPointsElsewhereAndNoNumberOutOfRange) {
  const solo::Notebook book =
      read(R"({"read":["a",7],"entries":[{"key":"x","journal":"../../etc/passwd"},{"journal":"a"},7,)"
           R"({"key":"y","journal":"a","rung":99,"due":-5,"asked":"often"}]})");
  ASSERT_EQ(book.entries.size(), 1U);
  EXPECT_EQ(book.entries[0], (solo::NotebookEntry{"y", "a", 5, 0, 0}));
  EXPECT_EQ(book.read, std::vector<std::string>{"a"});
}

TEST_F(NotebookFile, SaysWhyItCannotBeKept) {
  std::ofstream(folder_ / "deeper") << "a file where a folder should be";
  EXPECT_FALSE(save_notebook(file_, {}).has_value());
  EXPECT_FALSE(save_notebook({}, {}).has_value());
}

}  // namespace
}  // namespace kenes::app
