#include "platform/sync_warning.hpp"

#include <sstream>

#include <gtest/gtest.h>

namespace kenes::platform {
namespace {

TEST(SyncWarning, IsLeftOutAndNothingElse) {
  std::ostringstream stream;
  {
    const NoSyncWarning quiet(stream);
    stream << "Setting vertical sync not supported" << std::endl;
    stream << "No such driver" << std::endl;
  }
  stream << "Setting vertical sync not supported\n";
  EXPECT_EQ(stream.str(), "No such driver\nSetting vertical sync not supported\n")
      << "only as long as it lives";
}

TEST(SyncWarning, LinesGoThroughAtOnce) {
  std::stringbuf kept;
  std::ostream stream(&kept);
  const NoSyncWarning quiet(stream);
  stream << "Failed to create a context\nand ";
  EXPECT_EQ(kept.str(), "Failed to create a context\n") << "a program that ends in the middle has said why";
}

}  // namespace
}  // namespace kenes::platform
