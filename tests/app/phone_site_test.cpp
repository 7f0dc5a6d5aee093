// What phones are sent: all of the page, and little of it.

#include "app/host/phone_site.hpp"

#include <gtest/gtest.h>

namespace kenes::test {
namespace {

TEST(PhoneSite, IsSentWithoutWhatOnlyItsReadersNeed) {
  const hall::Site site = app::phone_site(std::string(KENES_TEST_SOURCE_DIR) + "/assets/phone");
  ASSERT_TRUE(site.contains("/"));
  std::size_t bytes = 0;
  for (const auto& [path, page] : site) {
    if (!path.starts_with("/wall") && path != "/ideas.js") bytes += page.bytes.size();
    if (!path.ends_with(".js")) continue;
    EXPECT_FALSE(page.bytes.starts_with("//")) << path;
    EXPECT_EQ(page.bytes.find("\n//"), std::string::npos) << path;
    EXPECT_EQ(page.bytes.find("\n "), std::string::npos) << path;
    EXPECT_NE(page.bytes.find("kenes"), std::string::npos) << path;
  }
  EXPECT_LT(bytes, 100'000U);
  EXPECT_GT(bytes, 60'000U);
}

}  // namespace
}  // namespace kenes::test
