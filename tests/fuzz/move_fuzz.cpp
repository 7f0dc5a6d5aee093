// A line from a phone, a plan or a journal. The first byte says how far the hearing has come. A move that is
// understood comes out of the codec as it went in, and is accepted or refused; nothing else can happen.

#include <array>

#include "codec/codec.hpp"
#include "codec/row_body.hpp"
#include "fuzz/starting_point.hpp"

namespace {

using namespace kenes;

constexpr std::size_t kMoments = 32;

const rules::Hearing& moment(std::uint8_t which) {
  static const std::array<rules::Hearing, kMoments> moments = [] {
    std::array<rules::Hearing, kMoments> made{};
    for (std::size_t i = 0; i < kMoments; ++i) made[i] = fuzz::wandered(fuzz::starter(), i, 12 * i);
    return made;
  }();
  return moments[which % kMoments];
}

void try_action(const rules::Hearing& hearing, std::string_view text) {
  const rules::Script& script = fuzz::starter();
  const codec::Words words = codec::words_of(script, hearing);
  const auto action = codec::decode_action(words, text);
  if (!action) return;
  const auto again = codec::decode_action(words, codec::encode_action(words, *action));
  fuzz::demand(again.has_value() && *again == *action, "an action survives its own spelling");
  const auto refusal = rules::check(script, hearing, *action);
  const auto applied = rules::apply(script, hearing, *action);
  fuzz::demand(applied.has_value() == !refusal.has_value(), "apply refuses what check refuses");
  if (refusal) {
    const auto read = codec::decode_refusal(codec::encode_refusal(*refusal));
    fuzz::demand(read.has_value() && *read == *refusal, "a refusal survives its own spelling");
  }
}

template <class Decode>
void try_row(std::string_view text, Decode decode, std::string_view what) {
  const auto body = decode(text);
  if (!body) return;
  const auto again = decode(codec::encode(*body));
  fuzz::demand(again.has_value() && *again == *body, what);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  try_action(moment(data[0]), text);
  try_row(text, codec::decode_undo, "an undo survives its own spelling");
  try_row(text, codec::decode_person, "a person survives their own spelling");
  try_row(text, codec::decode_note, "a note survives its own spelling");
  try_row(text, codec::decode_start_options, "options survive their own spelling");
  return 0;
}
