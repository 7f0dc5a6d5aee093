#include "app/terminal.hpp"

#include <sstream>

#include <gtest/gtest.h>

namespace kenes::app {
namespace {

/// Fourteen lines shown as one view on a screen of six, with these answers.
std::string shown(const std::string& answers, std::size_t rows) {
  std::istringstream in(answers);
  std::ostringstream out;
  Terminal terminal(in, out);
  terminal.set_rows(rows);
  terminal.begin_view("[more]");
  for (int i = 1; i <= 14; ++i) terminal.paragraph("line " + std::to_string(i));
  terminal.end_view("[done]");
  terminal.paragraph("after");
  return out.str();
}

TEST(Terminal, ALongViewComesAScreenfulAtATime) {
  const std::string out = shown("\n\n\n\n", 6);
  EXPECT_EQ(out.find("[more]"), out.find("line 5") + 7) << out;
  EXPECT_EQ(out.substr(out.find("line 14")), "line 14\n[done]after\n");
}

TEST(Terminal, AnythingButEnterLeavesOutTheRestOfTheViewOnly) {
  EXPECT_EQ(shown("0\n", 6), "line 1\nline 2\nline 3\nline 4\nline 5\n[more]after\n");
}

TEST(Terminal, WithoutRowsNothingIsAskedInBetween) {
  const std::string out = shown("", 0);
  EXPECT_EQ(out.find("[more]"), std::string::npos);
  EXPECT_EQ(out.find("[done]"), std::string::npos);
}

TEST(Terminal, AShortViewNeedsNoPause) {
  std::istringstream in;
  std::ostringstream out;
  Terminal terminal(in, out);
  terminal.set_rows(24);
  terminal.begin_view("[more]");
  terminal.paragraph("one line");
  terminal.end_view("[done]");
  EXPECT_EQ(out.str(), "one line\n");
}

}  // namespace
}  // namespace kenes::app
