// The table has so many places: which of them can be had.

#include <gtest/gtest.h>

#include "rules/check_parts.hpp"

namespace kenes::rules {
namespace {

void lay(Hearing& hearing, std::size_t at, MotionKind kind, MotionState state = MotionState::draft) {
  hearing.motions.items[at].kind = kind;
  hearing.motions.items[at].state = state;
}

Hearing full_but_for(std::size_t blank) {
  Hearing hearing;
  for (std::size_t i = 0; i + blank < kMaxMotions; ++i) lay(hearing, i, MotionKind::recommendation);
  return hearing;
}

TEST(TablePlaces, AreGivenInOrder) { EXPECT_EQ(detail::free_place(Hearing{}), MotionId(0)); }

TEST(TablePlaces, TheLastOneIsKeptForTheReport) {
  EXPECT_EQ(detail::free_place(full_but_for(2)), MotionId(kMaxMotions - 2));
  EXPECT_TRUE(detail::free_place(full_but_for(1)).is_none());
  Hearing with_report = full_but_for(1);
  lay(with_report, 0, MotionKind::report);
  EXPECT_EQ(detail::free_place(with_report), MotionId(kMaxMotions - 1));
}

TEST(TablePlaces, WhatWasWithdrawnLeavesItsPlace) {
  for (const MotionKind kind : {MotionKind::recommendation, MotionKind::secret_ballot, MotionKind::adjourn,
                                MotionKind::extend, MotionKind::amendment}) {
    Hearing hearing = full_but_for(1);
    lay(hearing, 3, kind, MotionState::withdrawn);
    EXPECT_EQ(detail::free_place(hearing), MotionId(3)) << name_of(kind);
  }
}

TEST(TablePlaces, ADecisionThatIsLookedUpStays) {
  for (const MotionKind kind : {MotionKind::recommendation, MotionKind::secret_ballot, MotionKind::adjourn}) {
    Hearing hearing = full_but_for(1);
    lay(hearing, 3, kind, MotionState::adopted);
    EXPECT_TRUE(detail::free_place(hearing).is_none()) << name_of(kind);
  }
}

TEST(TablePlaces, ADecidedAmendmentLeavesItsPlaceOnceTheNextVoteBegins) {
  Hearing hearing = full_but_for(1);
  lay(hearing, 3, MotionKind::amendment, MotionState::rejected);
  hearing.vote.motion = MotionId(3);
  EXPECT_TRUE(detail::free_place(hearing).is_none());
  hearing.vote.motion = MotionId(4);
  EXPECT_EQ(detail::free_place(hearing), MotionId(3));
}

}  // namespace
}  // namespace kenes::rules
