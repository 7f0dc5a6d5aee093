// Moves as JSON: every conceivable one goes there and back; everything else is a fault with its place.

#include <gtest/gtest.h>

#include "codec/codec.hpp"
#include "support/playing.hpp"
#include "support/small_play.hpp"
#include "support/small_script.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using codec::DecodeFault;
using Code = DecodeFault::Code;

codec::Words blank() { return {*small_script(), {}, false}; }

Hearing with_motion() {
  return played(*small_script(), at_debate(*small_script()), {{kAigul, Propose{kStartPipe}}});
}

void expect_round_trip(const codec::Words& words, SeatId seat, const Move& move) {
  const std::string text = codec::encode_action(words, {seat, move});
  const auto back = codec::decode_action(words, text);
  ASSERT_TRUE(back.has_value()) << text << " " << name_of(back.error().code) << " at "
                                << back.error().pointer;
  EXPECT_EQ(*back, (Action{seat, move})) << text;
  EXPECT_EQ(codec::encode_action(words, *back), text);
}

std::vector<Move> reserved_moves() {
  return {CountHall{300, 20, 1},
          CountBox{1, 2, 3},
          ReopenVote{},
          PlayInject{kBurst},
          DrawVariant{kWet},
          DrawBeat{kHallSilent},
          DrawBeat{},
          Tick{3600},
          Tick{60, true},
          StatePosition{-2},
          CastBallot{Ballot::against, Objection::level}};
}

TEST(MoveCodec, EveryConceivableMoveGoesThereAndBack) {
  const Hearing hearing = with_motion();
  std::set<std::size_t> kinds;
  std::vector<Move> moves = conceivable_moves(*small_script());
  for (const Move& move : reserved_moves()) moves.push_back(move);
  for (const Move& move : moves) {
    kinds.insert(move.index());
    expect_round_trip(codec::words_of(*small_script(), hearing), kSerik, move);
    expect_round_trip(blank(), kSerik, move);
  }
  EXPECT_EQ(kinds.size(), kMoveKinds);
}

TEST(MoveCodec, ReservedSeatsGoThereAndBack) {
  for (SeatId seat : {kFacilitator, kClock, kFate, kTeller, kPublicScreen}) {
    EXPECT_EQ(*codec::seat_named(*small_script(), codec::seat_word(*small_script(), seat)), seat);
  }
}

TEST(MoveCodec, SpeaksTheAuthorsWords) {
  const Hearing hearing = with_motion();
  const codec::Words words = codec::words_of(*small_script(), hearing);
  const auto text = [&](SeatId seat, const Move& move) { return codec::encode_action(words, {seat, move}); };
  EXPECT_EQ(text(kSerik, AskClaim{kWaterShare, Tone::accusing}),
            R"({"seat":"member_serik","move":"ask_claim","claim":"water_share","tone":"accusing"})");
  EXPECT_EQ(text(kExpert, Present{kAuditAct, 1}),
            R"({"seat":"expert","move":"present","evidence":"audit_act","line":"houses"})");
  EXPECT_EQ(text(kSecretary, MarkPresence{kSerik, false}),
            R"({"seat":"secretary","move":"mark_presence","who":"member_serik","here":false})");
  EXPECT_EQ(
      text(kAigul, FillSlot{motion_at(hearing, MotionKind::recommendation), 1, 0}),
      R"({"seat":"member_aigul","move":"fill_slot","motion":1,"slot":"deadline","option":"september"})");
  EXPECT_EQ(text(kSerik, Choose{kChoiceBeat, 1}),
            R"({"seat":"member_serik","move":"choose","beat":"ask_serik","choice":"let_go"})");
  EXPECT_EQ(text(kSerik, CastBallot{Ballot::against}),
            R"({"seat":"member_serik","move":"cast_ballot","choice":"against"})");
  EXPECT_EQ(text(kSerik, CastBallot{Ballot::against, Objection::deadline}),
            R"({"seat":"member_serik","move":"cast_ballot","choice":"against","why":"deadline"})");
  EXPECT_EQ(text(kFate, DrawBeat{}), R"({"seat":"fate","move":"draw_beat","beat":null})");
}

