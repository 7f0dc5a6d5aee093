// The mark beside a drawer that holds something new.

#include "app/window/news.hpp"

#include <gtest/gtest.h>

namespace kenes::test {
namespace {

using namespace rules;
using ui::Drawer;

class Marks : public testing::Test {
 protected:
  Marks() {
    view_.holds.add(EvidenceId(0));
    view_.present.add(SeatId(0));
  }
  [[nodiscard]] static bool has(const app::News& news, Drawer drawer) {
    return news.marked()[static_cast<std::size_t>(drawer)];
  }
  [[nodiscard]] bool after_looking(app::News& news, Drawer drawer) {
    ui::FrameDraft open;
    open.drawer = drawer;
    news.look(view_, open, skipped_);
    news.look(view_, {}, skipped_);
    return has(news, drawer);
  }
  SeatView view_{};
  std::uint64_t skipped_ = 0;
};

TEST_F(Marks, WhoComesBackHasSeenWhatThereIs) {
  const app::News news(view_, {});
  for (const bool mark : news.marked()) EXPECT_FALSE(mark);
}

TEST_F(Marks, OnesOwnPapersAreNewAtFirst) {
  app::News news(view_, view_.holds);
  EXPECT_TRUE(has(news, Drawer::evidence));
  EXPECT_FALSE(after_looking(news, Drawer::evidence));
  view_.on_table.add(EvidenceId(0));
  news.look(view_, {}, 0);
  EXPECT_FALSE(has(news, Drawer::evidence)) << "one's own paper shown to the hall is no new one";
  view_.on_table.add(EvidenceId(5));
  news.look(view_, {}, 0);
  EXPECT_TRUE(has(news, Drawer::evidence));
}

TEST_F(Marks, ADraftASignatureAndADecisionAreNew) {
  app::News news(view_, {});
  const auto changes = [&](const char* what) {
    news.look(view_, {}, 0);
    EXPECT_TRUE(has(news, Drawer::table)) << what;
    EXPECT_FALSE(after_looking(news, Drawer::table)) << what;
  };
  view_.motions[2].kind = MotionKind::recommendation;
  changes("a draft");
  view_.motions[2].cosigners.add(SeatId(3));
  changes("a signature");
  view_.motions[2].set_slot(0, 2);
  changes("a word of it");
  view_.motions[2].state = MotionState::adopted;
  changes("what became of it");
}

TEST_F(Marks, WhatWentByUnreadIsInTheLog) {
  app::News news(view_, {});
  skipped_ = 3;
  news.look(view_, {}, skipped_);
  EXPECT_TRUE(has(news, Drawer::log));
  EXPECT_FALSE(after_looking(news, Drawer::log));
}

TEST_F(Marks, WhoStandsBesideTheHallIsSeenThere) {
  app::News news(view_, {});
  view_.present.add(SeatId(7));
  view_.delivered.add(SectionId(1));
  news.look(view_, {}, 0);
  EXPECT_TRUE(has(news, Drawer::people));
  EXPECT_TRUE(has(news, Drawer::report));
  ui::FrameDraft wide;
  wide.sides = true;
  news.look(view_, wide, 0);
  EXPECT_FALSE(has(news, Drawer::people));
  EXPECT_FALSE(has(news, Drawer::report));
  view_.declared[0].add(SeatId(7));
  news.look(view_, {}, 0);
  EXPECT_TRUE(has(news, Drawer::people)) << "an interest declared";
}

}  // namespace
}  // namespace kenes::test
