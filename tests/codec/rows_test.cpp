// What a journal holds besides moves.

#include <gtest/gtest.h>

#include "codec/row_body.hpp"

namespace kenes::test {
namespace {

using namespace codec;

TEST(RowCodec, UndoPeopleNotesAndOptionsGoThereAndBack) {
  for (const UndoBody& body : {UndoBody{0, false}, UndoBody{17, true}})
    EXPECT_EQ(*decode_undo(encode(body)), body);
  for (const PersonBody& body : {PersonBody{PersonBody::What::joined, 0, "phone-3", "kk", {"akim", "chair"}},
                                 PersonBody{PersonBody::What::seated, 4, "", "", {}},
                                 PersonBody{PersonBody::What::renamed, 4, "", "ru", {}},
                                 PersonBody{PersonBody::What::left, 4, "", "", {}}}) {
    EXPECT_EQ(*decode_person(encode(body)), body);
  }
  for (const NoteBody& body : {NoteBody{"note", 0}, NoteBody{"headline", 12}})
    EXPECT_EQ(*decode_note(encode(body)), body);
  for (const StartOptions& options : {StartOptions{}, StartOptions{true, "", "", {"member_kanat"}, ""},
                                      StartOptions{false, "akim", "novice", {}, "dry"}}) {
    EXPECT_EQ(*decode_start_options(encode(options)), options);
  }
}

TEST(RowCodec, WhatIsMalformedIsAFault) {
  EXPECT_FALSE(decode_undo("{}").has_value());
  EXPECT_FALSE(decode_undo(R"({"to":-1})").has_value());
  EXPECT_FALSE(decode_undo(R"({"to":1,"branch":"yes"})").has_value());
  EXPECT_FALSE(decode_person(R"({"what":"danced"})").has_value());
  EXPECT_FALSE(decode_person(R"({"what":"joined","seats":[1]})").has_value());
  EXPECT_FALSE(decode_person(R"({"what":"joined","seats":"akim"})").has_value());
  EXPECT_FALSE(
      decode_person("{\"what\":\"joined\",\"device\":\"" + std::string(300, 'x') + "\"}").has_value());
  EXPECT_FALSE(decode_note(R"({"topic":"note","name":"x"})").has_value());
  EXPECT_FALSE(decode_start_options(R"({"mode":"dreaming"})").has_value());
  EXPECT_FALSE(decode_start_options("[]").has_value());
}

}  // namespace
}  // namespace kenes::test