TEST(MoveCodec, ADateIsAWordOfTheDeadlineInTheRecommendationAboutTheClaim) {
  Hearing hearing = with_motion();
  hearing.floor.claim = kWaterShare;
  const codec::Words words = codec::words_of(*small_script(), hearing);
  const std::string text = R"({"seat":"akim","move":"answer","kind":"commit","by":"soon"})";
  EXPECT_EQ(codec::encode_action(words, {kAkim, Answer{AnswerKind::commit, 2}}), text);
  EXPECT_EQ(codec::encode_action(words, {kAkim, Answer{AnswerKind::commit}}),
            R"({"seat":"akim","move":"answer","kind":"commit"})");
  const auto known = codec::decode_action(words, text);
  ASSERT_TRUE(known.has_value());
  EXPECT_EQ(known->move, Move(Answer{AnswerKind::commit, 2}));
  const auto nowhere = codec::decode_action(codec::Words{*small_script(), {}, true}, text);
  EXPECT_TRUE(nowhere.has_value()) << "before any hearing it need only exist somewhere";
  const auto unknown =
      codec::decode_action(words, R"({"seat":"akim","move":"answer","kind":"commit","by":"never"})");
  ASSERT_FALSE(unknown.has_value());
  EXPECT_EQ(unknown.error().pointer, "/by");
}

TEST(MoveCodec, AMotionMayBeNamedByWhatItIs) {
  const Hearing hearing = with_motion();
  const codec::Words words = codec::words_of(*small_script(), hearing);
  const auto motion = codec::decode_move(words, R"({"move":"read_back","motion":"start_pipe"})");
  ASSERT_TRUE(motion.has_value());
  EXPECT_EQ(std::get<ReadBack>(*motion).motion, motion_at(hearing, MotionKind::recommendation));
  const auto slot = codec::decode_move(
      words, R"({"move":"fill_slot","motion":"start_pipe","slot":"addressee","option":"region"})");
  ASSERT_TRUE(slot.has_value());
  EXPECT_EQ(std::get<FillSlot>(*slot).option, 1);
  const auto missing = codec::decode_move(words, R"({"move":"read_back","motion":"repair_road"})");
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().pointer, "/motion");
}

struct Bad {
  const char* text;
  Code code;
  const char* pointer;
};
class BadMove : public testing::TestWithParam<Bad> {};

TEST_P(BadMove, IsAFaultWithItsPlace) {
  const auto decoded = codec::decode_action(blank(), GetParam().text);
  ASSERT_FALSE(decoded.has_value()) << GetParam().text;
  EXPECT_EQ(decoded.error().code, GetParam().code) << GetParam().text << name_of(decoded.error().code);
  EXPECT_EQ(decoded.error().pointer, GetParam().pointer);
}

