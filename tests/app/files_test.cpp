// Whole files: what stands there afterwards, and what is told when nothing can.

#include "app/files.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

#include <gtest/gtest.h>

namespace kenes::test {
namespace {

namespace fs = std::filesystem;

fs::path scratch() {
  const fs::path folder = fs::path(testing::TempDir()) / "files_test";
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

TEST(WriteWhole, MakesTheFolderAndPutsTheNewFileInThePlaceOfTheOld) {
  const fs::path file = scratch() / "deep/er/file";
  ASSERT_TRUE(app::write_whole(file, "first and long"));
  ASSERT_TRUE(app::write_whole(file, "second"));
  EXPECT_EQ(app::bytes_of(file), "second");
  EXPECT_FALSE(fs::exists(file.string() + ".new"));
}

TEST(WriteWhole, TellsTheSystemsReasonAndLeavesWhatWasThere) {
  const fs::path folder = scratch();
  std::ofstream(folder / "no_folder") << "x";
  const auto under_a_file = app::write_whole(folder / "no_folder/file", "bytes");
  ASSERT_FALSE(under_a_file);
  EXPECT_EQ(under_a_file.error(), std::generic_category().message(ENOTDIR));
  fs::create_directories(folder / "file.new");  // In the way of what is written first.
  std::ofstream(folder / "file") << "before";
  const auto in_the_way = app::write_whole(folder / "file", "after");
  ASSERT_FALSE(in_the_way);
  EXPECT_EQ(in_the_way.error(), std::generic_category().message(EISDIR));
  EXPECT_EQ(app::bytes_of(folder / "file"), "before");
}

}  // namespace
}  // namespace kenes::test