INSTANTIATE_TEST_SUITE_P(
    MoveCodec, BadMove,
    testing::Values(
        Bad{"", Code::not_json, ""}, Bad{"{", Code::not_json, ""}, Bad{"null", Code::not_an_object, ""},
        Bad{"[]", Code::not_an_object, ""}, Bad{"{}", Code::missing_key, "/seat"},
        Bad{"{\"seat\":\"\xFF\"}", Code::not_json, ""}, Bad{R"({"seat":"akim"} x)", Code::not_json, ""},
        Bad{R"({"seat":1e999,"move":"yield_floor"})", Code::not_json, ""},
        Bad{R"({"seat":7,"move":"yield_floor"})", Code::wrong_type, "/seat"},
        Bad{R"({"seat":"nobody","move":"yield_floor"})", Code::unknown_word, "/seat"},
        Bad{R"({"seat":"akim"})", Code::missing_key, "/move"},
        Bad{R"({"seat":"akim","move":"fly"})", Code::unknown_word, "/move"},
        Bad{R"({"seat":"akim","move":null})", Code::wrong_type, "/move"},
        Bad{R"({"seat":"akim","move":"yield_floor","why":1})", Code::unknown_key, "/why"},
        Bad{R"({"seat":"akim","seat":"chair","move":"yield_floor"})", Code::duplicate_key, ""},
        Bad{R"({"seat":"akim","move":"ask_claim","tone":"neutral"})", Code::missing_key, "/claim"},
        Bad{R"({"seat":"akim","move":"ask_claim","claim":["water_share"],"tone":"neutral"})",
            Code::wrong_type, "/claim"},
        Bad{R"({"seat":"akim","move":"ask_claim","claim":"water","tone":"neutral"})", Code::unknown_word,
            "/claim"},
        Bad{R"({"seat":"akim","move":"ask_claim","claim":"water_share","tone":"angry"})", Code::unknown_word,
            "/tone"},
        Bad{R"({"seat":"akim","move":"mark_presence","who":"chair","here":1})", Code::wrong_type, "/here"},
        Bad{R"({"seat":"akim","move":"mark_presence","who":"fate","here":true})", Code::unknown_word, "/who"},
        Bad{R"({"seat":"akim","move":"present","evidence":"audit_act","line":"colour"})", Code::unknown_word,
            "/line"},
        Bad{R"({"seat":"akim","move":"present","evidence":"audit_act","line":8})", Code::out_of_range,
            "/line"},
        Bad{R"({"seat":"akim","move":"second","motion":12})", Code::out_of_range, "/motion"},
        Bad{R"({"seat":"akim","move":"second","motion":-1})", Code::out_of_range, "/motion"},
        Bad{R"({"seat":"akim","move":"second","motion":1.5})", Code::wrong_type, "/motion"},
        Bad{R"({"seat":"akim","move":"fill_slot","motion":1,"slot":6,"option":0})", Code::out_of_range,
            "/slot"},
        Bad{R"({"seat":"akim","move":"fill_slot","motion":1,"slot":"deadline","option":0})",
            Code::unknown_word, "/slot"},
        Bad{R"({"seat":"clock","move":"tick","seconds":65536})", Code::out_of_range, "/seconds"},
        Bad{R"({"seat":"clock","move":"tick","seconds":18446744073709551615})", Code::out_of_range,
            "/seconds"},
        Bad{R"({"seat":"clock","move":"tick","seconds":99999999999999999999999})", Code::wrong_type,
            "/seconds"},
        Bad{R"({"seat":"akim","move":"state_position","value":-129})", Code::out_of_range, "/value"},
        Bad{R"({"seat":"fate","move":"draw_beat"})", Code::missing_key, "/beat"},
        Bad{R"({"seat":"fate","move":"draw_beat","beat":3})", Code::wrong_type, "/beat"}));

TEST(MoveCodec, HugeAndDeepTextsAreRefusedAtOnce) {
  const auto huge = codec::decode_action(blank(), R"({"seat":")" + std::string(1U << 20U, 'a') + "\"}");
  ASSERT_FALSE(huge.has_value());
  EXPECT_EQ(huge.error().code, Code::too_long);
  const auto deep = codec::decode_action(blank(), std::string(10000, '['));
  ASSERT_FALSE(deep.has_value());
  EXPECT_EQ(deep.error().code, Code::too_deep);
}

TEST(MoveCodec, EveryTextGetsAnAnswer) {
  // Honest moves, spoiled at random: no crash, and what is decoded can be encoded.
  Rng rng(11);
  const std::vector<Move> moves = conceivable_moves(*small_script());
  for (int i = 0; i < 20000; ++i) {
    std::string text =
        codec::encode_action(blank(), {kSerik, moves[rng.below(static_cast<std::uint32_t>(moves.size()))]});
    for (std::uint32_t n = rng.below(4); n > 0; --n) {
      text[rng.below(static_cast<std::uint32_t>(text.size()))] = static_cast<char>(rng.below(256));
    }
    const auto decoded = codec::decode_action(blank(), text);
    EXPECT_TRUE(!decoded || !codec::encode_action(blank(), *decoded).empty());
  }
}

TEST(RefusalCodec, EveryCodeGoesThereAndBack) {
  for (std::size_t i = 0; i < kNames<RefusalCode>.size(); ++i) {
    const Refusal refusal{static_cast<RefusalCode>(i)};
    EXPECT_EQ(*codec::decode_refusal(codec::encode_refusal(refusal)), refusal);
  }
  EXPECT_FALSE(codec::decode_refusal(R"({"refused":"because"})").has_value());
  EXPECT_FALSE(codec::decode_refusal(R"({})").has_value());
}

}  // namespace
}  // namespace kenes::test
